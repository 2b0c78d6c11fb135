import { describe, expect, it } from 'vitest';
import { taughtMotionsFrom } from '../../src/settings/taught-motions.ts';
import { wornPlacesFrom } from '../../src/settings/worn-places.ts';

const LEARNED = {
  exercise: 'squat',
  source: 'sensor',
  place: 'thigh',
  side: null,
  taught: { rest: [0, 0, 1], peak: [0.18, 0, 1], repMs: 2500, lateMs: 100 },
};
const taught = (change: object) => ({ ...LEARNED, taught: { ...LEARNED.taught, ...change } });

describe('what sensors have learned', () => {
  it('is read as it was stored', () => {
    expect(taughtMotionsFrom(JSON.stringify([LEARNED]))).toEqual([LEARNED]);
  });

  it('is left out where it does not fit or could not count, and the rest is kept', () => {
    const read = (wrong: unknown) => taughtMotionsFrom(JSON.stringify([wrong, LEARNED]));
    for (const wrong of [
      taught({ peak: [0.179, 0, 1] }),
      taught({ peak: [17, 0, 1] }),
      taught({ rest: [0, 1] }),
      taught({ repMs: 199 }),
      taught({ lateMs: 401 }),
      taught({ lateMs: -401 }),
      taught({ repMs: 120_001 }),
      { ...LEARNED, place: 'chest' },
      { ...LEARNED, side: 'up' },
      { ...LEARNED, exercise: 7 },
      null,
    ])
      expect(read(wrong)).toEqual([LEARNED]);
    expect(read(taught({ repMs: 200 }))).toHaveLength(2);
    expect(read(taught({ repMs: 120_000 }))).toHaveLength(2);
  });

  it('is no more than 400, the newest', () => {
    const many = Array.from({ length: 401 }, (_, at) => ({ ...LEARNED, exercise: `own-${at}` }));
    const read = taughtMotionsFrom(JSON.stringify(many));
    expect([read.length, read[0]?.exercise]).toEqual([400, 'own-1']);
  });

  it('is nothing where the text is none of ours', () => {
    for (const text of [null, '', '{', '{}', '7', 'null']) expect(taughtMotionsFrom(text)).toEqual([]);
  });
});

describe('where sensors are worn', () => {
  it('is read as it was stored, and was never said where it does not fit', () => {
    expect(wornPlacesFrom('{"sensor":"ankle"}')).toEqual({ sensor: 'ankle' });
    for (const text of [null, '', '[]', '{"sensor":"ear"}', '7']) expect(wornPlacesFrom(text)).toEqual({});
  });
});
