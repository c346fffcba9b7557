import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'dist/assets';
const STATIC_IMPORT = /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

/** The scripts of the built site, by name. */
const scripts = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')]),
);

/** The one script that was built from a module. */
function scriptOf(module) {
  const found = [...scripts.keys()].filter((name) => name.startsWith(`${module}-`));
  if (found.length !== 1)
    throw new Error(`${FOLDER} should hold one script of ${module}, but holds ${found.length}.`);
  return found[0];
}

/** What a visit that opens with a page loads before the page is there: its script, the entry and all that they import. */
function openedWith(page) {
  const reached = new Set([scriptOf('index'), scriptOf(page)]);
  for (const name of reached) {
    for (const [, imported] of scripts.get(name).matchAll(STATIC_IMPORT)) reached.add(imported);
  }
  return [...reached].map((name) => `${FOLDER}/${name}`);
}

function page(title, module, limit) {
  return {
    name: `The page ${title}, when a visit opens with it`,
    path: openedWith(module),
    gzip: true,
    limit,
  };
}

function files(name, path, limit) {
  return { name, path, gzip: true, limit };
}

export default [
  page('Crop', 'CropPage', '115 kB'),
  page('Train', 'TrainPage', '160 kB'),
  page('Compare', 'ComparePage', '160 kB'),
  page('1D · 2D · 3D', 'RanksPage', '125 kB'),
  files('What keeps runs in the browser, loaded after the page', 'dist/assets/browserArchive-*.js', '4 kB'),
  files('Styles', 'dist/assets/*.css', '18 kB'),
  files('Training worker, without TensorFlow.js', 'dist/workers/train-*.js', '34 kB'),
  files('Answering worker', 'dist/workers/answer-*.js', '240 kB'),
  files('WebAssembly back end, loaded when needed', 'dist/workers/wasm-*.js', '40 kB'),
  files('Worker of feature maps', 'dist/workers/featureMaps-*.js', '6 kB'),
  files('Digits worker', 'dist/workers/digits-*.js', '9 kB'),
  files('Service worker, with the list of all files', 'dist/service-worker.js', '3 kB'),
  files("All workers' scripts, of which a visit loads a part", 'dist/workers/*.js', '560 kB'),
];
