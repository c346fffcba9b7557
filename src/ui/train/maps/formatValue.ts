/** A weight or a value of a map with two decimals; what is exactly 0, as ReLU makes much of, as `0`. */
export function formatValue(value: number): string {
  if (value === 0) return '0';
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== '0.00' ? `−${text}` : text;
}
