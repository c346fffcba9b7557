import type { ReactNode } from 'react';
import { DIGIT_SIZE } from '../../digits/digitSet.ts';
import { pickedPlace } from '../../store/digits/pickedDigit.ts';
import type { PlaygroundState } from '../../store/state.ts';
import { planRun } from '../../runs/plan.ts';
import { usePickedDigit } from '../hooks/usePickedDigit.ts';
import { shownRun } from '../../store/training/selectRuns.ts';
import { hasTrained } from '../../runs/runProgress.ts';
import { NOT_AT_HAND } from '../format/notAtHand.ts';
import { pickedName } from '../format/pickedName.ts';
import controls from '../controls/controls.module.css';
import { InkCanvas } from '../pictures/InkCanvas.tsx';
import { PageLink } from '../controls/PageLink.tsx';
import { Panel } from '../panels/Panel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './DigitPanel.module.css';
import { useShownAnswer, type ShownAnswer } from './useShownAnswer.ts';
import { ProbabilityTable } from './ProbabilityTable.tsx';
import { useThrottled } from '../hooks/useThrottled.ts';
import { judgementOf } from './judgement.ts';
import type { Run } from '../../runs/run.ts';
import * as words from '../../words/words.ts';

/** More often than this the numbers could not be read. */
const SHOWN_MILLISECONDS = 160;

/** The picked digit, and what the network takes it for while it learns. */
export function DigitPanel(): ReactNode {
  const place = usePlaygroundState(pickedPlace);
  return (
    <Panel title={words.train_digit_title()} note={usePlaygroundState(pickedName)}>
      {/* Another digit begins anew: the last answer for the one before must not linger. */}
      <DigitAnswer key={place} />
    </Panel>
  );
}

function DigitAnswer(): ReactNode {
  const config = usePlaygroundState((state) => shownRun(state)?.config);
  // As the network sees it that answers.
  const digit = usePickedDigit(config);
  const role = usePlaygroundState((state) => roleOf(state, shownRun(state)));
  const newest = useShownAnswer(digit);
  const silence = usePlaygroundState((state) => silenceOf(shownRun(state), newest));
  const probabilities = useThrottled(newest.probabilities, SHOWN_MILLISECONDS);
  return (
    <>
      <div className={styles.digit}>
        {digit && (
          <InkCanvas
            name={words.train_digit_title()}
            values={digit.pixels}
            rows={DIGIT_SIZE}
            columns={DIGIT_SIZE}
            full={255}
            className={styles.picture}
          />
        )}
        <p>
          {digit && probabilities ? judgementOf(probabilities, digit.label) : silence}
          {role !== undefined && <span className={controls.quiet}> {role}</span>}{' '}
          <PageLink page="crop">{words.train_digit_pick()}</PageLink>
        </p>
      </div>
      <ProbabilityTable probabilities={probabilities} label={digit?.label} />
    </>
  );
}

/** Why there are no probabilities. */
function silenceOf(run: Run | undefined, { isGone, problem }: ShownAnswer): string {
  if (!run) return words.train_digit_untrained();
  if (run.phase === 'stopped' && !hasTrained(run)) {
    return words.train_digit_unlearned();
  }
  if (run.phase === 'stopped' || run.phase === 'failed') {
    return words.train_digit_gone();
  }
  if (isGone) return words.train_digit_lost({ reason: NOT_AT_HAND });
  return problem ?? words.train_digit_silent();
}

/** Whether the run learns from the picked digit; undefined without a run. */
function roleOf({ experiment, data }: PlaygroundState, run: Run | undefined): string | undefined {
  if (!run) return undefined;
  if (experiment.ownDigit !== undefined) return words.train_digit_role({ role: 'own' });
  const { split, index } = experiment.digit;
  const { config } = run;
  const { training } = planRun(config);
  if (data.source !== config.digits) return words.train_digit_role({ role: 'other' });
  if (split === 'test') return words.train_digit_role({ role: 'test' });
  if (index < training) return words.train_digit_role({ role: 'training' });
  return words.train_digit_role({ role: index < config.trainingDigits ? 'validation' : 'unused' });
}
