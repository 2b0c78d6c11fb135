import { createBytes, type Bytes } from './byte-window.ts';

/** Ids of elements (RFC 9559), with their marker bits. */
const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const TRACKS = 0x1654ae6b;
/** From the list of tracks to what says that one is transparent. */
const TRANSPARENT = [0xae, 0xe0, 0x53c0] as const;
/** What lies side by side in the segment, void and checksum included: seek head, info, tracks, cues, tags, attachments, chapters. */
const IN_SEGMENT = [CLUSTER, TRACKS, 0x114d9b74, 0x1549a966, 0x1c53bb6b, 0x1254c367, 0x1941a469, 0x1043a770, 0xec, 0xbf] as const;
/** What a cluster is made of: its time, position and size before, blocks, block groups, void, checksum, silent tracks. */
const IN_CLUSTER = [0xe7, 0xa7, 0xab, 0xa3, 0xa0, 0xaf, 0xec, 0xbf, 0x5854] as const;

interface Element {
  id: number;
  /** Where the size begins, and how many bytes it has. */
  sizeAt: number;
  sizeBytes: number;
  /** Where the content begins and ends; null to is unknown, as in what was written while it was recorded. */
  from: number;
  to: number | null;
}

/** Null where there is none, or only the beginning of its header. */
async function elementAt(bytes: Bytes, at: number): Promise<Element | null> {
  const view = await bytes.read(at, 12);
  const idBytes = view.byteLength > 0 ? Math.clz32(view.getUint8(0)) - 23 : 0;
  if (idBytes < 1 || idBytes > 4 || view.byteLength <= idBytes) return null;
  const id = Array.from({ length: idBytes }, (_, index) => view.getUint8(index)).reduce((sum, byte) => sum * 256 + byte, 0);
  const first = view.getUint8(idBytes);
  const sizeBytes = Math.clz32(first) - 23;
  if (sizeBytes > 8 || view.byteLength < idBytes + sizeBytes) return null;
  let size = first & (0xff >> sizeBytes);
  let unknown = size === 0xff >> sizeBytes;
  for (let index = 1; index < sizeBytes; index += 1) {
    const byte = view.getUint8(idBytes + index);
    size = size * 256 + byte;
    unknown &&= byte === 0xff;
  }
  const from = at + idBytes + sizeBytes;
  return { id, sizeAt: at + idBytes, sizeBytes, from, to: unknown ? null : from + size };
}

/** How far a cluster goes. */
interface Walked {
  /** Where the elements end that are whole. */
  wholeTo: number;
  how: 'whole' | 'cut-off' | 'damaged';
}

async function walkCluster(bytes: Bytes, { from, to }: Element): Promise<Walked> {
  const end = to ?? Infinity;
  let at = from;
  while (at < Math.min(end, bytes.size)) {
    const child = await elementAt(bytes, at);
    if (child === null) return { wholeTo: at, how: bytes.size - at < 12 ? 'cut-off' : 'damaged' };
    if (!IN_CLUSTER.some((id) => id === child.id)) {
      const over = to === null && [EBML, SEGMENT, ...IN_SEGMENT].includes(child.id);
      return { wholeTo: at, how: over ? 'whole' : 'damaged' };
    }
    if (child.to === null) return { wholeTo: at, how: 'damaged' };
    if (child.to > bytes.size) return { wholeTo: at, how: 'cut-off' };
    at = child.to;
  }
  return { wholeTo: at, how: to !== null && to > bytes.size ? 'cut-off' : 'whole' };
}

/** Where the elements begin that lie at the end of this path. */
async function findIn(bytes: Bytes, { from, to }: Element, [id, ...deeper]: readonly number[]): Promise<Element[]> {
  const found: Element[] = [];
  for (let at = from; at < Math.min(to ?? 0, bytes.size);) {
    const element = await elementAt(bytes, at);
    if (element?.to == null) break;
    if (element.id === id) found.push(...(deeper.length > 0 ? await findIn(bytes, element, deeper) : [element]));
    at = element.to;
  }
  return found;
}

/**
 * The file with all its tracks opaque. Browsers record a canvas with its transparency, as a second picture beside each; the demuxer would
 * put the two together in a worker that the page's security policy forbids, and nobody needs it.
 */
async function opaque(blob: Blob, bytes: Bytes, tracks: Element): Promise<Blob> {
  let changed = blob;
  for (const { from, to } of await findIn(bytes, tracks, TRANSPARENT)) {
    const end = to ?? from;
    changed = new Blob([changed.slice(0, from), new Uint8Array(end - from), changed.slice(end)]);
  }
  return changed;
}

export interface RepairedMatroska {
  /** As it can be read: what is only half there is left out. */
  blob: Blob;
  /** Whether its last pictures are missing, or something else lies where pictures should. */
  how: Walked['how'];
}

/**
 * Makes a WebM or Matroska file such that the demuxer gives what is there; other files stay as they are. One that was cut off ends in the
 * middle of a cluster, some seconds of pictures, and the demuxer passes over a cluster that is not all there: often that is every picture.
 * Here the last cluster is made to end with its last whole picture.
 */
export async function repairMatroska(given: Blob): Promise<RepairedMatroska> {
  const bytes = createBytes(given);
  let blob = given;
  const header = await elementAt(bytes, 0);
  if (header?.id !== EBML || header.to === null) return { blob, how: 'whole' };
  const segment = await elementAt(bytes, header.to);
  if (segment?.id !== SEGMENT) return { blob, how: 'whole' };
  const end = segment.to ?? Infinity;
  let at = segment.from;
  let last: Element | null = null;
  while (at < Math.min(end, bytes.size)) {
    const element = await elementAt(bytes, at);
    if (element === null) break;
    // A stream that begins anew is not read any further.
    if (element.id === EBML || element.id === SEGMENT) return { blob, how: 'whole' };
    if (!IN_SEGMENT.some((id) => id === element.id)) return { blob, how: 'damaged' };
    const isWhole = element.to !== null && element.to <= bytes.size;
    if (element.id === TRACKS && isWhole) blob = await opaque(blob, bytes, element);
    // Behind the pictures nothing is missed.
    if (element.id !== CLUSTER && !isWhole) return { blob, how: last ? 'whole' : 'cut-off' };
    if (element.id === CLUSTER) last = element;
    if (element.to !== null && isWhole) {
      at = element.to;
      continue;
    }
    const { wholeTo, how } = await walkCluster(bytes, element);
    if (how === 'cut-off') return { blob: endingAt(blob, element, wholeTo), how };
    if (how === 'damaged') return { blob, how };
    at = wholeTo;
  }
  if (last?.to != null && (await walkCluster(bytes, last)).how === 'damaged') return { blob, how: 'damaged' };
  return { blob, how: at < bytes.size || (segment.to !== null && segment.to > bytes.size) ? 'cut-off' : 'whole' };
}

/** The file up to there, with a cluster that says so. */
function endingAt(blob: Blob, { sizeAt, sizeBytes, from, to }: Element, end: number): Blob {
  if (to === null) return blob.slice(0, end);
  const size = new Uint8Array(sizeBytes);
  let rest = end - from;
  for (let index = sizeBytes - 1; index >= 0; index -= 1) {
    size[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  size[0] = (size[0] ?? 0) | (0x80 >> (sizeBytes - 1));
  return new Blob([blob.slice(0, sizeAt), size, blob.slice(from, end)]);
}
