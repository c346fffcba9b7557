import type { ReactNode } from 'react';
import { DIGIT_SIZE, type DigitSource } from '../../digits/digitSet.ts';
import type { DigitChoice } from '../../runs/experiment.ts';
import { pickedPlace } from '../../store/digitActions.ts';
import type { RunView } from '../../store/trainingView.ts';
import { planRun } from '../../training/plan.ts';
import { usePickedDigit } from '../usePickedDigit.ts';
import { shownRun } from '../../store/runList.ts';
import { pickedName } from '../pickedName.ts';
import controls from '../parts/controls.module.css';
import { InkCanvas } from '../parts/InkCanvas.tsx';
import { PageLink } from '../parts/PageLink.tsx';
import { Panel } from '../parts/Panel.tsx';
import { usePlaygroundState } from '../PlaygroundContext.ts';
import styles from './DigitPanel.module.css';
import { ProbabilityTable } from './ProbabilityTable.tsx';
import { useThrottled } from '../useThrottled.ts';
import { verdictOf } from './verdict.ts';

/** More often than this the numbers could not be read. */
const SHOWN_MILLISECONDS = 200;

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
  const digit = usePickedDigit();
  const { digit: choice, ownDigit } = usePlaygroundState((state) => state.experiment);
  const source = usePlaygroundState((state) => state.data.source);
  const run = usePlaygroundState(shownRun);
  const probabilities = useThrottled(run?.probabilities, SHOWN_MILLISECONDS);
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
          {digit && probabilities ? verdictOf(probabilities, digit.label) : silenceOf(run)}
          {run && (
            <span className={controls.quiet}>
              {' '}
              {roleOf(ownDigit === undefined ? choice : undefined, source, run)}
            </span>
          )}{' '}
          <PageLink page="crop">Pick another digit</PageLink>
        </p>
      </div>
      <ProbabilityTable probabilities={probabilities} label={digit?.label} />
    </>
  );
}

/** Why there are no probabilities. */
function silenceOf(run: RunView | undefined): string {
  if (!run)
    return 'Nothing is trained yet: the probabilities of the ten labels appear here while a run trains.';
  if (run.phase === 'stopped' || run.phase === 'failed') {
    return 'The network is gone with its run: train again to see what it takes this digit for.';
  }
  return 'The network has not answered yet.';
}

/** Whether the run learns from this digit of the page's; undefined is one that a person has drawn. */
function roleOf(choice: DigitChoice | undefined, source: DigitSource, { config }: RunView): string {
  if (!choice) return 'The run has never seen it: you have drawn it.';
  const { split, index } = choice;
  const { training } = planRun(config);
  if (source !== config.digits) return 'The run uses other digits.';
  if (split === 'test') return 'The run does not train on it.';
  if (index < training) return 'The run trains on it.';
  return index < config.trainingDigits ? 'The run validates with it.' : 'The run does not use it.';
}
