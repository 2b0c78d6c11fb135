import { describe, expect, it } from 'vitest';
import { heartRatePacketOf } from '../../src/wearables/heart-rate-packet.ts';

const read = (...bytes: number[]) => heartRatePacketOf(new DataView(Uint8Array.from(bytes).buffer));

/** Every combination of the five flags, with the bytes that it asks for. */
const FLAGS = Array.from({ length: 32 }, (_, flags) => ({
  flags,
  isWide: (flags & 1) > 0,
  contact: (flags & 4) > 0 ? (flags & 2) > 0 : null,
  hasEnergy: (flags & 8) > 0,
  hasIntervals: (flags & 16) > 0,
}));

const bytesOf = ({ flags, isWide, hasEnergy, hasIntervals }: (typeof FLAGS)[number]): number[] => [
  flags,
  ...(isWide ? [0x2c, 0x01] : [72]),
  ...(hasEnergy ? [0x10, 0x27] : []),
  ...(hasIntervals ? [0x00, 0x04, 0x80, 0x03] : []),
];

describe('a heart rate packet', () => {
  it('of a Polar H10 is read: contact is felt, and two intervals between beats', () => {
    expect(read(0x16, 0x4b, 0x2a, 0x03, 0x1d, 0x03)).toEqual({
      bpm: 75,
      contact: true,
      energyKJ: null,
      rrMs: [(810 * 1000) / 1024, (797 * 1000) / 1024],
    });
  });

  it('of a PineTime is read: two bytes and no more', () => {
    expect(read(0x00, 0x48)).toEqual({ bpm: 72, contact: null, energyKJ: null, rrMs: [] });
  });

  it.each(FLAGS)('with flags $flags has what they say, and nothing else', (each) => {
    expect(read(...bytesOf(each))).toEqual({
      bpm: each.isWide ? 300 : 72,
      contact: each.contact,
      energyKJ: each.hasEnergy ? 10_000 : null,
      rrMs: each.hasIntervals ? [1000, 875] : [],
    });
  });

  it.each(FLAGS)('with flags $flags is nothing with one byte less than they ask for, and something with all of them', (each) => {
    const fixed = each.hasIntervals ? bytesOf(each).slice(0, -4) : bytesOf(each);
    expect(read(...fixed)).not.toBeNull();
    for (let length = 0; length < fixed.length; length += 1) expect(read(...fixed.slice(0, length))).toBeNull();
  });

  it('that ends within an interval is nothing: nobody knows what else of it is gone', () => {
    expect(read(0x10, 72, 0x00, 0x04)?.rrMs).toEqual([1000]);
    expect(read(0x10, 72, 0x00, 0x04, 0x80)).toBeNull();
    expect(read(0x10, 72, 0x00)).toBeNull();
  });

  it('may have more bytes than it says: what a later version adds is left out', () => {
    expect(read(0x00, 72, 1, 2, 3)).toEqual({ bpm: 72, contact: null, energyKJ: null, rrMs: [] });
  });

  it('is read at the right place within a longer buffer', () => {
    expect(heartRatePacketOf(new DataView(Uint8Array.from([9, 9, 0x00, 61]).buffer, 2))?.bpm).toBe(61);
  });
});
