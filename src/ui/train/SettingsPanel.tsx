import type { ReactNode } from 'react';
import { ENGINE_NAMES, NUMBER_SETTING_NAMES, numberSetting, type EngineChoice } from '../../runs/config.ts';
import { BorderSetting } from '../controls/BorderSetting.tsx';
import { NumberField } from '../controls/NumberField.tsx';
import { Panel } from '../panels/Panel.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { engineTitle, numberProblem, settingTitle } from '../format/settingWords.ts';
import { CropSetting } from './CropSetting.tsx';
import { PresetButtons } from './PresetButtons.tsx';
import { nextLearningRate, SETTING_STEPS } from './settingSteps.ts';
import styles from './SettingsPanel.module.css';
import * as words from '../../words/words.ts';

const ENGINES: readonly EngineChoice[] = ['automatic', ...ENGINE_NAMES];
const ENGINE_OPTIONS = ENGINES.map((engine) => [engine, engineTitle(engine)] as const);

/** Everything that decides how the next run goes. */
export function SettingsPanel(): ReactNode {
  const { changeConfig } = usePlayground();
  const config = usePlaygroundState((state) => state.experiment.config);
  return (
    <Panel title={words.train_settings_title()} stacked>
      <CropSetting />
      <PresetButtons />
      <div className={styles.fields}>
        {NUMBER_SETTING_NAMES.map((name) => {
          const { least, most } = numberSetting(name, config.digits);
          return (
            <NumberField
              key={name}
              label={settingTitle(name)}
              value={config[name]}
              least={least}
              most={most}
              step={SETTING_STEPS[name]}
              {...(name === 'learningRate' && { neighbourOf: nextLearningRate })}
              problemOf={(value) => numberProblem(name, value, config.digits)}
              onChange={(value) => changeConfig({ [name]: value })}
            />
          );
        })}
        <SelectField
          label={words.train_settings_engine()}
          options={ENGINE_OPTIONS}
          value={config.engine}
          onChange={(engine) => changeConfig({ engine })}
        />
      </div>
      <BorderSetting />
    </Panel>
  );
}
