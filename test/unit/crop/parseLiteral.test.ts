import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import { Cursor } from '../../../src/crop/notation/cursor.ts';
import { NotationError } from '../../../src/crop/notation/notationError.ts';
import { parseLiteral } from '../../../src/crop/notation/parseLiteral.ts';
import { reprOf, strOf } from '../../../src/crop/notation/printLiteral.ts';
import { golden } from './goldenCroppings.ts';
import { pythonValue } from './pythonValues.ts';

/** The literal's `repr`, or `null` when it is refused with an error of our own. */
function reprOrRefusal(text: string): string | null {
  try {
    return reprOf(parseLiteral(text));
  } catch (error) {
    expect(error).toBeInstanceOf(NotationError);
    return null;
  }
}

function refusalOf(text: string): NotationError {
  try {
    parseLiteral(text);
  } catch (error) {
    if (error instanceof NotationError) return error;
  }
  throw new Error(`${text} is not refused`);
}

test.each(golden.literals)('%j is what Python makes of it', (text, repr) => {
  expect(reprOrRefusal(text)).toBe(repr);
});

// Python takes these for literals too; none can say more about a cropping than what is read.
test.each([
  ['1j', 'a complex number'],
  ["b'12'", 'bytes'],
  ["r'12'", 'a raw string'],
  ['{1, 2}', 'a set'],
  ["'1' '2'", 'a string of two parts'],
  ["'''1'''", 'a string in triple quotes'],
  ["'\\N{DIGIT ONE}'", "a character's name"],
  ['-(1)', 'a bracket behind a sign'],
  ['1 # one', 'a comment'],
  ['\\\n1', 'lines joined outside of a string'],
  ['...', 'an ellipsis'],
])('%j, %s, is refused', (text) => {
  expect(reprOrRefusal(text)).toBeNull();
});

describe('an error', () => {
  it('says what came, what was expected and where', () => {
    const error = refusalOf('(5, x)');
    expect(error).toMatchObject({ name: 'NotationError', position: 4, came: 'the name x' });
    expect(error.message).toBe(
      'Expected a number, text in quotes, True, False, None or a bracket at character 5, but the name x came. ' +
        'A cropping is written as 5, (5, 4) or ((5, 5), (4, 4)).',
    );
  });

  it.each([
    ['', 0, 'the end of the text'],
    ['((5, 5), (4, 4)', 15, 'the end of the text'],
    ['(5 4)', 3, '"4"'],
    ['(5, 4]', 5, '"]"'],
    ['5px', 1, '"p"'],
    ['5.1.2', 3, '"."'],
    ['(05, 4)', 1, '"0"'],
    ['[1, −2]', 4, '"−" (U+2212)'],
    ['5\u00a0', 1, 'the character U+00A0'],
    ["'5", 2, 'the end of the text'],
    ["'5\n'", 2, 'the end of the line'],
    ["'\\xg1'", 3, '"g"'],
    ["'\\ud800'", 3, 'd800'],
    ['\ud800', 0, 'the character U+D800'],
    ['{1: 2, [3]: 4}', 7, 'one that holds or is a list'],
    ['9'.repeat(4301), 0, 'a longer one'],
    [`0x${'f'.repeat(3600)}`, 0, 'a longer one'],
    [`0b${'1'.repeat(20_000)}`, 0, 'a longer one'],
    ['['.repeat(201), 200, 'one more'],
    ['x'.repeat(30), 0, `the name ${'x'.repeat(20)}…`],
  ])('in %j points at character %i, %s', (text, position, came) => {
    expect(refusalOf(text)).toMatchObject({ position, came });
  });

  it.each([
    ['true', 'Python writes True.'],
    ['(5, null)', 'Python writes None.'],
    ['{5, 4}', 'A set keeps no order, so it cannot say which margin is which: write (…) instead of {…}.'],
    ['5a', 'Numbers are written as 5, 1_000, 0x1f or 2.5.'],
  ])('in %j tells how to mend it', (text, advice) => {
    expect(refusalOf(text).message).toContain(advice);
  });
});

test('what is printed reads back as the same value', () => {
  fc.assert(
    fc.property(pythonValue, (value) => {
      expect(parseLiteral(reprOf(value))).toEqual(value);
    }),
  );
});

test('a string is printed with quotes by repr alone', () => {
  const value = parseLiteral("('it', \"it's\")");
  expect(strOf(value)).toBe("('it', \"it's\")");
  expect(strOf({ type: 'str', value: "it's" })).toBe("it's");
});

// Long enough to end the stack, or the patience, of a reader that takes more than linear time or recurses freely.
const HOSTILE_PIECES =
  "( [ { - + ' \" \\ , : 1 0 _ . e a 😀 \ud800 \0 {1: (1, \"\\ '1', [] {} () 0x 0b1 1_ 1, 'a' (), \\' 1e \"\\x";

test.each([' ', '\n', ...HOSTILE_PIECES.split(' ')])(
  '10,000 characters of %j are read or refused',
  (piece) => {
    const text = piece.repeat(Math.ceil(10_000 / piece.length));
    for (const hostile of [text, `(${text}`, `'${text}'`, `"${text}`]) reprOrRefusal(hostile);
  },
);

/** Steps of reading `text`: each question to the cursor, and each character that it passes. It must never go back. */
function stepsOf(text: string): number {
  const [take, skip] = [Reflect.get(Cursor.prototype, 'take'), Reflect.get(Cursor.prototype, 'skip')];
  let [steps, reached] = [0, 0];
  const watched = <Moved>(cursor: Cursor, move: () => Moved): Moved => {
    expect(cursor.position).toBeGreaterThanOrEqual(reached);
    const moved = move();
    steps += 1 + cursor.position - reached;
    reached = cursor.position;
    return moved;
  };
  vi.spyOn(Cursor.prototype, 'take').mockImplementation(function (this: Cursor, pattern) {
    return watched(this, () => take.call(this, pattern));
  });
  vi.spyOn(Cursor.prototype, 'skip').mockImplementation(function (this: Cursor, symbol) {
    return watched(this, () => skip.call(this, symbol));
  });
  reprOrRefusal(text);
  vi.restoreAllMocks();
  return steps;
}

// Time is not asserted; steps are the same on every machine.
test.each([
  ' ',
  '\n',
  '(((((1,),),),),),',
  '[{1:(2,[3])}],',
  '1e5,',
  '0x1f,',
  '"a\\n",',
  ...HOSTILE_PIECES.split(' '),
])('ten times as many %j take at most ten times as many steps, all of them forward', (piece) => {
  for (const opening of ['', '(', "'", '"']) {
    const [few, many] = [100, 1000].map((count) => stepsOf(opening + piece.repeat(count)));
    expect(many).toBeLessThanOrEqual(10 * few!);
    expect(few).toBeLessThanOrEqual(10 * (opening.length + 100 * piece.length));
  }
});

test('no text raises anything but the error of its own', () => {
  const characters = Array.from('()[]{}\'",:\\ \n-+._0123456789eExXnNTrué');
  const pieces = fc.constantFrom(...characters, 'True', 'None', '1e999', '0x1f', '\ud83d');
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: pieces, maxLength: 40 }), fc.string({ unit: 'binary' })),
      (text) => {
        reprOrRefusal(text);
      },
    ),
    { numRuns: 3000 },
  );
});

test('a text that no cropping can have is refused for its length', () => {
  expect(refusalOf('('.repeat(100_001)).message).toContain('at most 100000 characters');
});
