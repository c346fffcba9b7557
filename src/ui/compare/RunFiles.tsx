import { useRef, useState, type ReactNode } from 'react';
import { inkKept } from '../../crop/ink.ts';
import { runsCsv, type RunRecord } from '../../runs/runsCsv.ts';
import { readRunsFile, RunsFileError, writeRunsFile } from '../../runs/runsFile.ts';
import type { InkView } from '../../store/state.ts';
import controls from '../controls/controls.module.css';
import { PressButton } from '../controls/PressButton.tsx';
import { usePlayground, usePlaygroundState } from '../PlaygroundContext.ts';
import { figuresOf } from './runFigures.ts';
import styles from './RunsPanel.module.css';
import type { Run } from '../../runs/run.ts';
import { problemText } from '../../words/problemText.ts';
import * as words from '../../words/words.ts';

/** The runs as files: all of them as JSON, which can be read back, or their figures as a table for spreadsheets. */
export default function RunFiles(): ReactNode {
  const { store, importRuns } = usePlayground();
  const isEmpty = usePlaygroundState((state) => state.training.runs.length === 0);
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly isProblem: boolean }>();

  const exportJson = (): void => {
    const { experiment, training } = store.getState();
    const text = writeRunsFile({ config: experiment.config, runs: training.runs });
    save('cropping-runs.json', 'application/json', text);
  };
  const exportTable = (): void => {
    const { data, training } = store.getState();
    const records = training.runs.map((run) => recordOf(run, data.ink));
    save('cropping-runs.csv', 'text/csv', runsCsv(records));
  };
  const read = async (file: File): Promise<void> => {
    try {
      const { runs, config } = readRunsFile(await file.text());
      const { added, known } = importRuns(runs, config);
      setOutcome({ text: words.compare_files_added({ added, known }), isProblem: false });
    } catch (error) {
      if (!(error instanceof RunsFileError)) throw error;
      setOutcome({
        text: words.compare_files_refused({ file: file.name, problem: problemText(error.problem) }),
        isProblem: true,
      });
    }
  };

  return (
    <>
      <div className={styles.buttons} role="group" aria-label={words.compare_files_label()}>
        <PressButton enabled={!isEmpty} onPress={exportJson}>
          {words.compare_files_export()}
        </PressButton>
        <PressButton enabled={!isEmpty} onPress={exportTable}>
          {words.compare_files_table()}
        </PressButton>
        <button type="button" className={controls.button} onClick={() => input.current?.click()}>
          {words.compare_files_import()}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={words.compare_files_file()}
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void read(file);
            // The same file can be chosen again.
            target.value = '';
          }}
        />
      </div>
      {outcome && (
        <p
          className={outcome.isProblem ? controls.problem : controls.quiet}
          role={outcome.isProblem ? 'alert' : 'status'}
        >
          {outcome.text}
        </p>
      )}
    </>
  );
}

function recordOf(run: Run, ink: InkView | undefined): RunRecord {
  const { parameters, macs, secondsPerEpoch } = figuresOf(run);
  return {
    name: run.name,
    config: run.config,
    parameters,
    macs,
    inkLost: ink && 1 - inkKept(ink.table, run.config.cropping),
    validation: run.epochs.at(-1)?.validation,
    test: run.test,
    secondsPerEpoch,
  };
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
