/**
 * Zones of the heart rate by its highest: 50, 60, 70, 80 and 90 % of it are where the zones 1 to 5 begin (Edwards 1993, The Heart Rate
 * Monitor Book; the same five as in most straps and watches).
 */
const ZONES_FROM = [0.5, 0.6, 0.7, 0.8, 0.9] as const;

export const ZONES = [1, 2, 3, 4, 5] as const;
export type Zone = (typeof ZONES)[number];

/** Beats per minute that somebody may say is their highest. [our own choice: beyond what studies report of adults] */
export const HIGHEST_BPM = [120, 230] as const;

/** Years that somebody may say they are old. The rule below was never made for children. [our own choice] */
export const AGE_YEARS = [16, 100] as const;

/**
 * What the highest is on average at this age, beats per minute: 220 less the years (Fox, Naughton & Haskell 1971). One person in three is
 * more than 10 to 12 beats away from it (Robergs & Landwehr 2002), so one that was measured is the better one.
 */
export const highestAt = (ageYears: number): number => 220 - ageYears;

/** 0 below the first zone. `highest` in beats per minute. */
export const zoneOf = (bpm: number, highest: number): Zone | 0 =>
  ZONES.findLast((zone) => bpm >= (ZONES_FROM[zone - 1] ?? 0) * highest) ?? 0;

/** From which beats per minute on a zone is, rounded up to a whole number. */
export const zoneFrom = (zone: Zone, highest: number): number => Math.ceil((ZONES_FROM[zone - 1] ?? 0) * highest);
