import type { ReactNode } from 'react';
import type { MarginLink } from '../../crop/drag.ts';
import controls from '../controls/controls.module.css';
import { HistoryButtons } from '../cropping/HistoryButtons.tsx';
import { InputStage } from '../cropping/InputStage.tsx';
import { Panel } from '../panels/Panel.tsx';
import { RadioChips } from '../controls/RadioChips.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { MarginFields } from './MarginFields.tsx';
import { MinimumNote } from './MinimumNote.tsx';
import styles from './StagePanel.module.css';
import { usePickedPicture } from '../hooks/usePickedPicture.ts';
import { useUndoKeys } from '../instrument/useUndoKeys.ts';
import * as words from '../../words/words.ts';

const LINKS: readonly (readonly [link: MarginLink, text: string])[] = [
  ['none', words.crop_link_none()],
  ['opposite', words.crop_link_opposite()],
  ['all', words.crop_link_all()],
];

/** The input with its crop, and everything that changes the crop by hand. */
export function StagePanel(): ReactNode {
  const { editors, setMarginLink, showMeanInk } = usePlayground();
  const marginLink = usePlaygroundState((state) => state.experiment.marginLink);
  const meanInkShown = usePlaygroundState((state) => state.experiment.showMeanInk);
  const { shape } = usePickedPicture();
  useUndoKeys(editors.Cropping2D);
  return (
    <Panel
      title={words.crop_input_title()}
      note={shape.join(' × ')}
      className={styles.panel}
      tools={<HistoryButtons layer="Cropping2D" />}
    >
      <InputStage />
      <MarginFields />
      <MinimumNote />
      <div className={styles.options}>
        <span className={styles.link}>
          <span aria-hidden="true">{words.crop_link_label()}</span>
          <RadioChips
            name={words.crop_link_label()}
            options={LINKS}
            value={marginLink}
            onChange={setMarginLink}
          />
        </span>
        <label className={controls.check}>
          <input
            type="checkbox"
            role="switch"
            checked={meanInkShown}
            onChange={({ target }) => showMeanInk(target.checked)}
          />
          {words.crop_ink_show()}
        </label>
      </div>
    </Panel>
  );
}
