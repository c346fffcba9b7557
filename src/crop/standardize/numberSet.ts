import { equalityKey } from '../notation/equality.ts';
import { reprOf } from '../notation/printLiteral.ts';
import type { PythonNumber } from '../notation/pythonValue.ts';

/** Python's hash of a number is its remainder by this prime; fractions are divided in that field. */
const HASH_BITS = 61;
const HASH_MODULUS = 2n ** BigInt(HASH_BITS) - 1n;

/**
 * The set of one or two finite numbers as CPython prints it, `{-1, -4}`. No program may rely on a set's order, but
 * that of numbers is the same in every run of CPython, and Keras prints such sets into its messages.
 */
export function printNumberSet(first: PythonNumber, second: PythonNumber = first): string {
  if (equalityKey(first) === equalityKey(second)) return `{${reprOf(first)}}`;
  const place = placeOf(hashOf(first));
  const ordered = place < placeOf(hashOf(second), place) ? [first, second] : [second, first];
  return `{${ordered.map(reprOf).join(', ')}}`;
}

/** Where a hash goes in CPython's table of eight places, which sets of up to four have, when one is `taken`. */
function placeOf(signedHash: bigint, taken?: bigint): bigint {
  let perturbation = BigInt.asUintN(64, signedHash);
  let place = perturbation & 7n;
  while (place === taken) {
    perturbation >>= 5n;
    place = (place * 5n + 1n + perturbation) & 7n;
  }
  return place;
}

function hashOf({ value }: PythonNumber): bigint {
  let numerator = value;
  let halvings = 0;
  while (typeof numerator === 'number' && !Number.isInteger(numerator)) {
    numerator *= 2;
    halvings += 1;
  }
  // 2^61 is 1 modulo the prime, so that halving n times is doubling -n modulo 61 times.
  const doublings = BigInt((HASH_BITS - (halvings % HASH_BITS)) % HASH_BITS);
  const hash = (BigInt(numerator) << doublings) % HASH_MODULUS;
  // CPython keeps -1 for errors.
  return hash === -1n ? -2n : hash;
}
