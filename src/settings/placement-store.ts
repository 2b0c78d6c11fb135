import * as v from 'valibot';
import { lookUp } from '../core/look-up.ts';
import type { View } from '../core/pose.ts';
import type { Placement } from '../core/set-up/placement-memory.ts';
import { parsed, storedChoice } from './stored-choice.ts';

/** Where the camera counted well the last time, by exercise id and view. */
export type Placements = Readonly<Record<string, Readonly<Partial<Record<View, Placement>>>>>;

const VERSION = 1;

const number = v.pipe(v.number(), v.finite());

const placement = <V extends View>(view: V) =>
  v.fallback(
    v.optional(
      v.pipe(
        v.object({ size: v.pipe(number, v.gtValue(0)), x: number, y: number }),
        v.transform((stored): Placement => ({ view, ...stored })),
      ),
    ),
    undefined,
  );

const schema = v.fallback(
  v.object({
    version: v.literal(VERSION),
    placements: v.record(
      v.string(),
      v.fallback(v.object({ side: placement('side'), oblique: placement('oblique'), front: placement('front') }), {}),
    ),
  }),
  { version: VERSION, placements: {} },
);

/** Reads stored text; what does not fit, or is of another version, is left out. */
export const placementsFrom = (text: string | null): Placements => {
  let placements: Placements = {};
  for (const [exercise, views] of Object.entries(v.parse(schema, parsed(text)).placements))
    for (const each of Object.values(views)) if (each) placements = withPlacement(placements, exercise, each);
  return placements;
};

export const withPlacement = (placements: Placements, exercise: string, each: Placement): Placements => ({
  ...placements,
  [exercise]: { ...lookUp(placements, exercise), [each.view]: each },
});

export const placementStore = storedChoice('hipwise-placements', placementsFrom, (placements) => ({
  version: VERSION,
  placements,
}));
