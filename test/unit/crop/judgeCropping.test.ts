import { describe, expect, it, test } from 'vitest';
import { CroppingError, KerasError } from '../../../src/crop/croppingError.ts';
import { CROPPING_LAYERS, type CroppingLayer } from '../../../src/crop/croppingLayers.ts';
import { judgeCropping, readCropping } from '../../../src/crop/judgeCropping.ts';
import { NotationError } from '../../../src/crop/notation/notationError.ts';
import { golden, type ArgumentRow } from './goldenCroppings.ts';

/** What Keras says of each argument and shape: the constructor's refusal, or what the layer does when it is called. */
const questions = (rows: readonly ArgumentRow[]) =>
  rows.flatMap(([argument, constructed, checks]) =>
    constructed.error === undefined
      ? checks.map(([shape, dataFormat, computed, called]) => ({
          argument,
          shape,
          dataFormat: dataFormat ?? ('channels_last' as const),
          printed: constructed.value,
          outputShape: computed.value,
          error: computed.error ?? called?.error,
        }))
      : [],
  );

describe.each([
  { layer: 'Cropping1D', rows: golden.arguments1D },
  { layer: 'Cropping2D', rows: golden.arguments2D },
  { layer: 'Cropping3D', rows: golden.arguments3D },
] as const)('the verdict on an argument of $layer', ({ layer, rows }) => {
  const judge = (argument: string, input: Parameters<typeof judgeCropping>[2]) =>
    judgeCropping(CROPPING_LAYERS[layer] as unknown as CroppingLayer, argument, input);

  const refused = rows.filter(([, { error }]) => error !== undefined);
  it.each(refused)('is Keras’s refusal of %s', (argument, { error }) => {
    const verdict = judge(argument, { shape: [null] });
    expect(verdict.accepted).toBe(false);
    if (!verdict.accepted) expect([String(verdict.error), verdict.printed]).toEqual([error, undefined]);
  });

  const known = questions(rows).filter(({ shape }) => !shape.includes(null));
  it.each(known)('is what Keras does with $argument on $shape, $dataFormat', (question) => {
    const { argument, shape, dataFormat, printed, outputShape, error } = question;
    const verdict = judge(argument, { shape, dataFormat });
    expect(verdict.printed).toBe(printed);
    if (verdict.accepted) expect([verdict.outputShape, undefined]).toEqual([outputShape, error]);
    else expect(String(verdict.error)).toBe(error);
  });
});

const DIGIT = { shape: [null, 28, 28, 1] };
const read = (text: string) => readCropping(CROPPING_LAYERS.Cropping2D, text, DIGIT);

test.each([
  ['5', '5,5,5,5'],
  ['(5, 4)', '5,5,4,4'],
  ['((5,6),(4,3))', '5,6,4,3'],
  [' [ 5 , [4, 3] ] ', '5,5,4,3'],
  // Neither does harm when the layer is called.
  ['(True, (4, 0.0))', '1,1,4,0'],
])('%s is read', (text, margins) => {
  expect(String(read(text))).toBe(margins);
});

test.each([
  ['5,', KerasError, '`cropping` should have two elements. Received: cropping=(5,).'],
  ['-1', KerasError, '`cropping` cannot be negative. Received: cropping=-1.'],
  ['((1.5, 2), (0, 0))', KerasError, "'float' object cannot be interpreted as an integer"],
  ['(5, (4, 0.5))', KerasError, "'float' object cannot be interpreted as an integer"],
  ['14', KerasError, 'cropping=((14, 14), (14, 14))'],
  ['five', NotationError, 'the name five'],
])('%s is refused with an error that can be shown', (text, kind, message) => {
  expect(() => read(text)).toThrow(CroppingError);
  expect(() => read(text)).toThrow(kind);
  expect(() => read(text)).toThrow(message);
});
