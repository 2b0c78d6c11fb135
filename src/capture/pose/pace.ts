import { createThinner, MAX_FRAMES_PER_SECOND, NOTHING_KEPT } from '../frame-thinner.ts';

/** How many pictures of a live camera are looked at. */
export interface Pace {
  /** So many a second at most from now on; none at 0, and all that come from `MAX_FRAMES_PER_SECOND` on. */
  readonly perSecond: number;
  set(perSecond: number): void;
  /** So many pictures in a row are all to be looked at, unless none are. */
  hurry(pictures: number): void;
  /** The pictures that come now may have another clock. */
  restart(): void;
  /** Whether this picture is to be looked at; asked once for each, in turn. */
  isDue(timeMs: number): boolean;
}

export function createPace(): Pace {
  let most = MAX_FRAMES_PER_SECOND;
  let keeps = createThinner(NOTHING_KEPT, most);
  let hurried = 0;
  const restart = (): void => {
    keeps = createThinner(NOTHING_KEPT, most);
  };
  return {
    get perSecond() {
      return most;
    },
    set(perSecond) {
      if (perSecond === most) return;
      most = perSecond;
      restart();
    },
    hurry(pictures) {
      hurried = pictures;
    },
    restart,
    isDue(timeMs) {
      // A camera's own beat trembles by more than a thinner lets pass: at the full pace all pictures are taken.
      if (most === 0 || most >= MAX_FRAMES_PER_SECOND) return most > 0;
      if (hurried === 0) return keeps(timeMs);
      hurried -= 1;
      return true;
    },
  };
}
