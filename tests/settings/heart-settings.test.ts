import { describe, expect, it } from 'vitest';
import { heartSettingsFrom, highestOf } from '../../src/settings/heart-settings.ts';

const NOTHING = { highestBpm: null, ageYears: null, restUntilBpm: null };

describe('the highest heart rate', () => {
  it('is the one that is known, else 220 less the years, else none', () => {
    expect(highestOf({ highestBpm: 191, ageYears: 40 })).toBe(191);
    expect(highestOf({ highestBpm: null, ageYears: 40 })).toBe(180);
    expect(highestOf(NOTHING)).toBeNull();
  });

  it('is read as it was stored, up to its limits, and what does not fit was not said', () => {
    const read = (stored: unknown) => heartSettingsFrom(JSON.stringify(stored));
    expect(read({ highestBpm: 120, ageYears: 16 })).toEqual({ ...NOTHING, highestBpm: 120, ageYears: 16 });
    expect(read({ highestBpm: 230, ageYears: 100 })).toEqual({ ...NOTHING, highestBpm: 230, ageYears: 100 });
    expect(read({ restUntilBpm: 60 })).toEqual({ ...NOTHING, restUntilBpm: 60 });
    expect(read({ restUntilBpm: 180 })).toEqual({ ...NOTHING, restUntilBpm: 180 });
    expect(read({ restUntilBpm: 59 })).toEqual(NOTHING);
    expect(read({ restUntilBpm: 181 })).toEqual(NOTHING);
    expect(read({ highestBpm: 119, ageYears: 15 })).toEqual(NOTHING);
    expect(read({ highestBpm: 231, ageYears: 101 })).toEqual(NOTHING);
    expect(read({ highestBpm: '190', ageYears: 40.5 })).toEqual(NOTHING);
    for (const text of [null, '', '{', '[]', '7', 'null']) expect(heartSettingsFrom(text)).toEqual(NOTHING);
  });
});
