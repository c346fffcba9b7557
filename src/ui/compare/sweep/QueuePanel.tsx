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
  const count = waiting.length === 1 ? '1 run waits' : `${waiting.length} runs wait`;
  return (
    <Panel
      title="Queue"
      note={seconds === undefined ? count : `${count}, ${aboutDuration(seconds)} once they begin`}
    >
      <p className={controls.quiet}>
        They begin one after the other. “Pause” above holds them, “Stop” gives them up; runs that have
        finished stay.
      </p>
      <ol ref={list} className={styles.queue} aria-label="Waiting runs" tabIndex={0}>
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
  const name = runs.map((run) => run.name).join(' and ');
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
        <PressButton enabled={!isFirst} name={`Move ${name} up`} onPress={() => moveQueued(first.id, -1)}>
          ↑
        </PressButton>
        <PressButton enabled={!isLast} name={`Move ${name} down`} onPress={() => moveQueued(first.id, 1)}>
          ↓
        </PressButton>
        <PressButton enabled name={`Remove ${name} from the queue`} onPress={remove}>
          Remove
        </PressButton>
      </span>
    </li>
  );
}
