import { DATA_SETS, type DataSet, type Publication } from './dataSets.ts';

/** The name of a data set: where the digits come from. */
export type DigitSource = keyof typeof DATA_SETS;

/** All of them, the one that is shown where nobody has chosen first. */
export const SOURCES: readonly DigitSource[] = Object.keys(DATA_SETS).filter(isSource);

/** What stands in where the chosen digits do not come: they need no network. */
export const STAND_IN: DigitSource = 'drawn';

/** What is shown where nobody has chosen. */
export const DEFAULT_SOURCE: DigitSource = SOURCES[0] ?? STAND_IN;

/** A data set by its name. */
export function dataSetOf(source: DigitSource): DataSet {
  return DATA_SETS[source];
}

/** How many digits each split of a source holds. */
export function countsOf(source: DigitSource): DataSet['counts'] {
  return DATA_SETS[source].counts;
}

/** How many digits a source holds, both splits together. */
export function totalOf(source: DigitSource): number {
  const { train, test } = countsOf(source);
  return train + test;
}

/** A data set that programs of one's own can load. */
export type PublishedSet = DataSet & { readonly published: Publication };

/** The set that a program of one's own takes for `source`: itself where it is published, else MNIST. */
export function programSource(source: DigitSource): PublishedSet {
  const set = dataSetOf(source);
  return isPublished(set) ? set : DATA_SETS.mnist;
}

function isSource(name: string): name is DigitSource {
  return name in DATA_SETS;
}

function isPublished(set: DataSet): set is PublishedSet {
  return set.published !== undefined;
}
