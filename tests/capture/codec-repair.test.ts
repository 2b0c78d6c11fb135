import { describe, expect, it } from 'vitest';
import { repairedCodec } from '../../src/capture/codec-repair.ts';

describe('the codec string of a VP9 track', () => {
  it.each([
    [320 * 180, 'vp09.00.11.08.01.01.01.01.00'],
    [256 * 144, 'vp09.00.10.08.01.01.01.01.00'],
    [1280 * 720, 'vp09.00.31.08.01.01.01.01.00'],
    [1920 * 1080, 'vp09.00.40.08.01.01.01.01.00'],
    [7680 * 4320, 'vp09.00.60.08.01.01.01.01.00'],
  ])('without a level gets the least one for its %d pixels', (pixels, repaired) => {
    expect(repairedCodec('vp09.00.00.08.01.01.01.01.00', pixels)).toBe(repaired);
  });

  it.each(['vp09.00.10.08', 'avc1.640028', 'av01.0.00M.08', 'vp8', 'hvc1.1.6.L93.B0'])('stays as it is: %s', (codec) => {
    expect(repairedCodec(codec, 1_000)).toBe(codec);
  });
});
