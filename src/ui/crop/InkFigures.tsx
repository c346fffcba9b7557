import { useMemo, type ReactNode } from 'react';
import { inkKept, pixelsKept, summedAreaTable, type SummedAreaTable } from '../../crop/ink.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { countsOf } from '../../digits/sources.ts';
import { formatShare } from '../format/formatShare.ts';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './OutputPanel.module.css';
import { usePickedDigit } from '../hooks/usePickedDigit.ts';
import * as words from '../../words/words.ts';

/** How much the crop keeps: of the pixels, of this digit's ink, of all training digits' ink; a border is no ink. */
export function InkFigures(): ReactNode {
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  const trainingInk = usePlaygroundState((state) => state.data.ink?.table);
  const { train } = usePlaygroundState((state) => countsOf(state.data.source));
  const digit = usePickedDigit();
  const digitInk = useMemo(() => digit && summedAreaTable(digit.bare, DIGIT_SHAPE), [digit]);
  const kept = (ink: SummedAreaTable | undefined): string =>
    ink ? formatShare(inkKept(ink, cropping)) : '…';
  return (
    <dl className={styles.figures}>
      <Figure name={words.crop_ink_pixels()} value={formatShare(pixelsKept(DIGIT_SHAPE, cropping))} />
      <Figure name={words.crop_ink_digit()} value={kept(digitInk)} />
      <Figure name={words.crop_ink_all({ count: train })} value={kept(trainingInk)} />
    </dl>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
