import { readFileSync } from 'node:fs';
import { KerasError } from '../../../src/crop/croppingError.ts';
import type { LayerName } from '../../../src/crop/croppingLayers.ts';

/** What came of a question to Keras: a value, or the last line of the exception's traceback. */
type Outcome<Value> =
  { readonly value: Value; readonly error?: never } | { readonly error: string; readonly value?: never };

type Shape = readonly (number | null)[];

/** A layer's answers for one shape. */
type Check = readonly [
  inputShape: Shape,
  dataFormat: 'channels_last' | 'channels_first' | null,
  computed: Outcome<Shape>,
  /** Of a call on an array whose elements count from 0; `null` where the shape has unknown sizes. */
  called: Outcome<readonly [outputShape: Shape, first: number, last: number]> | null,
];

/** An argument, as text; the constructor's `cropping` as Python prints it; what the layer does, if there is one. */
export type ArgumentRow = readonly [argument: string, constructed: Outcome<string>, checks: readonly Check[]];

/** Keras's own answers, written by scripts/golden/croppings.py. */
export interface GoldenCroppings {
  readonly versions: { readonly keras: string; readonly jax: string; readonly python: string };
  /** The `cropping` of a layer that is given none, as Python prints it. */
  readonly defaults: Readonly<Record<LayerName, string>>;
  /** Texts, with the `repr` of the literal that they are to Python; `null` where they are none. */
  readonly literals: readonly (readonly [text: string, repr: string | null])[];
  readonly dataFormats: readonly (readonly [text: string, outcome: Outcome<string>])[];
  readonly arguments1D: readonly ArgumentRow[];
  readonly arguments2D: readonly ArgumentRow[];
  readonly arguments3D: readonly ArgumentRow[];
  readonly wrongRanks: readonly (readonly [
    croppedAxes: 1 | 2 | 3,
    inputShape: Shape,
    outcome: { readonly error: string },
  ])[];
}

export const golden = JSON.parse(
  readFileSync(new URL('../../golden/croppings.json', import.meta.url), 'utf8'),
) as GoldenCroppings;

/** What comes of `compute`, as the golden file puts it; only the errors that Keras raises are caught. */
export function outcomeOf<Value>(compute: () => Value): Outcome<Value> {
  try {
    return { value: compute() };
  } catch (error) {
    if (error instanceof KerasError) return { error: String(error) };
    throw error;
  }
}
