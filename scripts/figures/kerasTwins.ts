import keras3 from '../../test/golden/twin.json' with { type: 'json' };
import keras25 from '../../test/golden/twin25.json' with { type: 'json' };
import type { TwinName, TwinRecord, TwinResult } from './twinRecords.ts';

interface KerasRecord extends Partial<Record<TwinName, readonly TwinResult[]>> {
  /** The version. */
  readonly keras: string;
  readonly epochs: number;
}

const KERAS_RECORDS: readonly KerasRecord[] = [keras3, keras25];

/** What Keras reached with a network in so many epochs, if that is recorded: by scripts/golden/twin.py, in test/golden/. */
export function kerasTwins({
  network,
  epochs,
}: Pick<TwinRecord, 'network' | 'epochs'>):
  { readonly version: string; readonly results: readonly TwinResult[] } | undefined {
  const record = KERAS_RECORDS.find((candidate) => candidate.epochs === epochs);
  const results = record?.[network];
  return record && results && { version: record.keras, results };
}
