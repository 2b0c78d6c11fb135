import type { View } from '../core/pose.ts';
import type { Placement } from '../core/set-up/placement-memory.ts';

/** Where the camera counted well the last time, by exercise id and view. */
export type Placements = Readonly<Record<string, Readonly<Partial<Record<View, Placement>>>>>;

const KEY = 'hipwise-placements';
const VERSION = 1;

const VIEWS: readonly View[] = ['side', 'oblique', 'front'];

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (data: unknown): Fields => (typeof data === 'object' && data !== null ? { ...data } : {});

const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function placementFrom(data: unknown, view: View): Placement | null {
  const { size, x, y } = fieldsOf(data);
  return isFinite(size) && size > 0 && isFinite(x) && isFinite(y) ? { view, size, x, y } : null;
}

/** Reads stored text; what does not fit, or is of another version, is left out. */
export function placementsFrom(text: string | null): Placements {
  let stored: Fields;
  try {
    stored = fieldsOf(JSON.parse(text ?? 'null'));
  } catch {
    return {};
  }
  if (stored.version !== VERSION) return {};
  let placements: Placements = {};
  for (const [exercise, views] of Object.entries(fieldsOf(stored.placements))) {
    for (const view of VIEWS) {
      const placement = placementFrom(fieldsOf(views)[view], view);
      if (placement) placements = withPlacement(placements, exercise, placement);
    }
  }
  return placements;
}

export const withPlacement = (placements: Placements, exercise: string, placement: Placement): Placements => ({
  ...placements,
  [exercise]: { ...placements[exercise], [placement.view]: placement },
});

/** Storage can be switched off: then placements last as long as the page. */
export function loadPlacements(): Placements {
  try {
    return placementsFrom(localStorage.getItem(KEY));
  } catch {
    return {};
  }
}

export function savePlacements(placements: Placements): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: VERSION, placements }));
  } catch {
    // Nothing is lost but the comparison.
  }
}
