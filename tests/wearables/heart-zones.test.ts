import { describe, expect, it } from 'vitest';
import { highestAt, zoneFrom, zoneOf, ZONES } from '../../src/wearables/heart-zones.ts';

describe('zones of the heart rate', () => {
  it('begin at 50, 60, 70, 80 and 90 % of the highest, exactly', () => {
    expect([99, 100, 119, 120, 139, 140, 159, 160, 179, 180, 200, 230].map((bpm) => zoneOf(bpm, 200))).toEqual([
      0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5,
    ]);
  });

  it('begin at the whole number from which they are told', () => {
    for (const zone of ZONES) {
      const from = zoneFrom(zone, 187);
      expect([zoneOf(from - 1, 187), zoneOf(from, 187)]).toEqual([zone - 1, zone]);
    }
  });

  it('go by 220 less the years where nothing better is known', () => {
    expect(highestAt(40)).toBe(180);
  });
});
