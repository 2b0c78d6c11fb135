/** When a movement was: its beginning, its height and its end, milliseconds on one clock. */
export interface MovementTimes {
  startMs: number;
  peakMs: number;
  endMs: number;
}

/** Whether both tell of one movement: the height of one lies within the other. */
export const isSameMovement = (a: MovementTimes, b: MovementTimes): boolean =>
  (a.peakMs >= b.startMs && a.peakMs <= b.endMs) || (b.peakMs >= a.startMs && b.peakMs <= a.endMs);
