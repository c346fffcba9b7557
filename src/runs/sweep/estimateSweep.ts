import { describeNetwork } from '../../network/describeNetwork.ts';
import { tutorialNetwork } from '../../network/tutorialNetwork.ts';
import type { RunConfig } from '../config.ts';
import { estimateSeconds } from '../calibration.ts';

/** A speed that was measured: with this config so many digits were trained a second. */
export interface MeasuredSpeed {
  readonly config: RunConfig;
  readonly digitsPerSecond: number;
}

/**
 * Seconds that some runs take one after the other, from the speed of one of them: a digit is taken to cost as much time as
 * its network has multiply-accumulates. Small networks take longer than that, as not all of their time is arithmetic.
 */
export function estimateSweepSeconds(configs: readonly RunConfig[], measured: MeasuredSpeed): number {
  const work = measured.digitsPerSecond * macsOf(measured.config);
  return configs.reduce((seconds, config) => seconds + estimateSeconds(config, work / macsOf(config)), 0);
}

function macsOf(config: RunConfig): number {
  return describeNetwork(tutorialNetwork(config)).macs;
}
