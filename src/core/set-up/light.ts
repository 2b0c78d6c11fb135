import { say } from '../message.ts';
import type { Light } from '../pose.ts';
import type { Hint } from '../events.ts';

/** What a picture says is forgotten after this long. */
const KNOWN_FOR_MS = 3000;
/** A change of exposure, a lamp, somebody passing: told only when it has been so for this long. */
const STANDS_MS = 1000;

/**
 * Below this mean a picture is dark. A filmed squat, darkened by steps: as noisy as webcams are in the dark (standard deviation 3 %), the
 * detector finds the person at 0.17 as well as in full light and at 0.09 no more; without noise it does so down to 0.06.
 */
const DARK_MEAN = 0.12;
/** A person whose brightest tenth is above this is lit, however dark the room. Fifteen filmed people, well lit: 0.42 to 0.95. */
const LIT = 0.2;
/**
 * Below this the brightest tenth of a person is no more than a silhouette. How dark somebody is against the wall says nothing: the
 * filmed people, in dark leggings before white, read from 0.27 of it on. The detector takes a clean silhouette for a person as well
 * (off by 5 % of the trunk at most), so this is advice: light from behind brings glare and noise, which no clip here shows.
 */
const SILHOUETTE = 0.1;
/** Light behind a silhouette. */
const BRIGHT_AROUND = 0.5;

const DARK: Hint = { id: 'dark', message: say`More light, please` };
const BACKLIT: Hint = { id: 'backlit', message: say`Turn the camera away from the window` };

/** What is wrong with the light; null when nothing is. */
export function lightHint({ mean, person }: Light): Hint | null {
  if (mean < DARK_MEAN && (!person || person.bright < LIT)) return DARK;
  return person && person.bright < SILHOUETTE && person.around > BRIGHT_AROUND ? BACKLIT : null;
}

/** Follows the light, which is measured now and then. */
export class LightMonitor {
  #lastMs = -Infinity;
  #trouble: { hint: Hint; sinceMs: number } | null = null;

  /** What stands in the way now; `light` where this picture was measured. */
  push(light: Light | undefined, timeMs: number): Hint | null {
    if (light) {
      const hint = lightHint(light);
      const goesOn = hint !== null && hint.id === this.#trouble?.hint.id;
      this.#trouble = hint && { hint, sinceMs: goesOn ? (this.#trouble?.sinceMs ?? timeMs) : timeMs };
      this.#lastMs = timeMs;
    }
    if (timeMs - this.#lastMs > KNOWN_FOR_MS) this.#trouble = null;
    return this.#trouble && timeMs - this.#trouble.sinceMs >= STANDS_MS ? this.#trouble.hint : null;
  }
}
