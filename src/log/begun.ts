import { dayOf, type Day } from '../programme/index.ts';

/** When something began, as every record of the log says it. */
export interface Begun {
  /** Milliseconds since 1970. */
  startedMs: number;
  /** Minutes that the user's clock was ahead of UTC then. */
  startedOffsetMin: number;
}

/** The day on which the user began it, wherever they are now. */
export const dayBegun = ({ startedMs, startedOffsetMin }: Begun): Day => dayOf(startedMs, startedOffsetMin);
