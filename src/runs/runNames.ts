import { isClassic } from '../network/trainingSettings.ts';
import type { RunConfig } from './config.ts';
import type { Run } from './run.ts';

/** What a new run of a config is called, unlike all others: "Classic", "Cropped", "Cropped 2", … */
export function nameOf(config: RunConfig, runs: readonly Run[]): string {
  return uniqueName(isClassic(config) ? 'Classic' : 'Cropped', runs);
}

/** Characters of a run's name: longer ones would fill tables, chips and sentences. */
export const LONGEST_NAME = 80;

/** What a run may be called of what a person has written: on one line, and not too long; empty where nothing is left. */
export function readName(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  // By code points: half an emoji would be none.
  return Array.from(line).slice(0, LONGEST_NAME).join('').trim();
}

/** `name`, with a number behind it where a run has it already. */
export function uniqueName(name: string, runs: readonly Run[]): string {
  const taken = new Set(runs.map((run) => run.name));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

/** The name that all seeds of a run share: "Cropped" of "Cropped · seed 3". */
export function nameWithoutSeed(name: string): string {
  return name.replace(/ · seed \d+$/, '');
}
