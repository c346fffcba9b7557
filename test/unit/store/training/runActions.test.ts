import { beforeEach, describe, expect, it } from 'vitest';
import { NO_CROPPING } from '../../../../src/crop/cropping.ts';
import { blankDigits } from '../../../../src/digits/blankSet.ts';
import type { RunReply, RunStart } from '../../../../src/lab/trainingClient.ts';
import { emptyAnswers } from '../../../../src/runs/testAnswers.ts';
import { NO_CROPS } from '../../../../src/network/trainingSettings.ts';
import type { Playground } from '../../../../src/store/playground.ts';
import { openPlayground } from '../openPlayground.ts';
import type { Run, RunPhase } from '../../../../src/runs/run.ts';

let playground: Playground;
let started: RunStart[];
let commands: string[];
let tell: (reply: RunReply) => void;

beforeEach(() => {
  started = [];
  commands = [];
  const nothing = (): void => undefined;
  playground = openPlayground(blankDigits({ train: 100, test: 10 }), {
    training: {
      measure: async () => {
        throw new Error('Nothing is measured here.');
      },
      prepare: nothing,
      start: (start) => started.push(start),
      command: ({ type, run }) => commands.push(`${type} ${run}`),
      watch: nothing,
      onReply: (listener) => (tell = listener),
      dispose: nothing,
    },
  });
});

function runs(): readonly Run[] {
  return playground.store.getState().training.runs;
}

function runAt(place: number): Run {
  const run = runs()[place];
  if (!run) throw new Error(`There is no run at ${place}.`);
  return run;
}

function enter(place: number, phase: RunPhase): void {
  tell({ type: 'phase', run: runAt(place).id, phase });
}

describe('the twin', () => {
  it('begins cropped and classic together, alike but for the crop', () => {
    playground.changeConfig({
      croppingAfterConv2d: [
        [1, 1],
        [1, 1],
      ],
    });
    playground.trainTwin();
    const [start] = started;
    expect(started).toHaveLength(1);
    const [classic, cropped] = start!.runs.map(({ config }) => config);
    expect(classic).toEqual({ ...cropped, ...NO_CROPS });
    expect(cropped!.cropping).toEqual([
      [5, 5],
      [5, 5],
    ]);
    expect(runs().map(({ name, style }) => `${name} ${style}`)).toEqual(['Classic 0', 'Cropped 1']);
  });

  it('is refused where nothing is cropped, and while digits are loading', () => {
    playground.editors.Cropping2D.apply(NO_CROPPING);
    playground.trainTwin();
    playground.editors.Cropping2D.apply([
      [1, 1],
      [1, 1],
    ]);
    playground.store.setState(({ data }) => ({ data: { ...data, status: 'loading' } }));
    playground.trainTwin();
    expect(runs()).toEqual([]);
  });
});

describe('an added crop', () => {
  const crop = [
    [2, 2],
    [3, 3],
  ] as const;

  it('joins the runs under way, or waits until they are over', () => {
    playground.trainTwin();
    playground.addCrop(crop, 'together');
    playground.addCrop(crop, 'after');
    expect(started.map((start) => start.runs.length)).toEqual([2, 1]);
    expect(runAt(3).phase).toBe('queued');
    for (const place of [0, 1]) enter(place, 'finished');
    expect(started).toHaveLength(2);
    enter(2, 'stopped');
    expect(started.at(-1)?.runs.map(({ run }) => run)).toEqual([runAt(3).id]);
    expect(runAt(3).phase).toBe('preparing');
  });

  it('waits where four train already, and can be stopped before it begins', () => {
    playground.trainTwin();
    playground.trainTwin();
    playground.trainTwin();
    expect(
      runs()
        .map(({ phase }) => phase)
        .slice(3),
    ).toEqual(['preparing', 'queued', 'queued']);
    playground.commandRun('stop', runAt(4).id);
    expect(runAt(4).phase).toBe('stopped');
    for (const place of [0, 1, 2, 3]) enter(place, 'finished');
    expect(started.at(-1)?.runs.map(({ run }) => run)).toEqual([runAt(5).id]);
  });
});

describe('a run of the list', () => {
  beforeEach(() => playground.trainTwin());

  it('is renamed, but never to nothing, and hidden', () => {
    playground.renameRun(runAt(0).id, '  Whole digits ');
    playground.renameRun(runAt(1).id, ' ');
    playground.hideRun(runAt(1).id, true);
    expect(runs().map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Whole digits', false],
      ['Cropped', true],
    ]);
  });

  it.each([
    ['on one line', 'Tight\r\n\tcrop\u0000', 'Tight crop'],
    ['as long as there is room', 'x'.repeat(81), 'x'.repeat(80)],
    ['of whole characters', '🦊'.repeat(200), '🦊'.repeat(80)],
    ['as it is written, markup and all', '<b>&amp;</b>', '<b>&amp;</b>'],
    ['unlike all others', 'Classic', 'Classic 2'],
    ['as it was, where it is its own', 'Cropped', 'Cropped'],
  ])('has a name %s', (_, text, name) => {
    playground.renameRun(runAt(1).id, text);
    expect(runAt(1).name).toBe(name);
  });

  it('is removed and put back to its place with its style, which nobody took meanwhile', () => {
    const [first] = runs();
    playground.removeRun(first!.id);
    expect(commands).toEqual([`stop ${first!.id}`]);
    playground.addCrop(NO_CROPPING, 'together');
    expect(runs().map(({ style }) => style)).toEqual([1, 2]);
    tell({ type: 'phase', run: first!.id, phase: 'stopped' });
    playground.undoRemove();
    expect(runs().map(({ style }) => style)).toEqual([0, 1, 2]);
    expect(runAt(0)).toMatchObject({ name: 'Classic', phase: 'stopped' });
    playground.undoRemove();
    expect(runs()).toHaveLength(3);
  });

  it('is repeated with the next seed, again and again', () => {
    playground.repeatRun(runAt(1).id);
    playground.repeatRun(runAt(2).id);
    expect(
      runs()
        .slice(2)
        .map(({ name, config }) => [name, config.seed]),
    ).toEqual([
      ['Cropped · seed 2', 2],
      ['Cropped · seed 3', 3],
    ]);
  });

  it('gives its settings back to the page, which can be undone', () => {
    playground.changeConfig({ epochs: 3 });
    playground.loadRun(runAt(0).id);
    expect(playground.store.getState().experiment.config).toEqual(runAt(0).config);
    playground.editors.Cropping2D.undo();
    expect(playground.store.getState().experiment.config.cropping).toEqual(runAt(1).config.cropping);
  });

  it('keeps its test result and every answer', () => {
    const answers = emptyAnswers(10);
    tell({ type: 'tested', run: runAt(0).id, test: { loss: 0.1, accuracy: 0.9 }, answers });
    expect(runAt(0)).toMatchObject({ test: { accuracy: 0.9 }, answers });
    expect(runAt(1).test).toBeUndefined();
  });

  it('hears the commands to all', () => {
    enter(0, 'training');
    enter(1, 'finished');
    playground.commandAll('pause');
    expect(commands).toEqual([`pause ${runAt(0).id}`]);
  });
});
