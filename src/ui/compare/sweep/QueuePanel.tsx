import { useMemo, useRef, type ReactNode } from 'react';
import { queuedGroups } from '../../../store/training/queueActions.ts';
import controls from '../../controls/controls.module.css';
import { CropGlyph } from '../../cropping/CropGlyph.tsx';
import { Panel } from '../../panels/Panel.tsx';
import { PressButton } from '../../controls/PressButton.tsx';
import { usePlayground, usePlaygroundState } from '../../PlaygroundContext.ts';
import styles from './Sweep.module.css';
import { sweepSeconds } from './sweepTime.ts';
import { aboutDuration } from '../../format/formatDuration.ts';
import type { Run } from '../../../runs/run.ts';
import * as words from '../../../words/words.ts';

/** The runs that wait, in the order in which they will begin; nothing while none does. */
export default function QueuePanel(): ReactNode {
  const training = usePlaygroundState((state) => state.training);
  const list = useRef<HTMLOListElement>(null);
  const groups = useMemo(() => queuedGroups(training.runs), [training.runs]);
  if (groups.length === 0) return null;
  const waiting = groups.flat();
  const seconds = sweepSeconds(
    waiting.map(({ config }) => config),
    training,
  );
  const count = waiting.length;
  return (
    <Panel
      title={words.sweep_queue_title()}
      note={
        seconds === undefined
          ? words.sweep_queue_count({ count })
          : words.sweep_queue_time({ count, duration: aboutDuration(seconds) })
      }
    >
      <p className={controls.quiet}>{words.sweep_queue_hint()}</p>
      <ol ref={list} className={styles.queue} aria-label={words.sweep_queue_label()} tabIndex={0}>
        {groups.map((runs, place) => (
          <QueueEntry
            key={runs[0]?.group}
            runs={runs}
            isFirst={place === 0}
            isLast={place === groups.length - 1}
            onRemove={() => list.current?.focus()}
          />
        ))}
      </ol>
    </Panel>
  );
}

interface QueueEntryProps {
  /** Those that train together. */
  readonly runs: readonly Run[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Called when the entry, and with it the button that was pressed, goes. */
  readonly onRemove: () => void;
}

function QueueEntry({ runs, isFirst, isLast, onRemove }: QueueEntryProps): ReactNode {
  const { moveQueued, removeRun } = usePlayground();
  const [first] = runs;
  if (!first) return null;
  const name = runs.map((run) => run.name).reduce((others, last) => words.sweep_queue_both({ others, last }));
  const remove = (): void => {
    for (const { id } of runs) removeRun(id);
    onRemove();
  };
  return (
    <li>
      <span className={styles.entry}>
        <CropGlyph cropping={first.config.cropping} size={24} />
        {name}
      </span>
      <span className={styles.buttons} role="group" aria-label={name}>
        <PressButton
          enabled={!isFirst}
          name={words.sweep_queue_up({ name })}
          onPress={() => moveQueued(first.id, -1)}
        >
          ↑
        </PressButton>
        <PressButton
          enabled={!isLast}
          name={words.sweep_queue_down({ name })}
          onPress={() => moveQueued(first.id, 1)}
        >
          ↓
        </PressButton>
        <PressButton enabled name={words.sweep_queue_removeName({ name })} onPress={remove}>
          {words.sweep_queue_remove()}
        </PressButton>
      </span>
    </li>
  );
}
