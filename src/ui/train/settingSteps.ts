import type { NumberSettingName } from '../../runs/config.ts';

/** How far the arrow keys go. The learning rate has steps of its own: `nextLearningRate`. */
export const SETTING_STEPS: Readonly<Record<NumberSettingName, number | 'any'>> = {
  epochs: 1,
  batchSize: 1,
  trainingDigits: 100,
  validationSplit: 0.05,
  learningRate: 'any',
  dropout: 0.05,
  seed: 1,
};

/** The next larger or smaller of …, 0.001, 0.002, 0.005, 0.01, …: equal steps would be too large or too small somewhere. */
export function nextLearningRate(rate: number, direction: 1 | -1): number {
  const power = Math.floor(Math.log10(rate));
  const around = [power - 1, power, power + 1].flatMap((exponent) =>
    [1, 2, 5].map((factor) => Number(`${factor}e${exponent}`)),
  );
  const beyond = around.filter((candidate) => direction * candidate > direction * rate);
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? rate;
}
