import { bangle } from './bangle/bangle.ts';
import { battery } from './battery.ts';
import { heartRate } from './heart-rate.ts';
import { pineTime } from './pinetime/pinetime.ts';
import type { Sensor } from './sensor.ts';

/** All that is understood. A new one is a file, a line here, and a test with bytes that a device has sent. */
export const SENSORS: readonly Sensor[] = [heartRate, pineTime, bangle, battery];
