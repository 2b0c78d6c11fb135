import { describe, expect, it } from 'vitest';
import { createBytes } from '../../src/capture/byte-window.ts';
import { outlineMp4 } from '../../src/capture/mp4-outline.ts';
import { ascii, joined, makeBox } from './bytes.ts';

const outlineOf = (...boxes: Uint8Array[]) => outlineMp4(createBytes(new Blob([joined(boxes)])));

const zeros = (count: number): Uint8Array => new Uint8Array(count);
/** A number of 64 bits. */
const long = (value: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigInt64(0, BigInt(value));
  return bytes;
};

const FTYP = makeBox('ftyp', ascii('isom'), 0);

/** A movie of one track, 90,000 ticks a second, whose edit list is given; in the wide form all times have 64 bits. */
function movie(edits: Uint8Array | null, { wide = false, trackId = 1 } = {}): Uint8Array {
  const version = wide ? 0x0100_0000 : 0;
  const times = zeros(wide ? 16 : 8);
  return makeBox(
    'moov',
    makeBox('mvhd', version, times, 1_000, zeros(80)),
    makeBox(
      'trak',
      makeBox('tkhd', version, times, trackId, zeros(60)),
      ...(edits ? [makeBox('edts', edits)] : []),
      makeBox('mdia', makeBox('mdhd', version, times, 90_000, zeros(8))),
    ),
  );
}

const RATE_1 = 0x1_0000;

describe('the outline of an MP4', () => {
  it('tells what is shown, on the clock that the demuxer has moved to the first edit', async () => {
    const edits = makeBox('elst', 0, 2, 1_000, 90_000 * 5, RATE_1, 2_000, 90_000 * 20, RATE_1);
    const { shown } = await outlineOf(FTYP, movie(edits, { trackId: 7 }));
    expect([...shown.entries()]).toEqual([
      [
        7,
        [
          { fromS: 0, toS: 1 },
          { fromS: 15, toS: 17 },
        ],
      ],
    ]);
  });

  it('reads times of 64 bits', async () => {
    const edits = makeBox('elst', 0x0100_0000, 2, long(500), long(-1), RATE_1, long(4_000), long(90_000 * 2), RATE_1);
    const { shown } = await outlineOf(FTYP, movie(edits, { wide: true }));
    // The demuxer's clock begins with the empty half second.
    expect(shown.get(1)).toEqual([{ fromS: 0.5, toS: 4.5 }]);
  });

  it('leaves the clock where the demuxer leaves it when the first edit has another rate', async () => {
    const edits = makeBox('elst', 0, 1, 4_000, 90_000 * 3, RATE_1 / 2);
    const { shown } = await outlineOf(FTYP, movie(edits));
    expect(shown.get(1)).toEqual([{ fromS: 3, toS: 5 }]);
  });

  it('does not show what stands still', async () => {
    const edits = makeBox('elst', 0, 2, 4_000, 90_000, 0, 1_000, 90_000, RATE_1);
    const { shown } = await outlineOf(FTYP, movie(edits));
    expect(shown.get(1)).toEqual([{ fromS: 1, toS: 2 }]);
  });

  it('has nothing to say of a track without an edit list', async () => {
    const { shown, hasIndex } = await outlineOf(FTYP, movie(null));
    expect([shown.size, hasIndex]).toEqual([0, true]);
  });

  it('survives an edit list that promises more rows than it has', async () => {
    const edits = makeBox('elst', 0, 1_000_000, 1_000, 0, RATE_1);
    const { shown } = await outlineOf(FTYP, movie(edits));
    expect(shown.get(1)).toEqual([{ fromS: 0, toS: 1 }]);
  });

  it.each([
    ['pictures are missing', makeBox('mdat', zeros(100)), 50, true],
    ['the list of a part is missing', makeBox('moof', zeros(100)), 50, true],
    ['only room is missing', makeBox('free', zeros(100)), 50, false],
    ['nothing is missing', makeBox('mdat', zeros(100)), 108, false],
  ])('says whether it was cut off: %s', async (_, last, length, cutOff) => {
    expect((await outlineOf(FTYP, movie(null), last.slice(0, length))).cutOff).toBe(cutOff);
  });

  it('reads sizes of 64 bits, and a last box that goes to the end', async () => {
    const large = makeBox('mdat', long(116), zeros(100));
    new DataView(large.buffer).setUint32(0, 1);
    const open = makeBox('mdat', zeros(10));
    new DataView(open.buffer).setUint32(0, 0);
    expect(await outlineOf(FTYP, large, movie(null), open)).toMatchObject({ cutOff: false, hasIndex: true });
    expect(await outlineOf(FTYP, large.slice(0, 60))).toMatchObject({ cutOff: true, hasIndex: false });
  });

  it('stops at what is no box', async () => {
    expect(await outlineOf(FTYP, movie(null), zeros(40))).toMatchObject({ cutOff: false, hasIndex: true });
    expect(await outlineOf(ascii('This is no video at all.'))).toMatchObject({ hasIndex: false });
  });
});
