import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Digits } from '../../../../src/digits/digitSet.ts';
import { countsOf, type DigitSource } from '../../../../src/digits/sources.ts';
import { blankDigits } from '../../../../src/digits/blankSet.ts';
import { DEFAULT_CONFIG, NUMBER_SETTING_NAMES, type RunConfig } from '../../../../src/runs/config.ts';
import type { Playground } from '../../../../src/store/playground.ts';
import { createPlayground } from '../../../../src/store/playground.ts';
import { INITIAL_STATE, type PlaygroundState } from '../../../../src/store/state.ts';
import { NO_TRAINING, type EngineView } from '../../../../src/store/training/trainingView.ts';
import { PlaygroundContext } from '../../../../src/ui/PlaygroundContext.ts';
import TrainPage from '../../../../src/ui/train/TrainPage.tsx';
import { endedEpochs, runWith } from './runs.ts';
import type { Run } from '../../../../src/runs/run.ts';
import { settingTitle } from '../../../../src/ui/format/settingWords.ts';

const MEASURED = {
  status: 'measured',
  config: DEFAULT_CONFIG,
  report: {
    name: 'wasm',
    label: 'WebAssembly · 1 thread',
    reason: 'WebGL is software here.',
    digitsPerSecond: 4000,
  },
} as const satisfies EngineView;

interface Scene {
  readonly config?: Partial<RunConfig>;
  readonly engine?: EngineView;
  readonly run?: Run;
  readonly loaded?: boolean;
  /** Where the digits come from that are there. */
  readonly source?: DigitSource;
}

describe('the Train page', () => {
  it('has every name that assistive technology relies on', () => {
    const page = render({});
    for (const name of NUMBER_SETTING_NAMES) expect(page).toContain(`>${settingTitle(name)}</label>`);
    expect(page).toMatch(/>Engine<\/label><select/);
    for (const button of ['Train', 'Step', 'Stop', 'Tutorial', 'Quick'])
      expect(page).toContain(`>${button}</button>`);
    expect(page).toMatch(/role="progressbar"[^>]*aria-label="Training progress"[^>]*aria-valuenow="0"/);
    for (const region of [
      'Network',
      'Accuracy',
      'Loss',
      'Test result',
      'Settings',
      'Training',
      'Picked digit',
    ]) {
      expect(page).toContain(`>${region}</h2>`);
    }
    expect(page).toMatch(
      /<canvas[^>]*role="img"[^>]*aria-label="Chart of the accuracy"[^>]*aria-describedby/,
    );
    expect(page).toMatch(/<summary>Table of the loss<\/summary>/);
    expect(page).toMatch(/<p[^>]*role="status"[^>]*aria-label="Run"/);
  });

  it('offers every engine', () => {
    const options = [...render({}).matchAll(/<option[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(options[0]).toBe('Automatic');
    expect(options).toEqual(expect.arrayContaining(['WebGL', 'WebAssembly', 'CPU']));
  });

  it('shows the layers with their shapes and costs, and the totals', () => {
    const page = render({});
    for (const text of ['18 × 18 × 1', '16 × 16 × 32', '663,552 MACs', '147,712 params'])
      expect(page).toContain(text);
    expect(page).toContain('>169,098</strong> parameters (−61 % against uncropped)');
    expect(page).toContain('>887,296</strong>');
  });

  it('says how long a run will take, on which engine, and why', () => {
    const page = render({ engine: MEASURED });
    expect(page).toContain('25 epochs of 60,000 digits: about 5 min 26 s at 4,000 digits/s, test included.');
    expect(page).toContain('<strong>WebAssembly · 1 thread</strong> trains. WebGL is software here.');
  });

  it('says that the speed is being measured, and leaves Quick alone until it is', () => {
    const page = render({ engine: { status: 'measuring', config: DEFAULT_CONFIG } });
    expect(page).toContain('Measuring how fast this machine trains…');
    expect(page).toMatch(/<button[^>]*aria-disabled="true"[^>]*>Quick</);
  });

  it('says that the speed is measured later while the digits are loaded', () => {
    expect(render({ loaded: false })).toContain(
      'How fast this machine trains is measured when the digits are loaded.',
    );
  });

  it('says why no engine works', () => {
    const engine: EngineView = {
      status: 'failed',
      config: DEFAULT_CONFIG,
      problem: 'No engine can train here.',
    };
    expect(render({ engine })).toMatch(/role="alert">No engine can train here\.</);
  });

  it('cannot train while the digits load, and says so at the button', () => {
    const page = render({ loaded: false });
    const [, id] = /<button[^>]*aria-disabled="true" aria-describedby="([^"]*)"[^>]*>Train</.exec(page) ?? [];
    expect(page).toContain(`<p id="${id}"`);
    expect(page).toContain('Training can start once all digits are there: 50 % so far.');
    expect(render({})).toMatch(/<button[^>]*aria-disabled="false"[^>]*>Train</);
  });

  it('cannot train on a crop that leaves too little, says which layer refuses, and leads to the crop', () => {
    const page = render({
      config: {
        cropping: [
          [10, 10],
          [9, 9],
        ],
      },
    });
    expect(page).toMatch(/role="alert">This network cannot be built: max_pooling2d_1 \(MaxPooling2D\)/);
    expect(page).toContain('needs at least 10 × 10 pixels, and the crop leaves 8 × 10.');
    expect(page).toMatch(/<a href="#\/crop\?cropping=\(\(10,10\),\(9,9\)\)"/);
    expect(page).toMatch(/<button[^>]*aria-disabled="true"[^>]*>Train</);
    expect(page).not.toContain('model.summary()</h2>');
  });

  it('shows a run under way: its progress, speed, time left and engine', () => {
    const run = runWith({
      phase: 'training',
      steps: 2400,
      epochs: endedEpochs(12),
      digitsPerSecond: 7912,
      engine: { name: 'cpu', label: 'CPU', reason: 'It was chosen by hand.', digitsPerSecond: undefined },
      probabilities: Float32Array.of(0.7, 0.3, 0, 0, 0, 0, 0, 0, 0, 0),
    });
    const page = render({ run, engine: MEASURED });
    expect(page).toContain('Epoch 13 of 25 · 7,900 digits/s · 1 min 23 s left');
    expect(page).toContain('aria-valuenow="49"');
    expect(page).toContain('49 % · 2,400 of 4,800 batches');
    expect(page).toContain('<strong>CPU</strong> trains. It was chosen by hand.');
    expect(page).toContain('25 epochs of 60,000 digits; how long they take was not measured.');
    expect(page).toContain('After epoch 12: validation 96.10 %');
    expect(page).toContain('Right: the network takes this 0 for a 0 (70.0 %).');
    expect(page).toMatch(/data-winner="true"><th scope="row">0/);
    expect(page).toContain('>Pause</button>');
    expect(page).not.toContain('>Train</button>');
  });

  it('leaves word for word what it said of the engine when a run begins, so that nothing moves', () => {
    const said = /<p>25 epochs of .*? trains\. .*?<\/p>/;
    const before = said.exec(render({ engine: MEASURED }))?.[0];
    expect(before).toContain('about 5 min 26 s at 4,000 digits/s');
    for (const engine of [undefined, MEASURED.report]) {
      expect(said.exec(render({ engine: MEASURED, run: runWith({ engine }) }))?.[0]).toBe(before);
    }
  });

  it('shows the test result of a finished run with the number of mistakes', () => {
    const run = runWith({ phase: 'finished', steps: 4800, test: { accuracy: 0.9823, loss: 0.05666 } });
    const page = render({ run });
    expect(page).toContain('<dt>Test accuracy</dt><dd>98.23 %</dd>');
    expect(page).toContain('<dt>Test loss</dt><dd>0.0567</dd>');
    expect(page).toContain('On all 10,000 test digits; 177 of them wrong.');
    // SciPy's Wilson interval of 9,823 of 10,000 is 97.952 % to 98.471 %.
    expect(page).toContain('uncertain by about 0.26 points (95 % interval)');
    expect(page).toContain('aria-valuenow="100"');
  });

  it('says why a run failed', () => {
    const page = render({ run: runWith({ phase: 'failed', problem: 'Training diverged.' }) });
    expect(page).toMatch(/role="alert">Training diverged\.</);
    expect(page).toContain('>Train</button>');
  });

  it('says that the network of a finished run has not answered for the picked digit', () => {
    expect(render({ run: runWith({ phase: 'finished' }) })).toContain('The network has not answered yet.');
  });

  it('does not speak of the network of a run that was stopped before it trained', () => {
    const gone = 'The network is gone with its run';
    expect(render({ run: runWith({ phase: 'stopped', steps: 2 }) })).toContain(gone);
    const page = render({ run: runWith({ phase: 'stopped' }) });
    expect(page).not.toContain(gone);
    expect(page).toContain('The run was stopped before its network had learned: train again');
  });

  it('says which settings of the run the page no longer has', () => {
    expect(render({ run: runWith() })).not.toContain('Settings have changed');
    const page = render({ run: runWith(), config: { epochs: 3 } });
    expect(page).toContain('Settings have changed since this run was started with Epochs 25.');
  });

  it('does not take drawn digits that stand in for MNIST for a change of the settings', () => {
    const run = runWith({}, { digits: 'drawn' });
    expect(render({ run, source: 'drawn' })).not.toContain('Settings have changed');
    // The settings apart from the digits are compared as ever.
    expect(render({ run, source: 'drawn', config: { epochs: 3 } })).toContain('started with Epochs 25.');
  });

  it('says so when other digits are chosen by hand', () => {
    const onMnist = runWith();
    const onDrawn = runWith({}, { digits: 'drawn' });
    expect(render({ run: onMnist, config: { digits: 'drawn' } })).toContain('was started with MNIST.');
    expect(render({ run: onDrawn, config: { digits: 'drawn' } })).not.toContain('Settings have changed');
    expect(render({ run: onDrawn })).toContain('was started with the drawn digits.');
  });
});

function render({
  config = {},
  engine = { status: 'unknown' },
  run,
  loaded = true,
  source = config.digits ?? DEFAULT_CONFIG.digits,
}: Scene): string {
  const filled = loaded ? countsOf('mnist') : { train: 35_000, test: 0 };
  return renderState({
    ...INITIAL_STATE,
    experiment: {
      ...INITIAL_STATE.experiment,
      page: 'train',
      config: { ...DEFAULT_CONFIG, ...config },
    },
    data: { ...INITIAL_STATE.data, source, status: loaded ? 'complete' : 'loading', digits: DIGITS, filled },
    training: { ...NO_TRAINING, engine, runs: run ? [run] : [], shown: run?.id },
  });
}

/** All of them zeros in ink and label. */
const DIGITS: Digits = blankDigits(countsOf('mnist'));

function renderState(state: PlaygroundState): string {
  const playground = playgroundWith(state);
  return renderToStaticMarkup(
    createElement(PlaygroundContext, { value: playground }, createElement(TrainPage)),
  );
}

/** React draws on a server what the store began with. */
function playgroundWith(state: PlaygroundState): Playground {
  const nothing = (): void => undefined;
  const playground = createPlayground({
    answer: { crop: async () => undefined, onBackend: nothing, dispose: nothing },
    training: {
      measure: async () => {
        throw new Error('Nothing is measured here.');
      },
      prepare: nothing,
      start: nothing,
      command: nothing,
      watch: nothing,
      onReply: nothing,
      dispose: nothing,
    },
    featureMaps: { ask: async () => undefined, dispose: nothing },
    openNetworks: () => Promise.reject(new Error('There are none.')),
    readOwnDigit: async () => new Uint8Array(784),
    loadDigits: () => ({ cancel: nothing }),
  });
  return {
    ...playground,
    store: { ...playground.store, getInitialState: () => state, getState: () => state },
  };
}
