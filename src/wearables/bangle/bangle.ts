import type { Sensor } from '../sensor.ts';
import { UART } from './uuids.ts';

/** A Bangle.js 2, or a Puck.js. What speaks to it, and what runs on it, is loaded when one is connected. */
export const bangle: Sensor = {
  service: UART.service,
  isOffered: true,
  names: ['Bangle.js', 'Puck.js'],
  async start(service, link) {
    const { startBangle } = await import('./start-bangle.ts');
    await startBangle(service, link);
  },
};
