import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cropping2D } from '../../../src/crop/cropping.ts';
import { describeBeginning } from '../../../src/network/describeNetwork.ts';
import { minimumInputSize } from '../../../src/network/minimumInput.ts';
import { tutorialNetwork } from '../../../src/network/tutorialNetwork.ts';

const pairs = fc.tuple(fc.nat(4), fc.nat(4));
const croppings: fc.Arbitrary<Cropping2D> = fc.tuple(pairs, pairs);

it('is the least input that can be built, on each axis, with any crops of feature maps', () => {
  fc.assert(
    fc.property(croppings, croppings, (croppingAfterConv2d, croppingAfterConv2d1) => {
      const crops = { croppingAfterConv2d, croppingAfterConv2d1 };
      const [rows, columns] = minimumInputSize(tutorialNetwork(crops));
      const isBuilt = (height: number, width: number): boolean =>
        describeBeginning(tutorialNetwork({ ...crops, inputShape: [height, width, 1] })).refusal ===
        undefined;
      expect([isBuilt(rows, columns), isBuilt(rows - 1, columns), isBuilt(rows, columns - 1)]).toEqual([
        true,
        false,
        false,
      ]);
    }),
  );
});
