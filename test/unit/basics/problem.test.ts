import { expect, it } from 'vitest';
import { ProblemError, problemOf } from '../../../src/basics/problem.ts';
import { problemText } from '../../../src/words/problemText.ts';

it('survives the way from thread to thread, and is said at its end', () => {
  const figures = { file: 'a-file', count: 10_000, expected: 60_000 };
  const sent = structuredClone(problemOf(new ProblemError({ code: 'idxImageCount', figures })));
  expect(problemText(sent)).toBe('a-file holds 10,000 images; 60,000 were expected.');
});

it.each([
  [new RangeError('Out of memory.'), 'Out of memory.'],
  ['no reason', 'no reason'],
])('of %s that nobody foresaw is its own message', (error, text) => {
  expect(problemText(problemOf(error))).toBe(text);
});
