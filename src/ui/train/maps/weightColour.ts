/** Blue above zero, orange below, the panel's colour at zero; told apart by colour-blind people too. */
export function weightColour(weight: number, largest: number): string {
  const share = largest > 0 ? Math.round((100 * Math.abs(weight)) / largest) : 0;
  return `color-mix(in srgb, ${weight < 0 ? '#e69f00' : '#0072b2'} ${share}%, var(--panel-quiet))`;
}
