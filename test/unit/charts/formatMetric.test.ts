import { describe, expect, it } from 'vitest';
import { formatMetric, formatTick } from '../../../src/charts/formatMetric.ts';

describe('formatMetric', () => {
  it('gives an accuracy in per cent with two decimals, a loss with four', () => {
    expect(formatMetric('accuracy', 0.98234)).toBe('98.23 %');
    expect(formatMetric('loss', 0.05666)).toBe('0.0567');
  });
});

describe('formatTick', () => {
  it.each([
    ['accuracy', 0.95, 0.01, '95 %'],
    ['accuracy', 0.995, 0.005, '99.5 %'],
    ['accuracy', 1, 0.2, '100 %'],
    ['loss', 0.5, 0.5, '0.5'],
    ['loss', 0.15, 0.05, '0.15'],
    ['loss', 0.004, 0.002, '0.004'],
    ['loss', 200, 100, '200'],
  ] as const)('writes %s %d on a grid of %d as %s', (metric, value, step, text) => {
    expect(formatTick(metric, value, step)).toBe(text);
  });
});
