import { listenTo, longUuid, readOnce, type Sensor } from './sensor.ts';

const LEVEL = longUuid(0x2a19);

/** How full the battery is: Battery Service 1.0 of the Bluetooth SIG, one byte of per cent. Not every device tells when it changes. */
export const battery: Sensor = {
  service: longUuid(0x180f),
  isOffered: false,
  async start(service, link) {
    const take = (bytes: DataView): void => {
      const percent = bytes.byteLength > 0 ? bytes.getUint8(0) : 255;
      if (percent <= 100) link.tell({ kind: 'battery', timeMs: link.nowMs(), place: link.place, percent });
    };
    const now = await readOnce(service, LEVEL, link);
    if (now) take(now);
    await listenTo(service, LEVEL, link, take);
  },
};
