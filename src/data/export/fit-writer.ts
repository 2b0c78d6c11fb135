import { lookUp } from '../../core/look-up.ts';

/**
 * Writes FIT files: a header, messages, and a checksum over all of it. A message is preceded by a definition that says which fields it has;
 * numbers are little-endian. Only the messages and fields that an activity of strength training needs.
 */

const BASE_TYPES = {
  enum: { code: 0x00, bytes: 1 },
  uint8: { code: 0x02, bytes: 1 },
  uint16: { code: 0x84, bytes: 2 },
  uint32: { code: 0x86, bytes: 4 },
  uint32z: { code: 0x8c, bytes: 4 },
  string: { code: 0x07, bytes: 1 },
} as const;

interface FieldSpec {
  number: number;
  type: keyof typeof BASE_TYPES;
  /** What is written for one unit: milliseconds of a field in seconds are 1000. */
  scale?: number;
}

/** The numbers of messages and fields are those of the FIT profile. Times are FIT seconds (`fitSeconds`), durations seconds. */
const MESSAGES = {
  fileId: {
    number: 0,
    fields: {
      type: { number: 0, type: 'enum' },
      manufacturer: { number: 1, type: 'uint16' },
      product: { number: 2, type: 'uint16' },
      serialNumber: { number: 3, type: 'uint32z' },
      timeCreated: { number: 4, type: 'uint32' },
    },
  },
  sport: {
    number: 12,
    fields: {
      sport: { number: 0, type: 'enum' },
      subSport: { number: 1, type: 'enum' },
      name: { number: 3, type: 'string' },
    },
  },
  exerciseTitle: {
    number: 264,
    fields: {
      messageIndex: { number: 254, type: 'uint16' },
      category: { number: 0, type: 'uint16' },
      subtype: { number: 1, type: 'uint16' },
      name: { number: 2, type: 'string' },
    },
  },
  event: {
    number: 21,
    fields: {
      timestamp: { number: 253, type: 'uint32' },
      event: { number: 0, type: 'enum' },
      eventType: { number: 1, type: 'enum' },
    },
  },
  record: {
    number: 20,
    fields: {
      timestamp: { number: 253, type: 'uint32' },
      /** Beats per minute. */
      heartRate: { number: 3, type: 'uint8' },
    },
  },
  set: {
    number: 225,
    fields: {
      timestamp: { number: 254, type: 'uint32' },
      duration: { number: 0, type: 'uint32', scale: 1000 },
      repetitions: { number: 3, type: 'uint16' },
      setType: { number: 5, type: 'uint8' },
      startTime: { number: 6, type: 'uint32' },
      category: { number: 7, type: 'uint16' },
      subtype: { number: 8, type: 'uint16' },
      messageIndex: { number: 10, type: 'uint16' },
      /** The `messageIndex` of the title. */
      workoutStep: { number: 11, type: 'uint16' },
    },
  },
  lap: {
    number: 19,
    fields: {
      messageIndex: { number: 254, type: 'uint16' },
      timestamp: { number: 253, type: 'uint32' },
      event: { number: 0, type: 'enum' },
      eventType: { number: 1, type: 'enum' },
      startTime: { number: 2, type: 'uint32' },
      elapsed: { number: 7, type: 'uint32', scale: 1000 },
      timer: { number: 8, type: 'uint32', scale: 1000 },
      meanHeartRate: { number: 15, type: 'uint8' },
      maxHeartRate: { number: 16, type: 'uint8' },
      sport: { number: 25, type: 'enum' },
      subSport: { number: 39, type: 'enum' },
    },
  },
  session: {
    number: 18,
    fields: {
      messageIndex: { number: 254, type: 'uint16' },
      timestamp: { number: 253, type: 'uint32' },
      event: { number: 0, type: 'enum' },
      eventType: { number: 1, type: 'enum' },
      startTime: { number: 2, type: 'uint32' },
      sport: { number: 5, type: 'enum' },
      subSport: { number: 6, type: 'enum' },
      elapsed: { number: 7, type: 'uint32', scale: 1000 },
      timer: { number: 8, type: 'uint32', scale: 1000 },
      meanHeartRate: { number: 16, type: 'uint8' },
      maxHeartRate: { number: 17, type: 'uint8' },
      firstLap: { number: 25, type: 'uint16' },
      laps: { number: 26, type: 'uint16' },
      trigger: { number: 28, type: 'enum' },
    },
  },
  activity: {
    number: 34,
    fields: {
      timestamp: { number: 253, type: 'uint32' },
      timer: { number: 0, type: 'uint32', scale: 1000 },
      sessions: { number: 1, type: 'uint16' },
      type: { number: 2, type: 'enum' },
      event: { number: 3, type: 'enum' },
      eventType: { number: 4, type: 'enum' },
      localTime: { number: 5, type: 'uint32' },
    },
  },
} as const satisfies Record<string, { number: number; fields: Record<string, FieldSpec> }>;

type Messages = typeof MESSAGES;

/** The value of each field; one that is left out is not written. */
type Values<Name extends keyof Messages> = {
  readonly [Field in keyof Messages[Name]['fields']]?:
    (Messages[Name]['fields'][Field] extends { type: 'string' } ? string : number) | undefined;
};

export type FitMessage = { [Name in keyof Messages]: { message: Name } & Values<Name> }[keyof Messages];

const EPOCH_S = Date.UTC(1989, 11, 31) / 1000;
/** Smaller numbers are seconds since a device was switched on, and the largest one says that there is no time. */
const RANGE_S = [0x10000000, 0xfffffffe] as const;

/** Whole seconds since the end of 1989; a clock that is wrong by decades gives the nearest time that can be written (1998, 2126). */
export const fitSeconds = (timeMs: number): number =>
  Math.min(RANGE_S[1], Math.max(RANGE_S[0], Math.floor(timeMs / 1000 - EPOCH_S)));

/** Longest text of a field in bytes, the zero after it included; our own choice, far below the 255 of the format. */
const MOST_TEXT_BYTES = 64;

/** UTF-8 with a zero after it, cut between letters where it is too long. */
function textBytes(text: string): number[] {
  const encoder = new TextEncoder();
  let bytes: number[] = [];
  // A zero would end it early.
  for (const letter of text.replaceAll('\0', '')) {
    const next = encoder.encode(letter);
    if (bytes.length + next.length >= MOST_TEXT_BYTES) break;
    bytes = [...bytes, ...next];
  }
  return [...bytes, 0];
}

/** Rounded and kept within what the type can say; the largest number of each type means that there is none. */
function numberBytes(value: number, { type, scale = 1 }: FieldSpec): number[] {
  const { bytes } = BASE_TYPES[type];
  const written = Math.min(2 ** (8 * bytes) - 2, Math.max(0, Math.round(value * scale)));
  return Array.from({ length: bytes }, (_, at) => Math.floor(written / 2 ** (8 * at)) % 256);
}

const CRC_NIBBLES = [
  0x0000, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401, 0xa001, 0x6c00, 0x7800, 0xb401, 0x5000, 0x9c01, 0x8801, 0x4400,
];

/** CRC-16 (polynomial 0x8005, reflected) as two bytes, the low one first. */
function crcOf(bytes: readonly number[]): [low: number, high: number] {
  let crc = 0;
  for (const byte of bytes) {
    for (const nibble of [byte & 15, byte >> 4]) crc = (crc >> 4) ^ (CRC_NIBBLES[(crc ^ nibble) & 15] ?? 0);
  }
  return [crc & 255, crc >> 8];
}

const NAMES = Object.keys(MESSAGES);

/** What stands before a message (its fields, by number, size and type), and the message. */
function encoded({ message, ...values }: FitMessage): { local: number; definition: number[]; data: number[] } {
  const { number, fields }: { number: number; fields: Readonly<Record<string, FieldSpec>> } = MESSAGES[message];
  const written = Object.entries<number | string | undefined>(values).flatMap(([name, value]) => {
    const spec = lookUp(fields, name);
    if (!spec || value === undefined) return [];
    return { spec, bytes: typeof value === 'string' ? textBytes(value) : numberBytes(value, spec) };
  });
  const layout = written.flatMap(({ spec, bytes }) => [spec.number, bytes.length, BASE_TYPES[spec.type].code]);
  // There are fewer kinds of messages than the sixteen local numbers: each keeps its own.
  const local = NAMES.indexOf(message);
  return {
    local,
    definition: [0x40 | local, 0, 0, number & 255, number >> 8, written.length, ...layout],
    data: [local, ...written.flatMap(({ bytes }) => bytes)],
  };
}

const PROTOCOL = 0x20;
/** 21.32, little-endian: what these messages are in. */
const PROFILE = [0x54, 0x08];

/** A whole file. */
export function fitFile(messages: readonly FitMessage[]): Uint8Array<ArrayBuffer> {
  const defined = new Map<number, string>();
  const data: number[] = [];
  for (const message of messages) {
    const { local, definition, data: own } = encoded(message);
    const layout = definition.join();
    for (const byte of defined.get(local) === layout ? own : [...definition, ...own]) data.push(byte);
    defined.set(local, layout);
  }
  const size = numberBytes(data.length, { number: 0, type: 'uint32' });
  const header = [14, PROTOCOL, ...PROFILE, ...size, ...new TextEncoder().encode('.FIT')];
  const body = [...header, ...crcOf(header), ...data];
  return Uint8Array.from([...body, ...crcOf(body)]);
}
