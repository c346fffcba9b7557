import type { ReactNode } from 'react';
import styles from './CodeBlock.module.css';

interface CodeBlockProps {
  readonly code: string;
  readonly name: string;
}

/** The layer that a page is about, with its argument, in Keras's and in TensorFlow.js's notation. */
const CROPPING =
  /((?:layers\.)?Cropping[123]D\([^\n]*\)(?=,)|cropping: \[\[[^\n]*\]\]|(?<=const MARGINS = )\[\[[^\n]*\]\])/;

/** A program in which the cropping stands out: it is what changes while one drags. */
export function CodeBlock({ code, name }: CodeBlockProps): ReactNode {
  // Splitting at a group puts what matches it at the odd places.
  const parts = code.split(CROPPING);
  return (
    <pre className={styles.code} tabIndex={0} role="group" aria-label={name}>
      <code>
        {parts.map((part, place) => {
          const key = `${place} of ${parts.length}`;
          return place % 2 === 1 ? <strong key={key}>{part}</strong> : part;
        })}
      </code>
    </pre>
  );
}
