import { readdirSync, readFileSync } from 'node:fs';
import type { Machine } from '../../bench/record.ts';

/** The tutorial's two networks, by their crop as the link has it. */
export const TWIN_CROPPINGS = { cropped: '5', classic: '0' } as const;
export type TwinName = keyof typeof TWIN_CROPPINGS;

/** What a network came to with one seed. */
export interface TwinResult {
  readonly seed: number;
  /** Share of the test digits, 0 to 1. */
  readonly testAccuracy: number;
  /** Mean cross-entropy of the test digits, in nats. */
  readonly testLoss: number;
}

/** What scripts/twin.ts records of a network. */
export interface TwinRecord {
  readonly machine: Machine;
  readonly network: TwinName;
  readonly epochs: number;
  readonly results: readonly TwinResult[];
}

const FOLDER = new URL('../../bench/records/', import.meta.url);

/** The name of a record in bench/records/. */
export function twinRecordName({ network, epochs }: Pick<TwinRecord, 'network' | 'epochs'>): string {
  return `twin-${network}-${epochs}`;
}

/** All records of twins there are, the shorter runs first. */
export function readTwinRecords(): readonly TwinRecord[] {
  const names = readdirSync(FOLDER).filter((name) => name.startsWith('twin-'));
  const records = names.map((name): TwinRecord => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));
  return records.sort((a, b) => a.epochs - b.epochs || b.network.localeCompare(a.network));
}
