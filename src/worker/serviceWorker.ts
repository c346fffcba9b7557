import { SiteCache } from './siteCache.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * The build writes these in: the site's page, scripts and styles, the folders of its data sets, and a hash
 * over all its files.
 */
declare const SITE_SHELL: readonly string[];
declare const SITE_DATA_FOLDERS: readonly string[];
declare const SITE_BUILD: string;

const site = new SiteCache({
  scope: self.registration.scope,
  build: SITE_BUILD,
  dataFolders: SITE_DATA_FOLDERS,
  caches: self.caches,
  fetch: (request) => fetch(request),
});

self.addEventListener('install', (event) => event.waitUntil(site.keep(SITE_SHELL)));

// A newer worker waits until the pages of the older one are closed: these may still need files of the older
// build.
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([site.forgetOtherBuilds(), self.clients.claim()])),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (!site.answers(request)) return;
  event.respondWith(site.answer(request, request.mode === 'navigate', (work) => event.waitUntil(work)));
});
