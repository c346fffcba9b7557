import { describe, expect, it } from 'vitest';
import type { RunFigures } from '../../../../src/ui/compare/runFigures.ts';
import {
  FIGURE_COLUMNS,
  nextOrder,
  pointDifference,
  sortRuns,
} from '../../../../src/ui/compare/runColumns.ts';
import { endedEpochs, runWith } from '../train/runs.ts';

/** The text of a column, and of the difference from the reference's value. */
function texts(figure: keyof RunFigures, value: number, reference: number): (string | undefined)[] {
  const column = FIGURE_COLUMNS.find((one) => one.figure === figure);
  return [column?.text(value, runWith()), column?.difference?.(value, reference)];
}

describe('the columns of the runs', () => {
  it('are those that people and checks know', () => {
    expect(FIGURE_COLUMNS.map(({ title }) => title)).toEqual([
      'Network input',
      'Parameters',
      'MACs',
      'Validation accuracy',
      'Test accuracy',
      'Test loss',
      'Time per epoch',
    ]);
  });

  it('tell figures with units, and differences with signs', () => {
    expect(texts('input', 324, 784)).toEqual(['18 × 18', undefined]);
    expect(texts('parameters', 169_098, 431_242)).toEqual(['169,098', '−61 %']);
    expect(texts('macs', 200, 100)).toEqual(['200', '+100 %']);
    expect(texts('testAccuracy', 0.9897, 0.9921)).toEqual(['98.97 %', '−0.24']);
    expect(texts('validationAccuracy', 0.9921, 0.9921)).toEqual(['99.21 %', '±0']);
    expect(texts('testLoss', 0.05, 0.0437)).toEqual(['0.0500', '+0.0063']);
    expect(texts('secondsPerEpoch', 13, 41)).toEqual(['13.0 s', '3.2 × faster']);
    expect(texts('secondsPerEpoch', 2.5, 1)).toEqual(['2.50 s', '2.5 × slower']);
  });

  it('say nothing of a pace that cannot be', () => {
    expect(texts('secondsPerEpoch', 0, 1)[1]).toBe('');
    expect(texts('secondsPerEpoch', 1, 0)[1]).toBe('');
  });

  it('call a difference that rounds to zero none', () => {
    expect(pointDifference(0.980_01, 0.98)).toBe('±0');
    expect(pointDifference(0.98, 0.9801)).toBe('−0.01');
  });
});

describe('the order of the runs', () => {
  it('goes upwards, downwards and back with every click, and anew with another column', () => {
    const up = nextOrder(undefined, 'macs');
    const down = nextOrder(up, 'macs');
    expect([up, down]).toEqual([
      { key: 'macs', direction: 'ascending' },
      { key: 'macs', direction: 'descending' },
    ]);
    expect(nextOrder(down, 'macs')).toBeUndefined();
    expect(nextOrder(down, 'name')).toEqual({ key: 'name', direction: 'ascending' });
  });

  const runs = [
    runWith({ id: 'a', name: 'Run 10', epochs: endedEpochs(1) }),
    runWith({ id: 'b', name: 'Run 9' }),
    runWith({ id: 'c', name: 'Run 2', epochs: endedEpochs(3) }),
    runWith({ id: 'd', name: 'Run 1', epochs: endedEpochs(2) }),
  ];
  const ids = (order: Parameters<typeof sortRuns>[1]): string =>
    sortRuns(runs, order)
      .map(({ id }) => id)
      .join('');

  it('is that in which they were begun where none is asked for', () => {
    expect(sortRuns(runs, undefined)).toBe(runs);
  });

  it('counts the numbers in names', () => {
    expect(ids({ key: 'name', direction: 'ascending' })).toBe('dcba');
  });

  it('puts runs without a value last both ways, and leaves equal ones as they were', () => {
    expect(ids({ key: 'validationAccuracy', direction: 'ascending' })).toBe('adcb');
    expect(ids({ key: 'validationAccuracy', direction: 'descending' })).toBe('cdab');
    expect(ids({ key: 'macs', direction: 'descending' })).toBe('abcd');
  });
});
