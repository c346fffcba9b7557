import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { compileWords, GENERATED, WORDS } from './words/compileWords.ts';

/** Compiles the sentences before anything asks for them, and again whenever one is changed while the site is served. */
export function wordsPlugin(): Plugin {
  return {
    name: 'words',
    config: () => compileWords(),
    configureServer({ watcher, config }) {
      watcher.on('all', (_, path) => {
        if (!path.startsWith(WORDS + sep) || path.startsWith(GENERATED)) return;
        try {
          compileWords();
        } catch (error) {
          config.logger.error(String(error));
        }
      });
    },
  };
}
