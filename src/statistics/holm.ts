/**
 * The p-values of tests that were made together, corrected for their number: each is then no more likely to fall below a
 * bound by chance alone than if it had been the only test, however many there are. In the order given; 0 to 1.
 *
 * The smallest of n counts n times, the next one n - 1 times, …, and none less than a smaller one (S. Holm, "A simple
 * sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6, 1979). It holds whatever the
 * tests have in common, such as their baseline.
 *
 * Throws a `RangeError` where a value is no probability.
 */
export function holmCorrection(values: readonly number[]): number[] {
  for (const p of values) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is no probability: p-values are from 0 to 1.`);
  }
  const corrected = values.map(() => 1);
  const ascending = values.map((p, place) => ({ p, place })).sort((a, b) => a.p - b.p);
  let largest = 0;
  ascending.forEach(({ p, place }, smaller) => {
    largest = Math.max(largest, Math.min(1, p * (values.length - smaller)));
    corrected[place] = largest;
  });
  return corrected;
}
