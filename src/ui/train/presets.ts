import { DEFAULT_CONFIG, type RunConfig } from '../../runs/config.ts';
import { isSameRun } from '../../runs/sameSettings.ts';
import type { EngineView } from '../../store/training/trainingView.ts';
import { estimateSeconds } from '../../runs/calibration.ts';
import { quickSettings } from '../../training/quickPreset.ts';
import { aboutDuration } from '../format/formatDuration.ts';
import * as words from '../../words/words.ts';

/** Settings that are changed together. */
export type Preset = Partial<RunConfig>;

const { epochs, batchSize, trainingDigits, validationSplit, learningRate, dropout } = DEFAULT_CONFIG;

/** The tutorial's settings; seed and engine are the person's own. */
export const TUTORIAL_PRESET: Preset = {
  epochs,
  batchSize,
  trainingDigits,
  validationSplit,
  learningRate,
  dropout,
};

/** A run that ends within about a minute here; undefined until the speed is known. */
export function quickPreset(config: RunConfig, engine: EngineView): Preset | undefined {
  const speed = speedOf(engine);
  return speed === undefined ? undefined : quickSettings(config, speed);
}

/** What the quick preset means here, or why it cannot be had yet. */
export function quickText(config: RunConfig, engine: EngineView, isCropTooLarge = false): string {
  if (isCropTooLarge) return words.train_quick_crop();
  const speed = speedOf(engine);
  if (speed === undefined) return words.train_quick_unknown({ speed: engine.status });
  const settings = quickSettings(config, speed);
  const seconds = estimateSeconds({ ...config, ...settings }, speed);
  const { epochs: length, trainingDigits: digits } = settings;
  return words.train_quick_text({ epochs: length, digits, duration: aboutDuration(seconds) });
}

/** Whether `config` has all the values of `preset`. */
export function isPresetChosen(config: RunConfig, preset: Preset): boolean {
  return isSameRun({ ...config, ...preset }, config);
}

function speedOf(engine: EngineView): number | undefined {
  return engine.status === 'measured' ? engine.report.digitsPerSecond : undefined;
}
