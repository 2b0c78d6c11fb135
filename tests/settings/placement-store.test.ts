import { describe, expect, it } from 'vitest';
import type { Placement } from '../../src/core/set-up/placement-memory.ts';
import { placementsFrom, withPlacement } from '../../src/settings/placement-store.ts';

const SIDE: Placement = { view: 'side', size: 0.5, x: 0.4, y: 0.6 };
const FRONT: Placement = { view: 'front', size: 0.6, x: 0.5, y: 0.5 };

const stored = (squat: unknown, version = 1): string => JSON.stringify({ version, placements: { squat } });

describe('the placements that worked', () => {
  it('are kept by exercise and view, the last one of each', () => {
    const first = withPlacement(withPlacement({}, 'squat', SIDE), 'squat', FRONT);
    expect(withPlacement(first, 'squat', { ...SIDE, size: 0.7 })).toEqual({
      squat: { side: { ...SIDE, size: 0.7 }, front: FRONT },
    });
  });

  it('survive being stored', () => {
    expect(placementsFrom(stored({ side: SIDE, front: FRONT }))).toEqual({ squat: { side: SIDE, front: FRONT } });
  });

  it('are none where nothing was stored, or nothing that this version reads', () => {
    for (const text of [null, '', '{', '3', '[]', stored({ side: SIDE }, 2)])
      expect(placementsFrom(text), String(text)).toEqual({});
  });

  it('are left out one by one where they do not fit', () => {
    for (const change of [{ size: 0 }, { size: '1' }, { x: null }, { y: undefined }])
      expect(placementsFrom(stored({ side: { ...SIDE, ...change }, front: FRONT })), JSON.stringify(change)).toEqual({
        squat: { front: FRONT },
      });
    expect(placementsFrom(stored({ above: SIDE }))).toEqual({});
  });
});
