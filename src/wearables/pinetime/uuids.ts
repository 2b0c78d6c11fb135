import { longUuid } from '../sensor.ts';

/** InfiniTime's own (its documents `doc/ble.md`, `doc/MotionService.md` and `doc/MusicService.md`); the last eight digits are the same in all. */
const own = (first: number): string => `${first.toString(16).padStart(8, '0')}-78fc-48fe-8e23-433b3a1942d0`;

export const MOTION = { service: own(0x0003_0000), acceleration: own(0x0003_0002) } as const;

/** What a player of music writes to the watch, and which of its buttons was pressed. */
export const MUSIC = { service: own(0), event: own(1), isPlaying: own(2), artist: own(3), track: own(4) } as const;

/** The Alert Notification Service of the Bluetooth SIG, the other way round: the watch takes what is written. */
export const ALERT = { service: longUuid(0x1811), newAlert: longUuid(0x2a46) } as const;
