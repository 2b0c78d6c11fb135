import { DeviceClock } from './device-clock.ts';
import { heartRatePacketOf } from './heart-rate-packet.ts';
import type { Place } from './sample.ts';
import { listenTo, longUuid, readOnce, type Sensor } from './sensor.ts';

const MEASUREMENT = longUuid(0x2a37);
const LOCATION = longUuid(0x2a38);

/** What Body Sensor Location counts through (Heart Rate Service 1.0, section 3.2); 0 is "other". */
const PLACES: readonly (Place | null)[] = [null, 'chest', 'wrist', 'finger', 'hand', 'ear', 'foot'];

/** Beats per minute: slower and faster than any heart that trains. 0 and 255 mean that there is no value. [our own choice] */
const HEART_BPM = [20, 250] as const;

export const isOfAHeart = (bpm: number): boolean => bpm >= HEART_BPM[0] && bpm <= HEART_BPM[1];

/**
 * Any strap, and any watch that broadcasts: the heart rate service of the Bluetooth SIG. A packet has no time of its own; where it has
 * intervals between beats, their sum is the device's clock, and the sample is of the last of its beats.
 */
export const heartRate: Sensor = {
  service: longUuid(0x180d),
  isOffered: true,
  async start(service, link) {
    const where = await readOnce(service, LOCATION, link);
    if (where && where.byteLength > 0) link.place = PLACES[where.getUint8(0)] ?? null;
    const clock = new DeviceClock();
    let deviceMs = 0;
    await listenTo(service, MEASUREMENT, link, (bytes) => {
      const packet = heartRatePacketOf(bytes);
      if (!packet) return;
      const { bpm, contact, rrMs, energyKJ } = packet;
      const arrivedMs = link.nowMs();
      deviceMs += rrMs.reduce((sum, each) => sum + each, 0);
      const timeMs = rrMs.length > 0 ? clock.toPage(deviceMs, arrivedMs) : arrivedMs;
      const isValue = contact !== false && isOfAHeart(bpm);
      link.tell({ kind: 'heart-rate', timeMs, place: link.place, bpm: isValue ? bpm : null, contact, rrMs, energyKJ });
    });
  },
};
