/** How long the least delay is remembered, milliseconds of the page: clocks drift apart by up to a millisecond in ten seconds. [our own choice] */
const WINDOW_MS = 30_000;

/** A jump of the delay by more than this is packets that were lost, milliseconds. [our own choice] */
const LOST_MS = 2000;

/**
 * A device's clock on the page's. Packets come in bursts, a radio interval late, never early: so the least delay of the last half minute is
 * the offset between the clocks, and not the arrival of each packet its time.
 */
export class DeviceClock {
  private delays: { arrivedMs: number; delayMs: number }[] = [];

  constructor(private readonly windowMs = WINDOW_MS) {}

  /** `deviceMs`: any zero. Returns the moment on the page's clock, never later than `arrivedMs`. */
  toPage(deviceMs: number, arrivedMs: number): number {
    const delayMs = arrivedMs - deviceMs;
    const before = this.delays.at(-1);
    if (before && Math.abs(delayMs - before.delayMs) > LOST_MS) this.delays = [];
    this.delays = this.delays.filter((each) => arrivedMs - each.arrivedMs <= this.windowMs);
    this.delays.push({ arrivedMs, delayMs });
    return deviceMs + Math.min(...this.delays.map((each) => each.delayMs));
  }
}
