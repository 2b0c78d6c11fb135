import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { reportRequests } from '../privacy/report-requests.ts';
import { createFileStore } from './file-store.ts';
import { neededBy, splitManifest, type ManifestEntry } from './files.ts';
import { withSecurityHeaders } from './headers.ts';
import type { ListedFile, Question, StoreNews } from './messages.ts';
import { receiveShared, SHARE_TARGET, TROUBLE_PARAMETER } from './shared-video.ts';
import { readSyncOrigin } from './sync-origin.ts';

/**
 * The service worker: it serves the app from what is stored on the device, with the security headers that the server would send. It
 * waits for the page to say when it may take over from an earlier version.
 */

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: ManifestEntry[] };

reportRequests('service-worker');

const { shell, large } = splitManifest(self.__WB_MANIFEST, self.location.href);

const secured = async (response: Response, { url }: Request): Promise<Response> =>
  withSecurityHeaders(response, await readSyncOrigin(), new URL(url).pathname);

const files = createFileStore({ open: () => caches.open('hipwise-large'), fetch: (url, cache) => fetch(url, { cache }) });

const shellFiles = new PrecacheController({
  plugins: [{ handlerWillRespond: ({ response, request }) => secured(response, request) }],
});
shellFiles.addToCacheList(shell);
self.addEventListener('install', (event) => void shellFiles.install(event));

self.addEventListener('activate', (event) => event.waitUntil(takeOver(event)));

/** Other pages still run the version before, and load more of it when they need it: then its files stay until the next version. */
async function takeOver(event: ExtendableEvent): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length <= 1) {
    await shellFiles.activate(event);
    await files.keepOnly(large);
  }
  await self.clients.claim();
}

/** The pose detector's loader is asked for with a number after the hash sign. */
const largeFile = ({ origin, pathname }: URL) => large.find(({ url }) => url === origin + pathname);

registerRoute(
  ({ url }) => largeFile(url) !== undefined,
  ({ url }) => {
    const file = largeFile(url);
    return file === undefined ? fetch(url) : files.respond(file);
  },
);
// The screens are told apart after the hash sign; a question mark in the address is for the page.
registerRoute(new PrecacheRoute(shellFiles, { ignoreURLParametersMatching: [/./], cleanURLs: false }));
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => {
    const earlier = await caches.match(request);
    return earlier === undefined ? fetch(request) : secured(earlier, request);
  },
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === SHARE_TARGET,
  async ({ request }) => {
    const trouble = await receiveShared(request);
    return Response.redirect(trouble === null ? '/' : `/?${TROUBLE_PARAMETER}=${trouble}`, 303);
  },
  'POST',
);

self.addEventListener('message', (event) => {
  const question: Question = event.data;
  const [port] = event.ports;
  if (question.type === 'take-over') event.waitUntil(self.skipWaiting());
  else if (port) event.waitUntil(answer(question, port));
});

async function answer(question: Exclude<Question, { type: 'take-over' }>, port: MessagePort): Promise<void> {
  if (question.type === 'list') {
    const needed = neededBy(question.place, large);
    const stored = await files.has(needed);
    port.postMessage(needed.map(({ url, bytes }, at): ListedFile => ({ url, bytes, stored: stored[at] ?? false })));
    return;
  }
  const tell = (news: StoreNews): void => port.postMessage(news);
  const file = largeFile(new URL(question.url));
  tell({ outcome: file === undefined ? 'not-fetched' : await files.store(file, (bytes) => tell({ bytes })) });
}
