import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findSentences } from './findSentences.ts';

/** Texts outside `src/words/` that stay there, by file or folder (with `/`), and why. */
export const STAYS: Readonly<Record<string, string>> = {
  'src/words/': 'is where sentences are',
  'src/crop/standardize/': 'quotes Keras',
  'src/crop/outputShape.ts': 'quotes Keras',
  'src/network/code.ts': 'writes programs',
  'src/network/layerCode.ts': 'writes programs',
  'src/network/rankCode.ts': 'writes programs',
  'src/network/trainingCode.ts': 'writes programs',
  'src/network/summary.ts': 'writes what Keras prints',
  'src/network/tutorialNetwork.ts': 'names classes of Keras',
  'src/simd/kernels/': 'writes programs',
  'src/simd/assembly/': 'is another language',
  'src/tf/backends/kernels/': 'writes programs',
  'src/tf/backends/softwareRenderer.ts': 'names drivers',
  'src/ui/train/maps/weightColour.ts': 'writes CSS',
  'src/digits/dataSets.ts': 'names data sets',
  'src/runs/config.ts': 'names engines',
  'src/runs/plan.ts': 'speaks to developers',
  'src/store/training/queueActions.ts': 'names runs, which keep their names',
  'src/charts/lineBackground.ts': 'writes CSS',
  'src/lab/isolation.ts': 'names a key of the storage',
};

/** Folders whose sentences are not in `src/words/` yet. The list only shrinks: a folder without any must be taken off. */
export const NOT_YET: readonly string[] = [
  'src/crop/notation/',
  'src/lab/',
  'src/network/',
  'src/simd/',
  'src/tf/',
  'src/training/',
  'src/worker/',
];

/** Every TypeScript file below `folder`, by its path from the root of the repository. */
export function sourceFiles(folder = 'src'): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && statSync(path).isFile())
    .sort();
}

/** The sentences below `folder` that neither `STAYS` allows nor `words` says, as `path:line: text`. */
export function sentencesOutside(folder = 'src'): string[] {
  const stays = Object.keys(STAYS);
  return sourceFiles(folder)
    .filter((path) => !stays.some((place) => path.startsWith(place)))
    .flatMap((path) =>
      findSentences(path, readFileSync(path, 'utf8')).map(({ line, text }) => `${path}:${line}: ${text}`),
    );
}
