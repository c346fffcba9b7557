import { describe, expect, test } from 'vitest';
import { NOISES, roughNoise, smoothNoise } from '../../../../src/digits/drawn/noise.ts';
import { RandomStream } from '../../../../src/digits/drawn/randomStream.ts';

const DRAWS = 20_000;

function draws(draw: (random: RandomStream) => number): number[] {
  const random = new RandomStream(7);
  return Array.from({ length: DRAWS }, () => draw(random));
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

describe('a random stream', () => {
  test('spreads evenly between two bounds', () => {
    const values = draws((random) => random.between(2, 4));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...values)).toBeLessThan(4);
    expect(mean(values)).toBeCloseTo(3, 1);
  });

  test('has a bell of the given mean and deviation, which ends at three deviations', () => {
    const values = draws((random) => random.bell(5, 2));
    expect(mean(values)).toBeCloseTo(5, 1);
    expect(Math.sqrt(mean(values.map((value) => (value - 5) ** 2)))).toBeCloseTo(2, 1);
    expect(Math.max(...values.map((value) => Math.abs(value - 5)))).toBeLessThanOrEqual(6);
  });

  test('is true as often as asked for', () => {
    expect(mean(draws((random) => Number(random.chance(0.3))))).toBeCloseTo(0.3, 1);
  });
});

describe('noise', () => {
  test('is independent from kind to kind and from key to key', () => {
    const values = Object.values(NOISES).flatMap((noise) => [
      roughNoise(1, noise, 3),
      roughNoise(2, noise, 3),
    ]);
    expect(new Set(values).size).toBe(values.length);
  });

  test('smooth noise meets the rough one at whole positions and nowhere jumps', () => {
    const noise = NOISES.tremorX;
    let before = smoothNoise(9, noise, -2);
    for (let position = -2; position <= 5; position += 1 / 64) {
      const value = smoothNoise(9, noise, position);
      if (Number.isInteger(position)) expect(value).toBe(roughNoise(9, noise, position));
      expect(Math.abs(value - before)).toBeLessThan(0.05);
      before = value;
    }
  });
});
