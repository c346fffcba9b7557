import { DATA_SETS as SHIPPED, type DataSet } from '../../src/digits/dataSets.ts';

/** Enough to train on and to scroll through; none of the pages' work grows with more. */
export const FEW_DIGITS = { train: 6000, test: 1000 } as const;

/** The table of data sets as the test site has it: the same sets, of each the first few digits. */
export const DATA_SETS = {
  mnist: { ...SHIPPED.mnist, counts: FEW_DIGITS },
  drawn: { ...SHIPPED.drawn, counts: FEW_DIGITS },
} satisfies Readonly<Record<keyof typeof SHIPPED, DataSet>>;
