import type { ReactNode } from 'react';
import {
  BORDER_SETTING_NAMES,
  BORDER_SETTINGS,
  borderProblem,
  DEFAULT_BORDER,
  type BorderSettingName,
} from '../../runs/config.ts';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './BorderSetting.module.css';
import controls from './controls.module.css';
import { NumberField } from './NumberField.tsx';

/** How far the arrow keys go. */
const STEPS: Readonly<Record<BorderSettingName, number>> = { width: 1, share: 0.05 };

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
        Textured border around every digit
      </label>
      {border && (
        <div className={styles.fields}>
          {BORDER_SETTING_NAMES.map((name) => (
            <NumberField
              key={name}
              label={BORDER_SETTINGS[name].label}
              value={border[name]}
              least={BORDER_SETTINGS[name].least}
              most={BORDER_SETTINGS[name].most}
              step={STEPS[name]}
              problemOf={(value) => borderProblem(name, value)}
              onChange={(value) => changeConfig({ border: { ...border, [name]: value } })}
            />
          ))}
        </div>
      )}
    </div>
  );
}
