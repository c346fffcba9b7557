import { formatCount } from '../../network/summary.ts';
import { DEFAULT_CONFIG, type RunConfig } from '../../runs/config.ts';
import { isSameRun } from '../../runs/sameSettings.ts';
import type { EngineView } from '../../store/training/trainingView.ts';
import { estimateSeconds } from '../../runs/calibration.ts';
import { quickSettings } from '../../training/quickPreset.ts';
import { aboutDuration } from '../format/formatDuration.ts';

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
  if (isCropTooLarge) return 'Quick waits for crops that leave the network enough.';
  const speed = speedOf(engine);
  if (speed === undefined) return QUICK_WITHOUT_SPEED[engine.status];
  const settings = quickSettings(config, speed);
  const seconds = estimateSeconds({ ...config, ...settings }, speed);
  const length = settings.epochs === 1 ? '1 epoch' : `${settings.epochs} epochs`;
  return `Quick here: ${length} of ${formatCount(settings.trainingDigits)} digits, ${aboutDuration(seconds)} at the speed just measured.`;
}

const QUICK_WITHOUT_SPEED: Readonly<Record<EngineView['status'], string>> = {
  unknown: 'Quick waits for the speed of this machine.',
  measuring: 'Quick waits for the speed of this machine, which is being measured.',
  measured: 'Quick needs the speed of this machine, which could not be measured.',
  failed: 'Quick needs the speed of this machine, which could not be measured.',
};

/** Whether `config` has all the values of `preset`. */
export function isPresetChosen(config: RunConfig, preset: Preset): boolean {
  return isSameRun({ ...config, ...preset }, config);
}

function speedOf(engine: EngineView): number | undefined {
  return engine.status === 'measured' ? engine.report.digitsPerSecond : undefined;
}
