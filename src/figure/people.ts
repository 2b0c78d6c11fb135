import { AVERAGE_BODY, type BodyShape } from './bones.ts';

/** Who does the movements. Only looks differ: what is measured and trained with is always the average body. */
export type Person = 'first' | 'second';

/** How full parts of a body are, 1 for the first figure. */
export interface Build {
  chest: number;
  waist: number;
  hips: number;
  arms: number;
  legs: number;
  /** How far sleeves reach down the upper arm, metres for 1.75 m. */
  sleeveM: number;
}

export interface FigureColors {
  skin: string;
  hair: string;
  lips: string;
  iris: string;
  shirt: string;
  shorts: string;
  shoes: string;
  soles: string;
  socks: string;
}

export interface PersonLook {
  shape: BodyShape;
  build: Build;
  /** A knot at the back of the head. */
  hairTied: boolean;
  colors: FigureColors;
}

export const FIRST_COLORS: FigureColors = {
  skin: '#d9a184',
  hair: '#2a1c14',
  lips: '#b5655c',
  iris: '#3a2416',
  shirt: '#2f6fb5',
  shorts: '#2b2d33',
  shoes: '#b9473a',
  soles: '#f4f4f4',
  socks: '#ededed',
};

export const PEOPLE: Readonly<Record<Person, PersonLook>> = {
  first: {
    shape: AVERAGE_BODY,
    build: { chest: 1, waist: 1, hips: 1, arms: 1, legs: 1, sleeveM: 0.165 },
    hairTied: false,
    colors: FIRST_COLORS,
  },
  second: {
    shape: { ...AVERAGE_BODY, hipWidthRatio: 1.06, shoulderWidthRatio: 0.92 },
    build: { chest: 0.93, waist: 0.9, hips: 1.05, arms: 0.87, legs: 1.02, sleeveM: 0.135 },
    hairTied: true,
    colors: {
      ...FIRST_COLORS,
      skin: '#8a5a3f',
      hair: '#1d1412',
      lips: '#7c3f3c',
      iris: '#22130b',
      shirt: '#a0508f',
      shorts: '#33475c',
      shoes: '#d99a2b',
    },
  },
};
