import type { ReactNode } from 'react';
import { RunLine } from '../../../charts/RunLine.tsx';
import { meanShareInBorder, shareInBorder, type Look } from '../../../runs/attribution.ts';
import { FigureTable } from '../FigureTable.tsx';
import type { LookingRun } from './lookingRuns.ts';
import { lookShareText } from './lookShareText.ts';

interface LookTableProps {
  readonly runs: readonly LookingRun[];
  /** On the digit that is shown, by the run's id. */
  readonly looks: ReadonlyMap<string, Look>;
}

/** How far the answers rest on the border: to the digit that is shown, and to the examples of all labels. */
export function LookTable({ runs, looks }: LookTableProps): ReactNode {
  return (
    <FigureTable name="Answers that rest on the border" scrollName="Shares of the border">
      <thead>
        <tr>
          <th scope="col">Rests on the border</th>
          <th scope="col">This digit</th>
          <th scope="col">Mean of the first of each label</th>
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
