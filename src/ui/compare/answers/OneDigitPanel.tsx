import { useMemo, type ReactNode } from 'react';
import { visibleRuns } from '../../../runs/runGroups.ts';
import type { PlaygroundState } from '../../../store/state.ts';
import { useNetworkAnswers } from '../../hooks/useNetworkAnswers.ts';
import OwnDigitButtons from '../../draw/OwnDigitButtons.tsx';
import controls from '../../controls/controls.module.css';
import { FigureTable } from '../FigureTable.tsx';
import { PageLink } from '../../controls/PageLink.tsx';
import { Panel } from '../../panels/Panel.tsx';
import { pickedName } from '../../format/pickedName.ts';
import { usePlaygroundState } from '../../PlaygroundContext.ts';
import { BARE, usePickedDigit } from '../../hooks/usePickedDigit.ts';
import { useStateInBackground } from '../../hooks/useStateInBackground.ts';
import { LABELS } from './confusionCells.ts';
import styles from './OneDigitPanel.module.css';
import { OneDigitRow } from './OneDigitRow.tsx';
import { useRunQuestions } from './useRunQuestions.ts';
import type { Run } from '../../../runs/run.ts';
import * as words from '../../../words/words.ts';
import { Marked } from '../../../words/Marked.tsx';

/** What the network of each visible run takes the picked digit for, be it drawn or one of the set. */
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
      title={words.answers_digit_title()}
      note={label === undefined ? name : words.answers_digit_note({ digit: name, label })}
      tools={<OwnDigitButtons />}
    >
      {runs.length === 0 ? (
        <p className={controls.quiet}>
          <Marked text={words.answers_digit_empty()} tags={{ link: toCropPage }} />
        </p>
      ) : (
        <FigureTable
          name={words.answers_digit_table()}
          scrollName={words.answers_table_scroll({ name: words.answers_digit_table() })}
        >
          <thead>
            <tr>
              <th scope="col">{words.answers_digit_run()}</th>
              <th scope="col">{words.answers_digit_answer()}</th>
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
          <Marked text={words.answers_digit_hint()} tags={{ link: toCropPage }} />
        </p>
      )}
    </Panel>
  );
}

function toCropPage(inside: ReactNode): ReactNode {
  return <PageLink page="crop">{inside}</PageLink>;
}

function visibleRunsOf({ training }: Pick<PlaygroundState, 'training'>): readonly Run[] {
  return visibleRuns(training.runs);
}
