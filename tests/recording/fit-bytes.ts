/** FIT files by hand, field by field, for what the app itself never writes. */

export interface FitField {
  number: number;
  /** Code of the base type: 0x02 uint8, 0x84 uint16, 0x86 uint32. */
  type: number;
  bytes: readonly number[];
}

const little = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 2 ** (8 * at)) % 256);

export const uint8 = (number: number, value: number): FitField => ({ number, type: 0x02, bytes: [value] });
export const uint16 = (number: number, value: number): FitField => ({ number, type: 0x84, bytes: little(value, 2) });
export const uint32 = (number: number, value: number): FitField => ({ number, type: 0x86, bytes: little(value, 4) });
export interface FitMessage {
  global: number;
  fields: readonly FitField[];
  /** Numbers with the high byte first, as older devices write them. */
  bigEndian?: boolean;
}

/** Whole seconds since the end of 1989. */
export const fitTime = (timeMs: number): number => Math.floor((timeMs - Date.UTC(1989, 11, 31)) / 1000);

function crcOf(bytes: readonly number[]): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return crc;
}

const ordered = ({ bytes, type }: FitField, bigEndian: boolean): readonly number[] =>
  bigEndian && (type & 0x80) !== 0 ? bytes.toReversed() : bytes;

const encoded = ({ global, fields, bigEndian = false }: FitMessage): number[] => {
  const number = bigEndian ? little(global, 2).reverse() : little(global, 2);
  const layout = fields.flatMap((field) => [field.number, field.bytes.length, field.type]);
  return [0x40, 0, Number(bigEndian), ...number, fields.length, ...layout, 0, ...fields.flatMap((f) => ordered(f, bigEndian))];
};

/** A whole file around bytes of messages. */
export function fitFileOf(data: readonly number[]): Uint8Array<ArrayBuffer> {
  const header = [14, 0x20, 0x54, 0x08, ...little(data.length, 4), 0x2e, 0x46, 0x49, 0x54];
  const body = [...header, ...little(crcOf(header), 2), ...data];
  return Uint8Array.from([...body, ...little(crcOf(body), 2)]);
}

export const fitOf = (messages: readonly FitMessage[]): Uint8Array<ArrayBuffer> => fitFileOf(messages.flatMap(encoded));

export const session = (startMs: number, seconds: number, kcal: number): FitMessage => ({
  global: 18,
  fields: [uint32(253, fitTime(startMs) + seconds), uint32(2, fitTime(startMs)), uint32(7, 1000 * seconds), uint16(11, kcal)],
});

export const record = (timeMs: number, bpm: number): FitMessage => ({
  global: 20,
  fields: [uint32(253, fitTime(timeMs)), uint8(3, bpm)],
});

/** A set as Garmin watches write it; `kind`: 1 active, 0 rest. */
export const set = (startMs: number, seconds: number, repetitions: number, kind = 1): FitMessage => ({
  global: 225,
  fields: [
    uint32(254, fitTime(startMs) + seconds),
    uint32(0, 1000 * seconds),
    uint16(3, repetitions),
    uint8(5, kind),
    uint32(6, fitTime(startMs)),
  ],
});
