/** The names of four sums: above left, above right, below left, below right. */
export type Window = readonly [string, string, string, string];

/**
 * Lines that pool a window of 2 x 2 into `largest`, for four channels; `lower` and `right` are masks of where it was. Lines, and
 * no function: that could return only one of the three.
 */
export function poolWindow([aboveLeft, aboveRight, belowLeft, belowRight]: Window): string[] {
  return [
    '// Of equal sums the first one counts: only a larger one takes its place.',
    `const rightAbove = f32x4.gt(${aboveRight}, ${aboveLeft});`,
    `const rightBelow = f32x4.gt(${belowRight}, ${belowLeft});`,
    `const above = f32x4.pmax(${aboveLeft}, ${aboveRight});`,
    `const beneath = f32x4.pmax(${belowLeft}, ${belowRight});`,
    'const lower = f32x4.gt(beneath, above);',
    'const right = v128.bitselect(rightBelow, rightAbove, lower);',
    'const largest = f32x4.pmax(above, beneath);',
  ];
}
