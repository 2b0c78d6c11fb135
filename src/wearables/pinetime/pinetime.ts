import type { Sensor } from '../sensor.ts';
import { ALERT, MOTION, MUSIC } from './uuids.ts';

/** A PineTime with InfiniTime: motion, buttons, a line of text and a buzz. What speaks to it is loaded when one is connected. */
export const pineTime: Sensor = {
  service: MOTION.service,
  isOffered: true,
  names: ['InfiniTime'],
  alsoUses: [ALERT.service, MUSIC.service],
  async start(service, link) {
    const { startPineTime } = await import('./start-pinetime.ts');
    await startPineTime(service, link);
  },
};
