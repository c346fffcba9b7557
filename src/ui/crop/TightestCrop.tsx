import { useMemo, type ReactNode } from 'react';
import { countCut, tightestCropping } from '../../crop/ink.ts';
import { formatCropping } from '../../crop/notation/printCropping.ts';
import { DIGIT_SHAPE } from '../../digits/digitSet.ts';
import { countsOf } from '../../digits/sources.ts';
import controls from '../controls/controls.module.css';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { usePickedDigit } from '../hooks/usePickedDigit.ts';
import styles from './OutputPanel.module.css';
import * as words from '../../words/words.ts';

/** How many digits lose ink, and the tightest crop that keeps the picked one whole; its border is none of it. */
export function TightestCrop(): ReactNode {
  const { editors } = usePlayground();
  const digit = usePickedDigit();
  const tightest = useMemo(() => digit && tightestCropping(digit.bare, DIGIT_SHAPE), [digit]);
  return (
    <p className={`${controls.quiet} ${styles.tightest}`}>
      <CutCount />
      {digit && tightest && (
        <>
          {words.crop_tightest_text({ digit: String(digit.label ?? 'own') })}{' '}
          <button type="button" className={controls.plain} onClick={() => editors.Cropping2D.apply(tightest)}>
            <code>{formatCropping(tightest)}</code>
          </button>
        </>
      )}
    </p>
  );
}

function CutCount(): ReactNode {
  const cropping = usePlaygroundState((state) => state.experiment.config.cropping);
  const { ink, source } = usePlaygroundState((state) => state.data);
  const cut = useMemo(() => ink && countCut(ink.blankMargins, cropping), [ink, cropping]);
  return <>{sentence(cut, countsOf(source).train)} </>;
}

/** Until all digits have come, the same words without the count, so that nothing below moves when it comes. */
function sentence(cut: number | undefined, count: number): string {
  if (cut === undefined) return words.crop_cut_counting({ count });
  if (cut === count) return words.crop_cut_all({ count });
  return words.crop_cut_some({ cut, count });
}
