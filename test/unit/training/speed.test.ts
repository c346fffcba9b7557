import { describe, expect, it } from 'vitest';
import { measureSpeed } from '../../../src/training/measureSpeed.ts';
import { noiseDigits } from '../../../src/training/noiseDigits.ts';
import { SpeedMeter } from '../../../src/training/speedMeter.ts';
import { Stopwatch } from '../../../src/training/stopwatch.ts';
import { FakeEngine } from './fakeEngine.ts';

describe('Stopwatch', () => {
  it('leaves pauses out', () => {
    let now = 5000;
    const stopwatch = new Stopwatch(() => now);
    now += 1000;
    stopwatch.pause();
    now += 10_000;
    expect(stopwatch.seconds).toBe(1);
    stopwatch.pause();
    stopwatch.resume();
    now += 500;
    stopwatch.resume();
    expect(stopwatch.seconds).toBe(1.5);
  });

  it('counts what something took before', () => {
    const stopwatch = new Stopwatch(() => 0);
    stopwatch.add(0.25);
    stopwatch.pause();
    stopwatch.add(0.5);
    expect(stopwatch.seconds).toBe(0.75);
  });
});

describe('SpeedMeter', () => {
  it('is the speed of the last second or so', () => {
    const meter = new SpeedMeter();
    expect(meter.digitsPerSecond).toBe(0);
    meter.begin(0);
    for (let second = 0.1; second <= 10; second += 0.1) meter.add(10, second);
    expect(meter.digitsPerSecond).toBeCloseTo(100, 6);
    for (let second = 10.1; second <= 12; second += 0.1) meter.add(20, second);
    expect(meter.digitsPerSecond).toBeCloseTo(200, 6);
  });

  it('does not count the time between two epochs, and keeps the speed meanwhile', () => {
    const meter = new SpeedMeter();
    meter.begin(0);
    meter.add(100, 1);
    meter.begin(20);
    expect(meter.digitsPerSecond).toBe(100);
    meter.add(300, 21);
    // 400 digits in the two seconds that were spent on training.
    expect(meter.digitsPerSecond).toBe(200);
  });

  it('is right for steps that take longer than its window', () => {
    const meter = new SpeedMeter();
    meter.begin(0);
    meter.add(100, 10);
    meter.add(100, 20);
    expect(meter.digitsPerSecond).toBe(10);
  });
});

describe('measureSpeed', () => {
  it('leaves the first step out, and measures for as long as it is told', async () => {
    let seconds = 0;
    const engine = new FakeEngine();
    const step = engine.step.bind(engine);
    engine.step = (indices, number) => {
      seconds += number === 0 ? 100 : 0.5;
      return step(indices, number);
    };
    const options = { batchSize: 50, seconds: 2, clock: () => seconds };
    expect(await measureSpeed(engine, options)).toBe(100);
    expect(engine.calls).toEqual(['step 0', 'step 1', 'step 2', 'step 3', 'step 4']);
  });

  it('is not misled by some slow steps among many', async () => {
    let seconds = 0;
    const engine = new FakeEngine();
    const step = engine.step.bind(engine);
    engine.step = (indices, number) => {
      seconds += number % 4 === 0 ? 0.05 : 0.01;
      return step(indices, number);
    };
    const options = { batchSize: 50, seconds: 1, clock: () => seconds };
    expect(await measureSpeed(engine, options)).toBeCloseTo(5000, 6);
  });

  it('hears between two steps that it is cancelled', async () => {
    const engine = new FakeEngine();
    let isCancelled = false;
    const nextTask = async (): Promise<void> => {
      isCancelled = engine.calls.length === 3;
    };
    const options = { batchSize: 50, seconds: 2, clock: () => 0, isCancelled: () => isCancelled, nextTask };
    await measureSpeed(engine, options);
    expect(engine.calls).toEqual(['step 0', 'step 1', 'step 2']);
  });
});

describe('noiseDigits', () => {
  it('has as much ink as handwriting, in the middle, and all labels', () => {
    const { train, test } = noiseDigits(1000);
    expect(test).toBe(train);
    const share = train.pixels.filter((pixel) => pixel > 0).length / train.pixels.length;
    expect(share).toBeGreaterThan(0.17);
    expect(share).toBeLessThan(0.2);
    const border = train.pixels.filter((_, index) => {
      const [row, column] = [Math.floor(index / 28) % 28, index % 28];
      return row < 4 || row > 23 || column < 4 || column > 23;
    });
    expect(border.every((pixel) => pixel === 0)).toBe(true);
    expect(new Set(train.labels).size).toBe(10);
  });
});
