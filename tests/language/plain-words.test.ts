import { describe, expect, it } from 'vitest';
import de from '../../src/locales/de.json';

/** Words of those who built it, which nobody who trains has to know; the keys of the translations are all texts of the screens. */
const OF_ENGINEERS: readonly RegExp[] = [
  /\bdoses?\b/i,
  /\barticle(’s)?\b/i,
  /\bpartials?\b/i,
  /\bpose detector\b/i,
  /\bdetector\b/i,
  /\bthreshold\b/i,
  /\bI’m done\b/,
  /^(Finish|Leave)$/,
];

/** They say what a number is made of, on the page for physiotherapists, or name a spot of the body. */
const MAY_SAY_POINTS: readonly RegExp[] = [
  /hip bones point/,
  /^Toes point/,
  /33 points/,
  /point from/,
  /point of the hip/,
  /Points of 100/,
];

const texts = Object.keys(de);

describe('what stands on a screen', () => {
  it.each(OF_ENGINEERS.map((word) => [word]))('has no word like %s', (word) => {
    expect(texts.filter((text) => word.test(text))).toEqual([]);
  });

  it('speaks of points only where it explains how something is measured', () => {
    const found = texts.filter((text) => /\bpoints?\b/i.test(text) && !MAY_SAY_POINTS.some((allowed) => allowed.test(text)));
    expect(found).toEqual([]);
  });
});
