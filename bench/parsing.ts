import { CroppingError } from '../src/crop/croppingError.ts';
import { parseLiteral } from '../src/crop/notation/parseLiteral.ts';
import { spreadOf, type Spread } from './statistics.ts';

const CHARACTERS = 10_000;
const ROUNDS = 50;
/** Texts that are nested, long, or refused only at their end. */
const PIECES = ['(((((1,),),),),), ', '{1: [2, (3,)]}, ', '1, ', '1_', "'\\n", '"\\x41', ' ', '(', 'a'];

/** Milliseconds to read or refuse texts of 10,000 characters, in Node, by the piece that they are made of. */
export function benchParsing(): Readonly<Record<string, Spread>> {
  const spreads = PIECES.map((piece) => {
    const text = piece.repeat(CHARACTERS / piece.length);
    const times = Array.from({ length: ROUNDS }, () => timeOf(() => readOrRefuse(text)));
    return [piece, spreadOf(times)] as const;
  });
  return Object.fromEntries(spreads);
}

function readOrRefuse(text: string): void {
  try {
    parseLiteral(text);
  } catch (error) {
    if (!(error instanceof CroppingError)) throw error;
  }
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
