import { useId, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { isPresetChosen, quickPreset, quickText, TUTORIAL_PRESET, type Preset } from './presets.ts';
import styles from './SettingsPanel.module.css';
import { useNetworkChain } from './useNetworkChain.ts';
import * as words from '../../words/words.ts';

/** Settings by one click: the tutorial's own, or a run that is over soon. */
export function PresetButtons(): ReactNode {
  const config = usePlaygroundState((state) => state.experiment.config);
  const engine = usePlaygroundState((state) => state.training.engine);
  const { problem } = useNetworkChain();
  const textId = useId();
  return (
    <div className={styles.presets} role="group" aria-label={words.train_presets_label()}>
      <PresetButton preset={TUTORIAL_PRESET}>{words.train_presets_tutorial()}</PresetButton>
      <PresetButton preset={quickPreset(config, engine)} describedBy={textId}>
        {words.train_presets_quick()}
      </PresetButton>
      <p id={textId} className={controls.quiet}>
        {quickText(config, engine, problem !== undefined)}
      </p>
    </div>
  );
}

interface PresetButtonProps {
  /** Undefined as long as it is not known. */
  readonly preset: Preset | undefined;
  readonly describedBy?: string;
  readonly children: string;
}

function PresetButton({ preset, describedBy, children }: PresetButtonProps): ReactNode {
  const { changeConfig } = usePlayground();
  const config = usePlaygroundState((state) => state.experiment.config);
  return (
    <button
      type="button"
      className={`${controls.button} ${styles.preset}`}
      aria-pressed={preset !== undefined && isPresetChosen(config, preset)}
      aria-disabled={preset === undefined}
      aria-describedby={describedBy}
      onClick={() => {
        if (preset) changeConfig(preset);
      }}
    >
      {children}
    </button>
  );
}
