/** Tells people in a terminal, or in the log of a build, what goes on. */
export interface Reporter {
  /** A passing state: each replaces the one before; where lines cannot be replaced, few are written. */
  progress(text: string): void;
  /** Something to keep. */
  note(text: string): void;
  /** Nothing more comes: clears the last progress. */
  end(): void;
}

export interface ReporterStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const TERMINAL_MILLISECONDS = 100;
const LOG_MILLISECONDS = 10_000;
const CLEAR_LINE = '\r\u001B[K';

/** A reporter that writes to `stream`; `now` gives milliseconds. */
export function terminalReporter(stream: ReporterStream, now: () => number = Date.now): Reporter {
  const isTerminal = stream.isTTY === true;
  const interval = isTerminal ? TERMINAL_MILLISECONDS : LOG_MILLISECONDS;
  let lastProgress = -Infinity;
  let lineIsOpen = false;
  const clear = (): void => {
    if (lineIsOpen) stream.write(CLEAR_LINE);
    lineIsOpen = false;
  };
  return {
    progress(text) {
      if (now() - lastProgress < interval) return;
      lastProgress = now();
      stream.write(isTerminal ? `${CLEAR_LINE}${text}` : `${text}\n`);
      lineIsOpen = isTerminal;
    },
    note(text) {
      clear();
      stream.write(`${text}\n`);
    },
    end: clear,
  };
}
