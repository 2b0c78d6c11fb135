import { describe, expect, it } from 'vitest';
import { shrunkSize } from '../../../src/capture/pose/shrink.ts';

describe('the size that a picture is shrunk to', () => {
  it('has the wanted longer side, lying or upright', () => {
    expect(shrunkSize({ width: 1280, height: 720 }, 640)).toEqual({ width: 640, height: 360 });
    expect(shrunkSize({ width: 720, height: 1280 }, 640)).toEqual({ width: 360, height: 640 });
  });

  it('is never larger than the picture', () => {
    expect(shrunkSize({ width: 640, height: 480 }, 640)).toEqual({ width: 640, height: 480 });
    expect(shrunkSize({ width: 320, height: 240 }, 640)).toEqual({ width: 320, height: 240 });
  });

  it('has at least one pixel', () => {
    expect(shrunkSize({ width: 10_000, height: 1 }, 100)).toEqual({ width: 100, height: 1 });
  });
});
