import lab from '../../bench/records/border-lab.json' with { type: 'json' };
import { linkToRecord, markdownTable, printShare } from './print.ts';

/** What scripts/borderLab.ts has recorded. */
export function borderLabFigures(): string {
  const { epochs, seed, width, rows } = lab;
  const table = rows.map(({ share, cropped, classic }) => [
    printBorder(share),
    printShare(cropped.testAccuracy),
    printShare(classic.testAccuracy),
    printShare(classic.shareInBorder, 0),
  ]);
  return `${markdownTable([
    ['border tells the label', `cropped by ${width}`, 'classic', 'classic: of its answers, the border bears'],
    ...table,
  ])}

Accuracy on the test digits of MNIST with a border of ${width} pixels, after ${epochs} epochs with seed ${seed}
(${linkToRecord('border-lab')}); what bears an answer is found by occlusion, on one test digit of each label.`;
}

function printBorder(share: number | null): string {
  if (share === null) return 'no border';
  return share === 1 ? 'for all digits' : `for ${printShare(share, 0)} of the digits`;
}
