import type { ReactNode } from 'react';
import { RunLine } from '../../../charts/RunLine.tsx';
import { meanShareInBorder, shareInBorder, type Look } from '../../../runs/attribution.ts';
import { FigureTable } from '../FigureTable.tsx';
import type { LookingRun } from './lookingRuns.ts';
import { lookShareText } from './lookShareText.ts';
import * as words from '../../../words/words.ts';

interface LookTableProps {
  readonly runs: readonly LookingRun[];
  /** On the digit that is shown, by the run's id. */
  readonly looks: ReadonlyMap<string, Look>;
}

/** How far the answers rest on the border: to the digit that is shown, and to the examples of all labels. */
export function LookTable({ runs, looks }: LookTableProps): ReactNode {
  return (
    <FigureTable name={words.border_rest_title()} scrollName={words.border_rest_scroll()}>
      <thead>
        <tr>
          <th scope="col">{words.border_rest_run()}</th>
          <th scope="col">{words.border_rest_digit()}</th>
          <th scope="col">{words.border_rest_mean()}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => {
          const { width } = run.config.border;
          const look = looks.get(run.id);
          return (
            <tr key={run.id}>
              <th scope="row">
                <RunLine style={run.style} /> {run.name}
              </th>
              <td>{lookShareText(look && shareInBorder(look.influence, width))}</td>
              <td>{lookShareText(meanShareInBorder(run.attributions, width))}</td>
            </tr>
          );
        })}
      </tbody>
    </FigureTable>
  );
}
