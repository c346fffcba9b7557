import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAnswerClient } from './lab/answerClient.ts';
import { createFeatureMapsClient } from './lab/featureMapsClient.ts';
import { loadDigits } from './lab/loadDigits.ts';
import { isolatePage } from './lab/isolation.ts';
import { createTrainingClient } from './lab/trainingClient.ts';
import { followAddress } from './store/address.ts';
import { keepDataFiles } from './store/digits/keepDataFiles.ts';
import { keepRuns, type RunArchive } from './store/archive/keepRuns.ts';
import { createPlayground } from './store/playground.ts';
import { App } from './ui/App.tsx';
import { showTheme, storedTheme, systemTheme } from './ui/frame/theme.ts';
import { PlaygroundContext } from './ui/PlaygroundContext.ts';

// Vite's development server sends the headers itself, and a service worker would keep its files.
if (import.meta.env.PROD) void isolatePage();

showTheme(storedTheme() ?? systemTheme());

const playground = createPlayground({
  answer: createAnswerClient(),
  training: createTrainingClient(),
  featureMaps: createFeatureMapsClient(),
  loadDigits,
  // Most visits draw no digit.
  readOwnDigit: async (text) => (await import('./digits/own/ownDigit.ts')).readOwnDigit(text),
  openNetworks: async (store) => (await import('./store/archive/openNetworks.ts')).openNetworks(store),
});
followAddress(playground, window);
// Earlier runs need not be there at the first glance.
const openArchive = async (): Promise<RunArchive> =>
  (await import('./store/archive/browserArchive.ts')).browserArchive();
keepRuns(playground.store, openArchive, window);
if (import.meta.env.PROD) keepDataFiles(playground.store);
playground.loadDigits();

const root = document.getElementById('root');
if (!root) throw new Error('index.html must have an element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <PlaygroundContext value={playground}>
      <App />
    </PlaygroundContext>
  </StrictMode>,
);
