import type { ReactNode } from 'react';
import { BORDER_SETTINGS, DEFAULT_BORDER } from '../../runs/config.ts';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './BorderSetting.module.css';
import controls from './controls.module.css';
import { NumberField } from './NumberField.tsx';
import { borderProblem, borderTitle } from '../format/settingWords.ts';
import * as words from '../../words/words.ts';

const SHARE_LABEL = words.parts_border_percent({ setting: borderTitle('share') });

/** Whether all digits have a textured border, how wide it is and how often it tells the label in training. */
export function BorderSetting(): ReactNode {
  const { changeConfig } = usePlayground();
  const border = usePlaygroundState((state) => state.experiment.config.border);
  return (
    <div className={styles.border}>
      <label className={controls.check}>
        <input
          type="checkbox"
          role="switch"
          checked={border !== undefined}
          onChange={({ target }) => changeConfig({ border: target.checked ? DEFAULT_BORDER : undefined })}
        />
        {words.parts_border_label()}
      </label>
      {border && (
        <div className={styles.fields}>
          <NumberField
            label={borderTitle('width')}
            value={border.width}
            least={BORDER_SETTINGS.width.least}
            most={BORDER_SETTINGS.width.most}
            problemOf={(value) => borderProblem('width', value)}
            onChange={(width) => changeConfig({ border: { ...border, width } })}
          />
          <NumberField
            label={SHARE_LABEL}
            value={percentOf(border.share)}
            least={percentOf(BORDER_SETTINGS.share.least)}
            most={percentOf(BORDER_SETTINGS.share.most)}
            step={5}
            problemOf={shareProblem}
            onChange={(percent) => changeConfig({ border: { ...border, share: shareOf(percent) } })}
          />
        </div>
      )}
    </div>
  );
}

/** A share in per cent, without the last digits that no decimal fraction has. */
function percentOf(share: number): number {
  return Number((100 * share).toFixed(4));
}

function shareOf(percent: number): number {
  return Number((percent / 100).toFixed(6));
}

function shareProblem(percent: number): string | undefined {
  return borderProblem('share', percent / 100) && words.parts_border_refused({ setting: SHARE_LABEL });
}
