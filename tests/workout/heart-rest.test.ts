import { describe, expect, it } from 'vitest';
import { ASKED_AT_S, askedByHeart, LEAST_REST_S, LONGEST_REST_S, type HeartRest } from '../../src/workout/heart-rest.ts';

const asked = (change: Partial<HeartRest>) => askedByHeart({ bpm: 120, untilBpm: 110, restedS: 40, leftS: 20, ...change });

describe('in a rest the heart', () => {
  it('starts the next set when it is down, not sooner than after 20 seconds', () => {
    expect(asked({ bpm: 110 })).toBe('now');
    expect(asked({ bpm: 110, restedS: LEAST_REST_S })).toBe('now');
    expect(asked({ bpm: 110, restedS: LEAST_REST_S - 1 })).toBeNull();
    expect(asked({ bpm: 111 })).toBeNull();
  });

  it('asks for more time while it is up and the rest runs out, before the last seconds are counted', () => {
    expect(asked({ leftS: ASKED_AT_S + 1 })).toBeNull();
    expect(asked({ leftS: ASKED_AT_S })).toBe('more-time');
    expect(asked({ leftS: 4 })).toBe('more-time');
    expect(asked({ leftS: 3 })).toBeNull();
    expect(asked({ leftS: 3, bpm: 100 })).toBeNull();
  });

  it('is waited for three minutes and no longer', () => {
    expect(asked({ leftS: 4, restedS: LONGEST_REST_S - 1 })).toBe('more-time');
    expect(asked({ leftS: 4, restedS: LONGEST_REST_S })).toBeNull();
  });
});
