import type { Hint } from './events.ts';

/** How a picture is lit. All values are relative luminances of the picture as it is encoded, 0 (black) to 1 (white). */
export interface Light {
  /** Mean over the picture. */
  mean: number;
  /** Standard deviation over the picture. */
  spread: number;
  /** Null when nobody is seen. */
  person: {
    /** What the brightest tenth of the person exceeds: skin and clothes in the light, whatever their own colour. */
    bright: number;
    /** Mean of the picture around the person. */
    around: number;
  } | null;
}

/** What a picture says is forgotten after this long. */
const KNOWN_FOR_MS = 3000;
/** A change of exposure, a lamp, somebody passing: told only when it has been so for this long. */
const STANDS_MS = 1000;

/**
 * Below this mean a picture is dark, unless the person in it is lit. Filmed people: means of 0.80 to 0.97; the rendered room: 0.5. A
 * webcam brightens what is dim to about 0.3 by itself, so that less is beyond what it can do.
 */
const DARK_MEAN = 0.12;
/**
 * Below this the brightest tenth of a person is no more than a silhouette. Fifteen filmed people in front of white, well lit, in dark
 * leggings and with brown skin: 0.42 to 0.95. How dark the person is against the wall says nothing: theirs read 0.27 to 0.95 of it.
 */
const SILHOUETTE = 0.2;
/** Light behind a silhouette. */
const BRIGHT_AROUND = 0.5;

const DARK: Hint = { id: 'dark', text: 'More light, please' };
const BACKLIT: Hint = { id: 'backlit', text: 'Turn the camera away from the window' };

/** What is wrong with the light; null when nothing is. */
export function lightHint({ mean, person }: Light): Hint | null {
  if (mean < DARK_MEAN && (!person || person.bright < SILHOUETTE)) return DARK;
  return person && person.bright < SILHOUETTE && person.around > BRIGHT_AROUND ? BACKLIT : null;
}

/** Follows the light, which is measured now and then. */
export class LightKeeper {
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
