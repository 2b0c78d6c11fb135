import type { Bytes } from './byte-window.ts';

/** A part of a track that is shown, on the clock of the track's packets, seconds. `toS` is not in it any more. */
export interface EditedStretch {
  fromS: number;
  toS: number;
}

/** What an MP4 or QuickTime file says of itself around its pictures. */
export interface Mp4Outline {
  /** A box with pictures, or with the list of them, goes beyond the end of the file. */
  cutOff: boolean;
  /** Whether the list of tracks and pictures is there. */
  hasIndex: boolean;
  /** By the id of the track: what a player shows of it, in this order. A track without an edit list is shown as it is. */
  shown: ReadonlyMap<number, readonly EditedStretch[]>;
}

interface Box {
  type: string;
  /** Where its content begins. */
  from: number;
  /** Where the next box begins. */
  to: number;
}

/** Boxes that the pictures, or where they lie, are in. */
const NEEDED = ['moov', 'moof', 'mdat'];

/** Of ISO/IEC 14496-12: `1` has a size of 64 bits, `0` goes to the end of the file. Null where there is no box. */
function boxAt(view: DataView, offset: number, at: number, endAt: number): Box | null {
  if (view.byteLength - offset < 8) return null;
  const length = view.getUint32(offset);
  const wide = length === 1;
  if (wide && view.byteLength - offset < 16) return null;
  const size = wide ? Number(view.getBigUint64(offset + 8)) : length === 0 ? endAt - at : length;
  const header = wide ? 16 : 8;
  if (size < header) return null;
  const type = String.fromCharCode(...[4, 5, 6, 7].map((index) => view.getUint8(offset + index)));
  return { type, from: at + header, to: at + size };
}

function* boxesIn(view: DataView, { from, to }: Pick<Box, 'from' | 'to'>): Generator<Box, void, void> {
  for (let at = from; ;) {
    const box = boxAt(view, at, at, to);
    if (box === null || box.to > to) return;
    yield box;
    at = box.to;
  }
}

const inside = (view: DataView, outer: Box, type: string): Box | undefined =>
  [...boxesIn(view, outer)].find((box) => box.type === type);

/** The header boxes of movie, track and media have their 32-bit number behind two times, of 32 or, in version 1, of 64 bits. */
const numberIn = (view: DataView, { from }: Box): number => view.getUint32(from + (view.getUint8(from) === 1 ? 20 : 12));

interface Edit {
  /** In the movie's time. */
  durationS: number;
  /** Where it begins in the recording; null is a time in which nothing is shown. */
  fromS: number | null;
  rate: number;
}

function editsIn(view: DataView, { from, to }: Box, movieTimescale: number, mediaTimescale: number): Edit[] {
  const wide = view.getUint8(from) === 1;
  const rowBytes = wide ? 20 : 12;
  const rows = Math.min(view.getUint32(from + 4), Math.floor((to - from - 8) / rowBytes));
  return Array.from({ length: rows }, (_, row) => {
    const at = from + 8 + row * rowBytes;
    const duration = wide ? Number(view.getBigUint64(at)) : view.getUint32(at);
    const mediaTime = wide ? Number(view.getBigInt64(at + 8)) : view.getInt32(at + 4);
    return {
      durationS: duration / movieTimescale,
      fromS: mediaTime < 0 ? null : mediaTime / mediaTimescale,
      rate: view.getInt32(at + rowBytes - 4) / 0x1_0000,
    };
  });
}

/**
 * The demuxer reads one edit, the first that shows something, and moves the clock so that it begins where it is shown; not where the
 * rate is another than 1. What is played slower or faster is taken as it was recorded, because that is how the person moved.
 */
function stretchesOf(edits: readonly Edit[]): EditedStretch[] {
  const first = edits.findIndex(({ fromS }) => fromS !== null);
  const { fromS = null, rate = 1 } = edits[first] ?? {};
  const emptyS = edits.slice(0, Math.max(0, first)).reduce((sum, { durationS }) => sum + durationS, 0);
  const movedS = fromS !== null && rate === 1 ? fromS - emptyS : 0;
  return edits.flatMap((edit) => {
    if (edit.fromS === null || edit.rate <= 0) return [];
    const begin = edit.fromS - movedS;
    // Fragmented files do not know their length when they begin.
    return [{ fromS: begin, toS: edit.durationS === 0 ? Infinity : begin + edit.durationS * edit.rate }];
  });
}

function shownIn(view: DataView, moov: Box): Map<number, EditedStretch[]> {
  const shown = new Map<number, EditedStretch[]>();
  const movieHeader = inside(view, moov, 'mvhd');
  for (const track of boxesIn(view, moov)) {
    if (track.type !== 'trak') continue;
    const header = inside(view, track, 'tkhd');
    const media = inside(view, track, 'mdia');
    const mediaHeader = media && inside(view, media, 'mdhd');
    const list = inside(view, track, 'edts');
    const edits = list && inside(view, list, 'elst');
    if (!movieHeader || !header || !mediaHeader || !edits) continue;
    const all = editsIn(view, edits, numberIn(view, movieHeader), numberIn(view, mediaHeader));
    if (all.length > 0) shown.set(numberIn(view, header), stretchesOf(all));
  }
  return shown;
}

export async function outlineMp4(bytes: Bytes): Promise<Mp4Outline> {
  const outline = { cutOff: false, hasIndex: false, shown: new Map<number, EditedStretch[]>() };
  for (let at = 0; at < bytes.size;) {
    const box = boxAt(await bytes.read(at, 16), 0, at, bytes.size);
    if (box === null) break;
    if (box.to > bytes.size) {
      outline.cutOff = NEEDED.includes(box.type);
      break;
    }
    if (box.type === 'moov') {
      outline.hasIndex = true;
      const content = await bytes.read(box.from, box.to - box.from);
      outline.shown = shownIn(content, { type: 'moov', from: 0, to: content.byteLength });
    }
    at = box.to;
  }
  return outline;
}
