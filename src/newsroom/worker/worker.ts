import { answerFile, answerPage } from './answer.ts';
import { dropOthers, keepShell, type ShellFiles } from './kept-files.ts';
import { matterOf } from './matter.ts';

declare const self: ServiceWorkerGlobalScope;
/** put in by `bin/build-newsroom.mjs` */
declare const SHELL: ShellFiles;

/**
 * The newsroom's service worker (W3C Service Workers): lets the app start without a line. It keeps the app's own files and
 * one page without anybody's data; what the server answers about stories and people never passes through its hands.
 */
self.addEventListener('install', (event) => {
  event.waitUntil(keepShell(SHELL).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers(SHELL).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const matter = matterOf(event.request, self.location.origin);
  if (matter === 'page') event.respondWith(answerPage(event.request, SHELL));
  if (matter === 'file') event.respondWith(answerFile(event.request, SHELL));
});
