import { outputSize2D } from '../../crop/outputShape.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { describeBeginning, describeNetwork } from '../../network/describeNetwork.ts';
import { tutorialNetwork } from '../../network/tutorialNetwork.ts';
import { isClassic } from '../../network/trainingSettings.ts';
import { oncePerObject } from '../../basics/oncePerObject.ts';
import type { RunConfig } from '../../runs/config.ts';
import type { Run } from '../../runs/run.ts';

/** The figures of a run that can be compared; undefined where there is none yet. */
export interface RunFigures {
  /** Pixels of the network's input. */
  readonly input: number;
  readonly parameters: number | undefined;
  /** Multiply-accumulates for one digit. */
  readonly macs: number | undefined;
  /** After the last epoch that has ended. */
  readonly validationAccuracy: number | undefined;
  readonly testAccuracy: number | undefined;
  readonly testLoss: number | undefined;
  /** Mean seconds of training in an epoch. */
  readonly secondsPerEpoch: number | undefined;
}

/** The figures of a run; the same object as long as the run is the same. */
export const figuresOf = oncePerObject(({ config, epochs, test }: Run): RunFigures => {
  const [rows, columns] = outputSize2D(DIGIT_SHAPE, config.cropping);
  const seconds = epochs.reduce((sum, epoch) => sum + epoch.seconds, 0);
  return {
    input: rows * columns,
    ...costsOf(config),
    validationAccuracy: epochs.at(-1)?.validation?.accuracy,
    testAccuracy: test?.accuracy,
    testLoss: test?.loss,
    secondsPerEpoch: epochs.length > 0 ? seconds / epochs.length : undefined,
  };
});

/** The run that the others are compared with: the first without a crop, or else the first of all. */
export function referenceRun<Member extends Run>(runs: readonly Member[]): Member | undefined {
  return runs.find(({ config }) => isClassic(config)) ?? runs[0];
}

/** Parameters and multiply-accumulates; a crop may leave the network too little to be built. */
const costsOf = oncePerObject((config: RunConfig): Pick<RunFigures, 'parameters' | 'macs'> => {
  const network = tutorialNetwork(config);
  if (describeBeginning(network).refusal) return { parameters: undefined, macs: undefined };
  const { parameters, macs } = describeNetwork(network);
  return { parameters, macs };
});
