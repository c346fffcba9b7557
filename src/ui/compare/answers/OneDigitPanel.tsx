import { useMemo, type ReactNode } from 'react';
import { visibleRuns } from '../../../runs/runGroups.ts';
import type { PlaygroundState } from '../../../store/state.ts';
import { useNetworkAnswers } from '../../hooks/useNetworkAnswers.ts';
import OwnDigitButtons from '../../draw/OwnDigitButtons.tsx';
import controls from '../../controls/controls.module.css';
import { FigureTable } from '../FigureTable.tsx';
import { PageLink } from '../../controls/PageLink.tsx';
import { Panel } from '../../panels/Panel.tsx';
import { withArticle } from '../../format/withArticle.ts';
import { pickedName } from '../../format/pickedName.ts';
import { usePlaygroundState } from '../../PlaygroundContext.ts';
import { BARE, usePickedDigit } from '../../hooks/usePickedDigit.ts';
import { useStateInBackground } from '../../hooks/useStateInBackground.ts';
import { LABELS } from './confusionCells.ts';
import styles from './OneDigitPanel.module.css';
import { OneDigitRow } from './OneDigitRow.tsx';
import { useRunQuestions } from './useRunQuestions.ts';
import type { Run } from '../../../runs/run.ts';

/** What the network of each run that is shown says of the picked digit, a person's own or one of the set. */
export function OneDigitPanel(): ReactNode {
  const runs = useStateInBackground(visibleRunsOf);
  const digit = usePickedDigit(BARE);
  const label = digit?.label;
  const questions = useRunQuestions(runs, digit);
  const pixels = useMemo(() => new Map(questions.map((one) => [one.run.id, one.pixels])), [questions]);
  const { answers, problem } = useNetworkAnswers(questions);
  const name = usePlaygroundState(pickedName);
  return (
    <Panel
      title="One digit, all networks"
      note={label === undefined ? name : `${name}, ${withArticle(label)}`}
      tools={<OwnDigitButtons />}
    >
      {runs.length === 0 ? (
        <p className={controls.quiet}>
          The networks of finished runs say here what they take one digit for: yours, or the one that is
          picked on the <PageLink page="crop">Crop page</PageLink>.
        </p>
      ) : (
        <FigureTable name="Answers to one digit" scrollName="Answers to one digit, scrollable">
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">Answer</th>
              {LABELS.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <OneDigitRow
                key={run.id}
                run={run}
                pixels={pixels.get(run.id)}
                label={label}
                probabilities={answers?.get(run.id)}
                isAnswered={answers !== undefined}
              />
            ))}
          </tbody>
        </FigureTable>
      )}
      {problem !== undefined && (
        <p className={controls.problem} role="alert">
          {problem}
        </p>
      )}
      {runs.length > 0 && (
        <p className={`${controls.quiet} ${styles.note}`}>
          Every network sees the digit with the crop and the border of its own run; red is cut. Another digit
          is picked on the <PageLink page="crop">Crop page</PageLink>.
        </p>
      )}
    </Panel>
  );
}

function visibleRunsOf({ training }: Pick<PlaygroundState, 'training'>): readonly Run[] {
  return visibleRuns(training.runs);
}
