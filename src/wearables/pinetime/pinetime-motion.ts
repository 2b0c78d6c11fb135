import { DeviceClock } from '../device-clock.ts';
import type { Axes } from '../sample.ts';

/** What stands for 1 g (InfiniTime `doc/MotionService.md`). */
const UNITS_PER_G = 1024;

/** From one packet to the next, milliseconds: the watch sends ten a second (InfiniTime `SystemTask.cpp`), and says no time itself. */
const PACKET_MS = 100;

/** After a longer silence packets are missing, and their number tells no time any more, milliseconds. [our own choice: three packets] */
const GAP_MS = 300;

/**
 * How long the least delay is remembered, milliseconds. A watch whose 100 ms are 102 drifts away by 2 % of this, which is 60 ms. [our own
 * choice]
 */
const WINDOW_MS = 3000;

/** Three numbers of two bytes each, low byte first. */
const PACKET_BYTES = 6;

/** Along x, y and z, in g; null where the packet is too short or too long. */
export const accelerationOf = (bytes: DataView): Axes | null =>
  bytes.byteLength === PACKET_BYTES
    ? [bytes.getInt16(0, true) / UNITS_PER_G, bytes.getInt16(2, true) / UNITS_PER_G, bytes.getInt16(4, true) / UNITS_PER_G]
    : null;

/** When packets were measured that have no time of their own: they are numbered, each 100 ms after the one before. */
export class PacketClock {
  private clock = new DeviceClock(WINDOW_MS);
  private deviceMs = 0;
  private lastMs = -Infinity;

  /** Of a packet that arrived at this moment of the page's clock; a moment of the same clock, never later. */
  toPage(arrivedMs: number): number {
    if (arrivedMs - this.lastMs > GAP_MS) this.clock = new DeviceClock(WINDOW_MS);
    this.lastMs = arrivedMs;
    this.deviceMs += PACKET_MS;
    return this.clock.toPage(this.deviceMs, arrivedMs);
  }
}
