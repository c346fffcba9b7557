import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformWithOxc } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLanguages } from '../../../scripts/words/readLanguages.ts';
import { writeSentence } from '../../../scripts/words/writeSentence.ts';
import * as helpers from '../../../src/words/figures.ts';

/** Compiles one sentence, and says it with `figures`. */
async function say(message: string, figures?: object): Promise<unknown> {
  const { code } = await transformWithOxc(writeSentence('a_b', message), 'sentence.ts');
  const body = `const { choice, number, plural } = helpers; ${code.replace('export const', 'const')}; return a_b;`;
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- the compiler's own output
  const sentence: (figures?: object) => unknown = new Function('helpers', body)(helpers);
  return sentence(figures);
}

describe('a compiled sentence', () => {
  it.each([
    ['Skip to the page', {}, 'Skip to the page'],
    ['It’s `x`, \\ and ${y}'.replace('{y}', "'{y}'"), {}, 'It’s `x`, \\ and ${y}'],
    ['Hello, {name}.', { name: 'Ada' }, 'Hello, Ada.'],
    ['{count, number} digits', { count: 70_000 }, '70,000 digits'],
    ['{accuracy, number, ::scale/100 .00} %', { accuracy: 0.98527 }, '98.53 %'],
    ['{speed, number, ::@@} digits/s', { speed: 7931 }, '7,900 digits/s'],
    ['seed {seed, number, ::group-off}', { seed: 12_345 }, 'seed 12345'],
    ['{count, plural, =0 {no run} one {# run} other {# runs}}', { count: 0 }, 'no run'],
    ['{count, plural, =0 {no run} one {# run} other {# runs}}', { count: 1 }, '1 run'],
    ['{count, plural, =0 {no run} one {# run} other {# runs}}', { count: 2500 }, '2,500 runs'],
    ['{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', { n: 22 }, '22nd'],
    ['{part, select, pixels {images} labels {labels}}', { part: 'pixels' }, 'images'],
    ['{dark, select, true {Dark} false {Light}}', { dark: false }, 'Light'],
    ['{name, select, a {A} other {else}}', { name: 'b' }, 'else'],
  ])('%s', async (message, figures, text) => {
    expect(await say(message, figures)).toBe(text);
  });

  it('with tags gives its pieces in order', async () => {
    const message = '<b>Drag</b> {count, plural, one {the <i>edge</i>} other {# edges}} of {name}.';
    expect(await say(message, { count: 1, name: 'it' })).toEqual([
      { tag: 'b', inside: ['Drag'] },
      ' ',
      'the ',
      { tag: 'i', inside: ['edge'] },
      ' of ',
      'it',
      '.',
    ]);
  });

  it.each([
    ['{n, number}', 'figures: { readonly n: number }'],
    ['{n} {n, plural, other {#}}', 'figures: { readonly n: number }'],
    ['{a} {b, select, x {1} y {2}}', "figures: { readonly a: string; readonly b: 'x' | 'y' }"],
    ['<b>x</b>', "MarkedText<'b'>"],
    ['x', '(): string'],
  ])('%s has exactly the types of its figures and tags', (message, type) => {
    expect(writeSentence('a_b', message)).toContain(type);
  });
});

describe('reading languages', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'words-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function put(name: string, sentences: object): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(sentences));
  }

  it('takes a folder of rooms or one file for a language, and finds by itself which there are', () => {
    put('en/crop.json', { crop_a: 'one' });
    put('en/train.json', { train_a: '{n, number} two' });
    put('de.json', { crop_a: 'eins', train_a: '{n, number} zwei' });
    put('generated/en/crop.json', {});
    const languages = readLanguages(folder);
    expect([...languages.keys()].sort()).toEqual(['de', 'en']);
    expect([...(languages.get('de') ?? [])]).toEqual([
      ['crop_a', 'eins'],
      ['train_a', '{n, number} zwei'],
    ]);
  });

  it.each([
    ['a key of another room', { 'en/crop.json': { train_a: 'x' } }, 'train_a belongs in train.json'],
    ['a key without a room', { 'en/crop.json': { a: 'x' } }, 'a is no key'],
    [
      'a sentence that cannot be read',
      { 'en/crop.json': { crop_a: '{n, plural}' } },
      'crop_a cannot be read',
    ],
    [
      'a number format that is not known',
      { 'en/crop.json': { crop_a: '{n, number, x}' } },
      'crop_a cannot be',
    ],
    ['a missing sentence', { 'en/crop.json': { crop_a: 'x' }, 'de.json': {} }, 'de has no sentence crop_a'],
    ['a sentence too many', { 'en.json': {}, 'de.json': { crop_a: 'x' } }, 'crop_a is no sentence of en'],
    [
      'another figure',
      { 'en.json': { crop_a: '{n, number}' }, 'de.json': { crop_a: '{n}' } },
      'de: crop_a takes (n: string), and in en (n: number)',
    ],
    ['no first language', { 'de.json': {} }, 'has no sentences in en'],
  ])('refuses %s', (_, files, message) => {
    for (const [name, sentences] of Object.entries(files)) put(name, sentences);
    expect(() => readLanguages(folder)).toThrow(message);
  });
});
