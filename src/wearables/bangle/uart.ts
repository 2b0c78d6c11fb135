import { listenTo, type Link } from '../sensor.ts';
import { UART } from './uuids.ts';

/** What fits into one packet with every system, bytes. */
const CHUNK_BYTES = 20;

/** The other end says that it is full, and that it is not any more. */
const [XON, XOFF] = [0x11, 0x13];

/** Whoever says it is full and then forgets that is written to again after so long, milliseconds. [our own choice] */
const FULL_MS = 2000;

/** Letters of a line, at most: what is longer is none of ours. [our own choice] */
const LINE_LENGTH = 512;

const NEWLINE = 0x0a;

/** Throws away what was written of a line at the prompt, and ends what runs. */
export const INTERRUPT = '\x03';

export interface Uart {
  /**
   * Writes a text of single bytes, after all that was written before. Waits where the other end is full.
   *
   * @throws whatever keeps it from being written
   */
  write(text: string): Promise<void>;
}

/** Cuts what comes in into lines; letters that belong to the flow of the line itself are no part of them. */
function createLines(heard: (line: string) => void, hold: (isFull: boolean) => void): (bytes: DataView) => void {
  let line = '';
  const take = (byte: number): void => {
    if (byte === XON || byte === XOFF) return hold(byte === XOFF);
    if (byte !== NEWLINE) {
      line = `${line.length < LINE_LENGTH ? line : ''}${String.fromCharCode(byte)}`;
      return;
    }
    heard(line);
    line = '';
  };
  return (bytes) => {
    for (let at = 0; at < bytes.byteLength; at += 1) take(bytes.getUint8(at));
  };
}

/** A line that is held while the other end is full. */
function createGate(link: Link) {
  let waiting: (() => void)[] = [];
  let isFull = false;
  let cancel = (): void => undefined;
  const open = (): void => {
    cancel();
    isFull = false;
    for (const go of waiting.splice(0)) go();
  };
  return {
    hold(full: boolean): void {
      if (!full) return open();
      isFull = true;
      cancel();
      cancel = link.after(FULL_MS, open);
    },
    passed: (): Promise<void> => (isFull ? new Promise((resolve) => (waiting = [...waiting, resolve])) : Promise.resolve()),
  };
}

const chunksOf = (text: string): Uint8Array<ArrayBuffer>[] =>
  Array.from({ length: Math.ceil(text.length / CHUNK_BYTES) }, (_, at) =>
    Uint8Array.from(text.slice(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES), (letter) => letter.charCodeAt(0)),
  );

/** Opens the serial line of a device; `heard` is told of each line that it prints, as letters of one byte each. */
export async function openUart(service: BluetoothRemoteGATTService, link: Link, heard: (line: string) => void): Promise<Uart> {
  const gate = createGate(link);
  await listenTo(service, UART.notify, link, createLines(heard, gate.hold));
  const characteristic = await link.call(() => service.getCharacteristic(UART.write));
  let tail: Promise<unknown> = Promise.resolve();
  /** Half of a text was written last: the prompt holds what is of no use. */
  let isTorn = false;

  const writeNow = async (text: string): Promise<void> => {
    const whole = isTorn ? `${INTERRUPT}${text}` : text;
    isTorn = true;
    for (const chunk of chunksOf(whole)) {
      await gate.passed();
      await link.call(() => characteristic.writeValueWithoutResponse(chunk));
    }
    isTorn = false;
  };

  return {
    write(text) {
      const written = tail.then(() => writeNow(text));
      tail = written.catch(() => undefined);
      return written;
    },
  };
}
