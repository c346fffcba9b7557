/** A length of time for people, such as "41 s", "2 min 41 s", "1 h 5 min". `seconds` is not negative. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 1) return 'less than 1 s';
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return joined(Math.floor(whole / 60), 'min', whole % 60, 's');
  const minutes = Math.round(whole / 60);
  return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

/** The same of what is only estimated: "about 41 s". */
export function aboutDuration(seconds: number): string {
  const text = formatDuration(seconds);
  return text.startsWith('less') ? text : `about ${text}`;
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
