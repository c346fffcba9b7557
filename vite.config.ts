import react from '@vitejs/plugin-react';
import { defineConfig, type PluginOption, type UserConfig } from 'vite';
import { licensesPlugin } from './scripts/licensesPlugin.ts';
import { mnistPlugin } from './scripts/mnistPlugin.ts';
import { serviceWorkerPlugin } from './scripts/serviceWorkerPlugin.ts';
import { simdPlugin } from './scripts/simdPlugin.ts';
import { wordsPlugin } from './scripts/wordsPlugin.ts';

/** Shared memory and threads need a cross-origin isolated page; the built site's service worker does the same. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Licences are in licenses.txt: as comments they would be a tenth of a worker's size. */
const withoutComments = { comments: false } as const;

const licenses = licensesPlugin();

/** The site, with its data sets' files from `data`; workers are built with `workerData` as well. */
export function site(data: PluginOption, workerData: () => PluginOption[] = () => []): UserConfig {
  return {
    // Relative, so that the built site works from any folder of any host.
    base: './',
    plugins: [react(), wordsPlugin(), simdPlugin(), data, serviceWorkerPlugin(), licenses.page],
    server: { headers: isolation },
    preview: { headers: isolation },
    optimizeDeps: {
      // Found only when a worker starts, they would make the development server reload the page.
      include: ['@tensorflow/tfjs', '@tensorflow/tfjs-backend-wasm', '@tensorflow/tfjs-backend-webgl'],
    },
    build: {
      target: 'es2022',
      // Browsers without it load the same files a little later.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: withoutComments,
        // Charts of kinds that are not used are dropped only so: their classes have static properties.
        treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      },
    },
    worker: {
      format: 'es',
      plugins: () => [simdPlugin(), licenses.worker(), ...workerData()],
      rolldownOptions: {
        output: {
          ...withoutComments,
          // Apart from the page's own scripts, whose size has a budget.
          entryFileNames: 'workers/[name]-[hash].js',
          chunkFileNames: 'workers/[name]-[hash].js',
          assetFileNames: 'workers/[name]-[hash][extname]',
        },
      },
    },
  };
}

export default defineConfig(site(mnistPlugin()));
