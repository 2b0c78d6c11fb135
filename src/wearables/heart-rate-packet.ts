/** What a Heart Rate Measurement says, as the Bluetooth SIG's Heart Rate Service 1.0 (section 3.1) lays it out. */
export interface HeartRatePacket {
  /** Beats per minute, 0 to 65535; 0 is what sensors send that have no value yet. */
  bpm: number;
  /** Whether the sensor touches the skin; null where it cannot tell. */
  contact: boolean | null;
  /** Since it was started, kilojoules. */
  energyKJ: number | null;
  /** From one beat to the next, milliseconds, oldest first. */
  rrMs: number[];
}

const FLAG = { wide: 0x01, contact: 0x02, tellsContact: 0x04, energy: 0x08, intervals: 0x10 } as const;

/** Intervals count in 1024ths of a second. */
const RR_UNIT_MS = 1000 / 1024;

/** Reads a notification of 0x2A37; null where it is shorter than its flags say, or ends within an interval. */
export function heartRatePacketOf(bytes: DataView): HeartRatePacket | null {
  if (bytes.byteLength < 1) return null;
  const flags = bytes.getUint8(0);
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const energyAt = has(FLAG.wide) ? 3 : 2;
  const intervalsAt = energyAt + (has(FLAG.energy) ? 2 : 0);
  const intervalBytes = bytes.byteLength - intervalsAt;
  if (intervalBytes < 0 || (has(FLAG.intervals) && intervalBytes % 2 !== 0)) return null;
  const intervals = has(FLAG.intervals) ? intervalBytes / 2 : 0;
  return {
    bpm: has(FLAG.wide) ? bytes.getUint16(1, true) : bytes.getUint8(1),
    contact: has(FLAG.tellsContact) ? has(FLAG.contact) : null,
    energyKJ: has(FLAG.energy) ? bytes.getUint16(energyAt, true) : null,
    rrMs: Array.from({ length: intervals }, (_, at) => bytes.getUint16(intervalsAt + 2 * at, true) * RR_UNIT_MS),
  };
}
