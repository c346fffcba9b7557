/** Where a room's code runs: everywhere, in the workers, or on the page. */
export type Side = 'pure' | 'workers' | 'page';

/** A room of the house: a folder of `src/` or in one, or the file that puts them together. */
export interface Room {
  /** Its path from `src/`. A room may stand in another one, and has rules of its own in place of that one's. */
  readonly name: string;
  readonly side: Side;
  /** What it holds, in a few words. */
  readonly holds: string;
  /** The rooms that it may import; `pure` stands for all rooms of that side. */
  readonly knows: readonly string[];
  /** The rooms whose files it may start as workers. */
  readonly starts?: readonly string[];
  /** The packages that it may import, or the scopes of some. */
  readonly packages?: readonly string[];
  /** What to do in place of an import that is refused. */
  readonly instead: string;
}

/**
 * The rooms of `src/`, from the ground up: a room may know only rooms above it in this list. From here come the lint rules,
 * the table in ARCHITECTURE.md and what is compared with the code's own imports.
 */
export const ROOMS: readonly Room[] = [
  {
    name: 'basics',
    side: 'pure',
    holds: 'small things that know nothing of the subject',
    knows: [],
    instead: 'Pass what it needs as an argument.',
  },
  {
    name: 'crop',
    side: 'pure',
    holds: 'the subject: Keras’s rules and shapes',
    knows: [],
    instead: 'Pass what it needs as an argument.',
  },
  {
    name: 'random',
    side: 'pure',
    holds: 'random numbers from a seed and a place',
    knows: [],
    instead: 'Pass what it needs as an argument.',
  },
  {
    name: 'statistics',
    side: 'pure',
    holds: 'means, intervals and tests of figures',
    knows: [],
    instead: 'Take figures, and return figures: what they belong to is for the caller to know.',
  },
  {
    name: 'digits',
    side: 'pure',
    holds: 'data sets as bytes, drawn and own digits',
    knows: ['basics', 'random'],
    instead: 'Data sets know no network: move what needs both to runs/ or training/.',
  },
  {
    name: 'network',
    side: 'pure',
    holds: 'networks as layers, shapes and code',
    knows: ['crop', 'digits'],
    instead: 'A network is described without being trained: move what needs a run to runs/ or training/.',
  },
  {
    name: 'runs',
    side: 'pure',
    holds: 'what a run is: its settings and results',
    knows: ['basics', 'crop', 'statistics', 'digits', 'network'],
    instead: 'A run is described without an engine: move what trains to training/.',
  },
  {
    name: 'messages',
    side: 'pure',
    holds: 'what page and workers say to each other',
    knows: ['basics', 'crop', 'digits', 'network', 'runs'],
    instead: 'Messages are data: move what acts on them to the side that sends or receives.',
  },
  {
    name: 'training',
    side: 'pure',
    holds: 'the loop that trains, on any engine',
    knows: ['basics', 'crop', 'random', 'digits', 'network', 'runs', 'messages'],
    instead: 'Training knows engines by their interface alone: take an Engine, and yield events.',
  },
  {
    name: 'tf',
    side: 'workers',
    holds: 'TensorFlow.js: engine and cropping layer',
    knows: ['pure'],
    packages: ['@tensorflow'],
    instead: 'Engines know nothing of who uses them: answer through the Engine interface.',
  },
  {
    name: 'simd',
    side: 'workers',
    holds: 'the other engine, in AssemblyScript',
    knows: ['pure'],
    starts: ['simd'],
    packages: ['virtual:simd-engine'],
    instead: 'Engines know nothing of who uses them: answer through the Engine interface.',
  },
  {
    name: 'worker',
    side: 'workers',
    holds: 'what workers answer, and their entries',
    knows: ['pure', 'tf', 'simd'],
    instead: 'Workers know nothing of the page and no language: answer with codes and figures.',
  },
  {
    name: 'lab',
    side: 'page',
    holds: 'asks the workers, and starts them again',
    knows: ['pure'],
    starts: ['worker'],
    instead: 'Tensors live in workers: start one by new URL, and take what the page needs as an argument.',
  },
  {
    name: 'store',
    side: 'page',
    holds: 'one state, the actions on it, the address',
    knows: ['pure', 'lab'],
    packages: ['zustand'],
    instead:
      'The state keeps codes and figures, for ui/ to say and show; tensors live in workers, asked through lab/.',
  },
  {
    name: 'store/digits',
    side: 'page',
    holds: 'the data set, the picked digit and one’s own',
    knows: ['pure', 'lab', 'store'],
    instead: 'Digits are there before crops and runs: pass what it needs as an argument.',
  },
  {
    name: 'store/crop',
    side: 'page',
    holds: 'editing crops, their history, what they answer',
    knows: ['pure', 'lab', 'store', 'store/digits'],
    instead: 'Crops are edited without any run: pass what it needs as an argument.',
  },
  {
    name: 'store/training',
    side: 'page',
    holds: 'starting, following and queueing runs',
    knows: ['pure', 'lab', 'store', 'store/digits'],
    instead: 'Runs do not ask where they are kept: pass what it needs as an argument.',
  },
  {
    name: 'store/archive',
    side: 'page',
    holds: 'keeping runs and their networks in the browser',
    knows: ['pure', 'lab', 'store', 'store/training'],
    packages: ['idb-keyval'],
    instead: 'The archive keeps what it is given: pass it as an argument.',
  },
  {
    name: 'words',
    side: 'page',
    holds: 'every sentence that a person reads',
    knows: ['basics'],
    packages: ['react'],
    instead: 'Sentences know only what is put into them: take it as a property.',
  },
  {
    name: 'charts',
    side: 'page',
    holds: 'curves of runs as data, and their charts',
    knows: ['pure', 'words'],
    packages: ['react', 'react-dom', 'chart.js'],
    instead: 'Charts draw what they are given: take it as a property.',
  },
  {
    name: 'ui/pictures',
    side: 'page',
    holds: 'pictures drawn pixel by pixel, and their colours',
    knows: ['crop'],
    packages: ['react'],
    instead: 'A picture is drawn whatever it shows: take its shape and values as a property.',
  },
  {
    name: 'ui/instrument',
    side: 'page',
    holds: 'a picture of any size, and the handles of its crop',
    knows: ['crop', 'words', 'ui/pictures'],
    packages: ['react'],
    instead: 'The instrument crops whatever it is given: take a picture and a target as properties.',
  },
  {
    name: 'ui',
    side: 'page',
    holds: 'React: the pages, and what they share',
    knows: ['pure', 'store', 'charts', 'words', 'ui/pictures', 'ui/instrument'],
    packages: ['react', 'react-dom', 'react-error-boundary', 'zustand', '@tanstack/react-virtual'],
    instead: 'The page asks through an action of store/; tensors live in workers.',
  },
  {
    name: 'main.tsx',
    side: 'page',
    holds: 'puts the page together',
    knows: ['pure', 'lab', 'store', 'charts', 'ui'],
    packages: ['react', 'react-dom'],
    instead: 'Tensors live in workers: ask one through lab/.',
  },
];
