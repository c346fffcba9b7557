/** A weight or a value of a map with two decimals; what is exactly 0, as ReLU makes much of, as `0`. */
export function formatValue(value: number): string {
  return value === 0 ? '0' : value.toFixed(2).replace('-', '−');
}
