import { useId, useMemo, type ReactNode } from 'react';
import { NO_CROPPING, sameCropping } from '../../../crop/cropping.ts';
import type { Border } from '../../../digits/border/border.ts';
import { formatBorderShare } from '../../../runs/borderText.ts';
import { BORDER_SETTINGS, DEFAULT_BORDER } from '../../../runs/config.ts';
import { isBorderSeen } from '../../../runs/runDigits.ts';
import { runsOf } from '../../../store/training/selectRuns.ts';
import { borderProblem, borderTitle } from '../../format/settingWords.ts';
import controls from '../../controls/controls.module.css';
import { NumberField } from '../../controls/NumberField.tsx';
import { Panel } from '../../panels/Panel.tsx';
import { PressButton } from '../../controls/PressButton.tsx';
import { usePlayground, usePlaygroundState } from '../../PlaygroundContext.ts';
import { useStateInBackground } from '../../hooks/useStateInBackground.ts';
import { useObstacle } from '../../train/useObstacle.ts';
import { BorderExamples } from './BorderExamples.tsx';
import styles from './BorderLab.module.css';
import { BorderResults } from './BorderResults.tsx';
import { BorderLooks } from './BorderLooks.tsx';
import { borderResults, comparableRuns } from './borderResults.ts';
import { lookingGroups } from './lookingRuns.ts';
import * as words from '../../../words/words.ts';

/** What two networks learn when their training digits wear a texture that gives the label away. */
export default function BorderLabPanel(): ReactNode {
  const border = usePlaygroundState((state) => state.experiment.config.border) ?? DEFAULT_BORDER;
  const config = usePlaygroundState((state) => state.experiment.config);
  const source = usePlaygroundState(({ data }) => data.source);
  const set = usePlaygroundState(({ data }) => data.digits?.test);
  const runs = useStateInBackground(runsOf);
  const comparable = useMemo(
    () => comparableRuns(runs, { ...config, digits: source }, border.width),
    [runs, config, source, border.width],
  );
  const series = useMemo(() => borderResults(comparable), [comparable]);
  const groups = useMemo(() => lookingGroups(comparable), [comparable]);
  return (
    <Panel title={words.border_lab_title()} stacked note={words.border_lab_note()}>
      <p>{words.border_lab_text()}</p>
      <BorderControls border={border} />
      <div className={styles.pair}>
        <BorderExamples split="train" border={border} />
        <BorderExamples split="test" border={border} />
      </div>
      <TrainBorders border={border} />
      {series.length > 0 ? (
        <BorderResults series={series} />
      ) : (
        <p className={controls.quiet}>{words.border_lab_empty()}</p>
      )}
      {groups.length > 0 && set && <BorderLooks groups={groups} set={set} />}
    </Panel>
  );
}

function BorderControls({ border }: { readonly border: Border }): ReactNode {
  const { changeConfig } = usePlayground();
  const isOn = usePlaygroundState((state) => state.experiment.config.border !== undefined);
  const id = useId();
  const change = (changes: Partial<Border>): void => changeConfig({ border: { ...border, ...changes } });
  return (
    <div className={styles.controls}>
      <NumberField
        label={borderTitle('width')}
        value={border.width}
        least={BORDER_SETTINGS.width.least}
        most={BORDER_SETTINGS.width.most}
        problemOf={(value) => borderProblem('width', value)}
        onChange={(width) => {
          // After a text that is no width the field reports the current one: that must not switch the border
          // on.
          if (width !== border.width) change({ width });
        }}
      />
      <div className={styles.share}>
        <label htmlFor={id}>{words.border_share_label()}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={5}
          value={100 * border.share}
          aria-valuetext={formatBorderShare(border.share)}
          onChange={({ target }) => change({ share: Number(target.value) / 100 })}
        />
        <output htmlFor={id}>{formatBorderShare(border.share)}</output>
      </div>
      <label className={controls.check}>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          onChange={({ target }) => changeConfig({ border: target.checked ? border : undefined })}
        />
        {words.border_switch_label()}
      </label>
    </div>
  );
}

/** The button that trains the cropped and the classic network with every share. */
function TrainBorders({ border }: { readonly border: Border }): ReactNode {
  const { trainBorders } = usePlayground();
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  const obstacle = useObstacle();
  const noteId = useId();
  const isUncropped = sameCropping(cropping, NO_CROPPING);
  return (
    <div className={styles.train}>
      <PressButton
        enabled={obstacle === undefined && !isUncropped}
        reason={noteId}
        onPress={() => trainBorders(border.width)}
      >
        {words.border_train_label()}
      </PressButton>
      <p id={noteId} className={controls.quiet}>
        {noteOf(obstacle, isUncropped, isBorderSeen(cropping, border))}
      </p>
    </div>
  );
}

function noteOf(obstacle: string | undefined, isUncropped: boolean, isSeen: boolean): string {
  if (obstacle !== undefined) return obstacle;
  if (isUncropped) return words.border_train_uncropped();
  if (isSeen) return words.border_train_seen();
  return words.border_train_hint();
}
