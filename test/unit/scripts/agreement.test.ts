import { expect, it } from 'vitest';
import { agreementOf } from '../../../scripts/agreement.ts';

it('compares means by the pooled spread of both samples', () => {
  // Variances 1 and 4, so the pooled one is 2.5; t for 95 % and 4 degrees of freedom is 2.776 (any table).
  const { difference, reach, agrees } = agreementOf([1, 2, 3], [4, 6, 8]);
  expect(difference).toBe(-4);
  expect(reach).toBeCloseTo(2.7764 * Math.sqrt(2.5 * (2 / 3)), 3);
  expect(agrees).toBe(false);
  expect(agreementOf([1, 2, 3], [3, 5, 7]).agrees).toBe(true);
});

it('needs two values of each', () => {
  expect(() => agreementOf([1], [2, 3])).toThrow('these have 1 and 2');
});
