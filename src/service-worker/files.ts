/** What the app needs without a network. The list is made when the app is built, and comes with the service worker. */

/** An entry of the list; `bytes` is the size of the file, uncompressed. */
export interface ManifestEntry {
  url: string;
  /** Null where the name of the file changes with what it holds. */
  revision: string | null;
  bytes: number;
  /** SHA-256 of it, hexadecimal; of large files only. */
  sha256?: string;
}

/** Where poses are detected: in a worker or, where that does not work, in the page. Each loads a WebAssembly program of its own. */
export type DetectionPlace = 'worker' | 'page';

/** A file that is stored after the app is there: models, WebAssembly, videos. */
export interface LargeFile {
  /** Absolute. */
  url: string;
  bytes: number;
  /** SHA-256 of it, hexadecimal. */
  sha256: string;
  /** Null: wherever poses are detected. */
  place: DetectionPlace | null;
}

const LARGE = /\.(task|wasm|webm)$|\/vision_wasm_[^/]*\.js$/;

/** Stored after the app is there. `url` is as in the list. */
export const isLarge = (url: string): boolean => LARGE.test(url);

const placeOf = (url: string): DetectionPlace | null => {
  if (!url.includes('/vision_wasm_')) return null;
  return url.includes('/vision_wasm_module_') ? 'worker' : 'page';
};

/** The list in two: what is stored at once and what later. `base` is the address of the app. */
export function splitManifest(entries: readonly ManifestEntry[], base: string): { shell: ManifestEntry[]; large: LargeFile[] } {
  return {
    shell: entries.filter(({ url }) => !isLarge(url)),
    large: entries
      .filter(({ url }) => isLarge(url))
      .map(({ url, bytes, sha256 = '' }) => ({ url: new URL(url, base).href, bytes, sha256, place: placeOf(url) }))
      // Poses are worth more than samples, and the small model more than the large one.
      .sort((a, b) => Number(a.url.endsWith('.webm')) - Number(b.url.endsWith('.webm')) || a.bytes - b.bytes),
  };
}

/** What a device needs that detects poses there. */
export const neededBy = (place: DetectionPlace, files: readonly LargeFile[]): LargeFile[] =>
  files.filter((file) => file.place === null || file.place === place);
