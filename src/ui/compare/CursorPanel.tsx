import { Fragment, memo, useId, type ReactNode } from 'react';
import type { MetricName } from '../../charts/chartRun.ts';
import { formatMean } from '../../charts/formatMetric.ts';
import { epochsReached, readGroup } from '../../charts/readCurves.ts';
import { RunLine } from '../../charts/RunLine.tsx';
import type { Spread } from '../../statistics/spread.ts';
import controls from '../controls/controls.module.css';
import { Panel } from '../panels/Panel.tsx';
import { FigureTable } from './FigureTable.tsx';
import styles from './CursorPanel.module.css';
import { groupTitle, type CurveGroup } from './useCurveGroups.ts';
import * as words from '../../words/words.ts';

interface CursorPanelProps {
  readonly groups: readonly CurveGroup[];
  readonly cursor: number | undefined;
  readonly onCursor: (epoch: number) => void;
}

/** Places of the slider: as many as a curve has points. */
const PLACES = 200;
const METRICS: readonly MetricName[] = ['accuracy', 'loss'];

/** All curves read at the same step: moved by arrow keys here, by mouse or finger in the charts. */
export function CursorPanel({ groups, cursor, onCursor }: CursorPanelProps): ReactNode {
  const id = useId();
  const curves = groups.flatMap((group) => group.curves);
  const length = Math.max(1, ...curves.map(({ epochs }) => epochs));
  const epoch = Math.min(cursor ?? epochsReached(curves), length);
  const moment = momentText(epoch, curves[0]?.batchesPerEpoch);
  return (
    <Panel title={words.compare_cursor_title()} note={groups.length > 0 ? moment : undefined}>
      {groups.length === 0 ? (
        <p className={controls.quiet}>{words.compare_cursor_empty()}</p>
      ) : (
        <>
          <label htmlFor={id} className={controls.quiet}>
            {words.compare_cursor_label()}
          </label>
          <input
            id={id}
            className={styles.slider}
            type="range"
            min={0}
            max={PLACES}
            value={Math.round((PLACES * epoch) / length)}
            aria-valuetext={moment}
            onChange={({ target }) => onCursor((Number(target.value) * length) / PLACES)}
          />
          <FigureTable name={words.compare_cursor_table()} scrollName={words.compare_cursor_rows()}>
            <thead>
              <tr>
                <th scope="col">{words.compare_column_run()}</th>
                <th scope="col">{words.compare_cursor_column({ of: 'validation', metric: 'accuracy' })}</th>
                <th scope="col">{words.compare_cursor_column({ of: 'training', metric: 'accuracy' })}</th>
                <th scope="col">{words.compare_cursor_column({ of: 'validation', metric: 'loss' })}</th>
                <th scope="col">{words.compare_cursor_column({ of: 'training', metric: 'loss' })}</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <Reading
                  key={group.runs[0]?.id}
                  title={groupTitle(group)}
                  style={group.style}
                  curves={group.curves}
                  epoch={epoch}
                />
              ))}
            </tbody>
          </FigureTable>
        </>
      )}
    </Panel>
  );
}

interface ReadingProps extends Pick<CurveGroup, 'style' | 'curves'> {
  readonly title: string;
  readonly epoch: number;
}

const Reading = memo(function Reading({ title, style, curves, epoch }: ReadingProps): ReactNode {
  return (
    <tr>
      <th scope="row">
        <RunLine style={style} /> {title}
      </th>
      {METRICS.map((metric) => {
        const { validation, training } = readGroup(curves, metric, epoch);
        return (
          <Fragment key={metric}>
            <td className={styles.reading}>{readingText(metric, validation, curves.length)}</td>
            <td className={styles.reading}>{readingText(metric, training, curves.length)}</td>
          </Fragment>
        );
      })}
    </tr>
  );
});

/** Of how many seeds a mean is, is said where some have not got so far. */
function readingText(metric: MetricName, reading: Spread | undefined, seeds: number): string {
  if (!reading) return '—';
  const text = formatMean(metric, reading);
  return reading.count < seeds ? words.compare_cursor_some({ text, count: reading.count, seeds }) : text;
}

/** Such as "epoch 2.4, step 461". */
function momentText(epoch: number, batchesPerEpoch: number | undefined): string {
  if (batchesPerEpoch === undefined) return words.compare_cursor_epoch({ epoch });
  return words.compare_cursor_moment({ epoch, step: Math.round(epoch * batchesPerEpoch) });
}
