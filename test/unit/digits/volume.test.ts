import { describe, expect, it } from 'vitest';
import { DIGIT_PIXELS, pixelsOf } from '../../../src/digits/digitSet.ts';
import { FLIGHT, labelVolume, movingVolume } from '../../../src/digits/volume.ts';
import { noiseSet } from '../../harness/digits.ts';

const set = noiseSet(200, 3);
const frameOf = (volume: Uint8Array, frame: number) =>
  volume.subarray(frame * DIGIT_PIXELS, (frame + 1) * DIGIT_PIXELS);

describe('the volume of labels', () => {
  it('shows the first digit of each label, but the picked one for its own', () => {
    const volume = labelVolume(set, 200, 150);
    const picked = set.labels[150];
    for (let label = 0; label < 10; label += 1) {
      const index = label === picked ? 150 : set.labels.indexOf(label);
      expect(frameOf(volume, label), `label ${label}`).toEqual(pixelsOf(set, index));
    }
  });

  it('leaves frames blank whose digits have not come', () => {
    const volume = labelVolume(set, 1, 150);
    const [first = 0] = set.labels;
    expect(frameOf(volume, first)).toEqual(pixelsOf(set, 0));
    expect(volume.filter((ink) => ink > 0)).toEqual(pixelsOf(set, 0).filter((ink) => ink > 0));
  });
});

describe('the moving digit', () => {
  const pixels = pixelsOf(set, 0);

  it('stands where each shift puts it, without what has left the picture', () => {
    const shifts = [
      [0, 0],
      [3, -5],
      [-2, 7],
      [28, 0],
    ] as const;
    const volume = movingVolume(pixels, shifts);
    for (const [frame, [down, right]] of shifts.entries()) {
      const expected = Array.from({ length: DIGIT_PIXELS }, (_, at) => {
        const [row, column] = [Math.floor(at / 28) - down, (at % 28) - right];
        const isThere = row >= 0 && row < 28 && column >= 0 && column < 28;
        return isThere ? pixels[row * 28 + column] : 0;
      });
      expect(Array.from(frameOf(volume, frame)), `frame ${frame}`).toEqual(expected);
    }
  });

  it('flies from left to right, one frame for each label', () => {
    expect(FLIGHT).toHaveLength(10);
    const columns = FLIGHT.map(([, right]) => right);
    expect(columns).toEqual([...columns].sort((a, b) => a - b));
  });
});
