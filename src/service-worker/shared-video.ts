/** A video that another app has handed over: the service worker receives and keeps it, the page takes it up. */

const CACHE = 'hipwise-shared';
const ENTRY = '/shared-video';
const NAME_HEADER = 'X-File-Name';

/** Where the web manifest has shared files posted to, and the field that they are in. */
export const SHARE_TARGET = '/share-target';
const FIELD = 'video';
/** Tells the page, as a parameter of its address, what came instead of a video. */
export const TROUBLE_PARAMETER = 'shared';

export const SHARE_TROUBLES = ['nothing', 'not-a-video', 'several', 'too-large', 'not-yours', 'no-room'] as const;
/** `nothing`: no file came. `not-yours`: another website has sent it. `no-room`: it could not be kept. */
export type ShareTrouble = (typeof SHARE_TROUBLES)[number];

/** A quarter of an hour as phones film in 1080p (130 MB a minute), and far more than a set. [our own choice] */
export const LARGEST_SHARED_BYTES = 2e9;

/**
 * Whether it may be from the system's own share sheet: that has no origin, which browsers write as `null`. A website that hides where it is
 * looks the same; then the user still sees the name of the file, and is asked.
 */
const mayBeShared = ({ headers, url }: Request): boolean => {
  const from = headers.get('Origin');
  return from === null || from === 'null' || from === new URL(url).origin;
};

/** Not every sender says what kind of file it is. */
const VIDEO_NAME = /\.(mp4|m4v|mov|webm|mkv|gif)$/i;

const isVideo = ({ type, name }: File): boolean =>
  type.startsWith('video/') ||
  type === 'image/gif' ||
  ((type === '' || type === 'application/octet-stream') && VIDEO_NAME.test(name));

/** Keeps the video that was posted, in place of an earlier one. Null when all went well; what is in the way is told, and nothing is kept. */
export async function receiveShared(request: Request, storage: CacheStorage = caches): Promise<ShareTrouble | null> {
  if (!mayBeShared(request)) return 'not-yours';
  const form = await request.formData().catch(() => new FormData());
  // A form without a file still sends one: nameless and empty.
  const files = form.getAll(FIELD).filter((field): field is File => field instanceof File && field.name !== '');
  if (files.length === 0) return 'nothing';
  const [video, another] = files.filter(isVideo);
  if (video === undefined) return 'not-a-video';
  if (another !== undefined) return 'several';
  if (video.size > LARGEST_SHARED_BYTES) return 'too-large';
  const headers = { 'Content-Type': video.type, [NAME_HEADER]: encodeURIComponent(video.name) };
  try {
    const cache = await storage.open(CACHE);
    await cache.put(ENTRY, new Response(video, { headers }));
    return null;
  } catch {
    return 'no-room';
  }
}

export async function readShared(storage: CacheStorage = caches): Promise<File | null> {
  const stored = await storage.match(ENTRY, { cacheName: CACHE });
  if (stored === undefined) return null;
  const blob = await stored.blob();
  return new File([blob], decodeURIComponent(stored.headers.get(NAME_HEADER) ?? ''), { type: blob.type });
}

export async function removeShared(storage: CacheStorage = caches): Promise<void> {
  await storage.delete(CACHE);
}

/** What went wrong, from the query of the page's address. */
export function troubleFrom(search: string): ShareTrouble | null {
  const told = new URLSearchParams(search).get(TROUBLE_PARAMETER);
  return SHARE_TROUBLES.find((trouble) => trouble === told) ?? null;
}
