import { describe, expect, it } from 'vitest';
import { addBatches } from '../../../src/runs/batchCurve.ts';
import { countsOf } from '../../../src/digits/sources.ts';
import { DEFAULT_CONFIG } from '../../../src/runs/config.ts';
import { emptyAnswers } from '../../../src/runs/testAnswers.ts';
import { readRunsFile, RunsFileError, writeRunsFile } from '../../../src/runs/runsFile.ts';
import { endedEpochs, runWith } from '../ui/train/runs.ts';
import { saidOf } from '../../harness/saidOf.ts';

function finished() {
  const run = runWith({}, { epochs: 2, croppingAfterConv2d: DEFAULT_CONFIG.cropping, seed: 7 });
  const answers = emptyAnswers(countsOf('mnist').test);
  answers.labels[3] = 9;
  answers.probabilities[3] = 0.1;
  return {
    ...run,
    name: 'Crème “5”',
    phase: 'finished' as const,
    steps: run.totalSteps,
    batches: addBatches(run.batches, [2.3, Number.NaN, 0.1], [0.1, 0.2, 0.3]),
    epochs: endedEpochs(2),
    test: { accuracy: 0.991, loss: Number.NaN },
    answers,
  };
}

const TEXT = writeRunsFile({ config: DEFAULT_CONFIG, runs: [finished()] });

/** The file with something else in it. */
function changed(change: (content: { runs: Record<string, unknown>[]; settings: unknown }) => void): string {
  const content: Parameters<typeof change>[0] = JSON.parse(TEXT);
  change(content);
  return JSON.stringify(content);
}

describe('the file of runs', () => {
  it('gives back runs and settings to the bit, numbers included that JSON does not know', () => {
    const config = { ...DEFAULT_CONFIG, seed: 5, epochs: 3 };
    const runs = [finished(), runWith({ id: 'run-2', phase: 'failed', problem: 'Why.' })];
    expect(readRunsFile(writeRunsFile({ config, runs }))).toEqual({ config, runs });
  });

  it('takes nothing from a file but what belongs to a run', () => {
    const text = changed(({ runs }) => Object.assign(runs[0]!, { probabilities: 'x', totalSteps: -1 }));
    expect(readRunsFile(text)).toEqual({ config: DEFAULT_CONFIG, runs: [finished()] });
  });

  it.each([
    ['nothing', '', 'The file is empty'],
    ['a text', 'run,cropping\r\n1,2', '“run,cropping'],
    ['other JSON', '{"a": 1}', 'does not hold runs'],
    ['null', 'null', 'does not hold runs'],
    ['half a file', TEXT.slice(0, TEXT.length / 2), 'is not JSON'],
    ['no list', changed((content) => Object.assign(content, { runs: 5 })), 'no list of runs'],
    [
      'unreadable settings',
      changed((content) => Object.assign(content, { settings: '#/crop?epochs=0' })),
      'Epochs must be',
    ],
    ['a run that is none', changed(({ runs }) => runs.push({ name: 'Mine' })), 'Run 2 (“Mine”)'],
    ['a run of another version', changed(({ runs }) => Object.assign(runs[0]!, { version: 99 })), 'Run 1'],
    [
      'a curve of another length',
      changed(({ runs }) => Object.assign(runs[0]!, { steps: 10 ** 9 })),
      'Run 1',
    ],
    [
      'cut numbers',
      changed(({ runs }) => Object.assign(runs[0]!, { batches: { float32: 'AAA=' } })),
      '2 bytes, which is no multiple of 4',
    ],
    [
      'numbers that are no base64',
      changed(({ runs }) => Object.assign(runs[0]!, { batches: { float32: '!' } })),
      '“!”) is not base64',
    ],
  ])('refuses %s with what came and what was expected', (_what, text, message) => {
    const read = (): unknown => readRunsFile(text);
    expect(read).toThrow(RunsFileError);
    expect(saidOf(read)).toContain(message);
  });
});
