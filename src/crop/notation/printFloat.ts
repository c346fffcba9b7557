/** Python's `repr` of a float: the fewest digits that read back as `value`, always told apart from an integer. */
export function printFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const [digits = '', exponentText = ''] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  // Python leaves the plain notation at other powers of ten than JavaScript, and pads the exponent to two digits.
  if (exponent < -4 || exponent >= 16) {
    return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  // Within these bounds JavaScript prints plainly as well.
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
