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

/** More often than this the numbers could not be read. */
const SHOWN_MILLISECONDS = 160;

/** The picked digit, and what the network takes it for while it learns. */
export function DigitPanel(): ReactNode {
  const place = usePlaygroundState(pickedPlace);
  return (
    <Panel title="Picked digit" note={usePlaygroundState(pickedName)}>
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
            name="Picked digit"
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
          <PageLink page="crop">Pick another digit</PageLink>
        </p>
      </div>
      <ProbabilityTable probabilities={probabilities} label={digit?.label} />
    </>
  );
}

/** Why there are no probabilities. */
function silenceOf(run: Run | undefined, { isGone, problem }: ShownAnswer): string {
  if (!run)
    return 'Nothing is trained yet: the probabilities of the ten labels appear here while a run trains.';
  if (run.phase === 'stopped' && !hasTrained(run)) {
    return 'The run was stopped before its network had learned: train again to see what it takes this digit for.';
  }
  if (run.phase === 'stopped' || run.phase === 'failed') {
    return 'The network is gone with its run: train again to see what it takes this digit for.';
  }
  if (isGone) return `There is no answer: ${NOT_AT_HAND}`;
  return problem ?? 'The network has not answered yet.';
}

/** Whether the run learns from the picked digit; undefined without a run. */
function roleOf({ experiment, data }: PlaygroundState, run: Run | undefined): string | undefined {
  if (!run) return undefined;
  if (experiment.ownDigit !== undefined) return 'The run has never seen it: you have drawn it.';
  const { split, index } = experiment.digit;
  const { config } = run;
  const { training } = planRun(config);
  if (data.source !== config.digits) return 'The run uses other digits.';
  if (split === 'test') return 'The run does not train on it.';
  if (index < training) return 'The run trains on it.';
  return index < config.trainingDigits ? 'The run validates with it.' : 'The run does not use it.';
}
