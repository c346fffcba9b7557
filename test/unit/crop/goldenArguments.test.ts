import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { CROPPING_LAYERS } from '../../../src/crop/croppingLayers.ts';
import { DEFAULT_CROPPINGS } from '../../../src/crop/defaultCroppings.ts';
import { formatCropping } from '../../../src/crop/notation/printCropping.ts';
import { parseLiteral } from '../../../src/crop/notation/parseLiteral.ts';
import { reprOf } from '../../../src/crop/notation/printLiteral.ts';
import { golden as outputs } from '../tf/layers/goldenOutputs.ts';
import { golden, type ArgumentRow } from './goldenCroppings.ts';

type Difference = readonly [onJax: ArgumentRow, onTensorFlow: ArgumentRow];

const onTensorFlow = JSON.parse(
  readFileSync(new URL('../../golden/croppings_on_tensorflow.json', import.meta.url), 'utf8'),
) as {
  readonly keras: string;
  readonly arguments1D: readonly Difference[];
  readonly arguments2D: readonly Difference[];
  readonly arguments3D: readonly Difference[];
};

const RANKS = [
  { layer: 'Cropping1D', rank: 1, rows: golden.arguments1D, differences: onTensorFlow.arguments1D },
  { layer: 'Cropping2D', rank: 2, rows: golden.arguments2D, differences: onTensorFlow.arguments2D },
  { layer: 'Cropping3D', rank: 3, rows: golden.arguments3D, differences: onTensorFlow.arguments3D },
] as const;

/** The literal as JSON has it, where tuples are lists. */
function asJson(argument: string): string {
  return reprOf(parseLiteral(argument))
    .replaceAll('(', '[')
    .replaceAll(/,?\)/g, ']')
    .replaceAll("'", '"')
    .replaceAll(' ', '');
}

describe.each(RANKS)('the arguments that Keras was asked about for $layer', ({ rank, rows, differences }) => {
  it('are more than 400, none twice, and with all cases of its own tests', () => {
    expect(new Set(rows.map(([argument]) => argument)).size).toBeGreaterThanOrEqual(400);
    const asked = new Set(rows.map(([argument]) => asJson(argument)));
    const cases = outputs.kerasCases.filter((each) => each.rank === rank);
    expect(cases.length).toBeGreaterThanOrEqual(10);
    for (const { cropping } of cases) expect(asked).toContain(JSON.stringify(cropping));
  });

  // The one exception: what the layer says when it is called with a margin that is a float comes from the back end.
  it('get the same answers on TensorFlow, but for its own words of margins that are floats', () => {
    expect(onTensorFlow.keras).toBe(golden.versions.keras);
    for (const [onJax, there] of differences) {
      expect(onJax[1].value).toMatch(/\d\.\d/);
      const inJaxsWords = there[2].map(([shape, format, computed, called]) => {
        const words = called?.error?.startsWith('TypeError: Only integers, slices')
          ? { error: "TypeError: 'float' object cannot be interpreted as an integer" }
          : called;
        return [shape, format, computed, words];
      });
      expect([there[0], there[1], inJaxsWords]).toEqual(onJax);
    }
  });

  it('differ on TensorFlow wherever a float makes the call fail', () => {
    const differing = new Set(differences.map(([[argument]]) => argument));
    const failing = rows.filter(([, , checks]) =>
      checks.some(([, , , called]) => called?.error?.startsWith("TypeError: 'float'")),
    );
    expect(new Set(failing.map(([argument]) => argument))).toEqual(differing);
  });
});

test.each(Object.values(CROPPING_LAYERS))("$name without an argument takes Keras's default", ({ name }) => {
  expect(formatCropping(DEFAULT_CROPPINGS[name])).toBe(golden.defaults[name]);
});
