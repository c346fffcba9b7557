import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import styles from './Volume.module.css';
import * as words from '../../words/words.ts';

interface TurnButtonsProps {
  /** Turns by steps: to the right, and up. */
  readonly onTurn: (right: number, up: number) => void;
  readonly onFront: () => void;
  readonly onReset: () => void;
}

const TURNS = [
  [words.ranks_turn_left(), '←', -1, 0],
  [words.ranks_turn_right(), '→', 1, 0],
  [words.ranks_turn_up(), '↑', 0, 1],
  [words.ranks_turn_down(), '↓', 0, -1],
] as const;

/** Turning the volume without dragging. */
export function TurnButtons({ onTurn, onFront, onReset }: TurnButtonsProps): ReactNode {
  return (
    <div className={styles.turns}>
      {TURNS.map(([name, sign, right, up]) => (
        <button
          key={name}
          type="button"
          className={controls.button}
          aria-label={name}
          title={name}
          onClick={() => onTurn(right, up)}
        >
          {sign}
        </button>
      ))}
      <button type="button" className={controls.button} onClick={onFront}>
        {words.ranks_turn_front()}
      </button>
      <button type="button" className={controls.button} onClick={onReset}>
        {words.ranks_turn_first()}
      </button>
    </div>
  );
}
