import { LATEST_CLOCK_MS } from '../../core/pose.ts';
import type { Axes, Button } from '../sample.ts';

/** What the app on the watch tells. */
export type WatchMessage =
  /** It has begun. */
  | { kind: 'hello' }
  /** `ms` since it began, on the watch's own clock; oldest first. */
  | { kind: 'motion'; samples: readonly { ms: number; acceleration: Axes }[] }
  /** Beats per minute, and how sure the watch is of them, per cent. */
  | { kind: 'heart'; bpm: number; confidence: number }
  | { kind: 'button'; button: Button }
  | { kind: 'battery'; percent: number };

const BUTTONS: readonly Button[] = ['start', 'pause', 'next', 'undo'];

/** Four numbers of two bytes each, low byte first: milliseconds after the first of the line, then x, y and z in thousandths of g. */
const SAMPLE_BYTES = 8;

const bytesOf = (base64: string): DataView | null => {
  try {
    return new DataView(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer);
  } catch {
    return null;
  }
};

/** Null also where the times of the samples cannot be those of one line: it is of another program. */
function motionOf(firstMs: number, base64: string): WatchMessage | null {
  const bytes = bytesOf(base64);
  if (!bytes || bytes.byteLength === 0 || bytes.byteLength % SAMPLE_BYTES !== 0) return null;
  // A watch whose clock is set meanwhile is years ahead, or behind.
  if (Math.abs(firstMs) > LATEST_CLOCK_MS) return null;
  const number = (at: number): number => bytes.getInt16(at, true);
  const samples = Array.from({ length: bytes.byteLength / SAMPLE_BYTES }, (_, sample) => {
    const at = sample * SAMPLE_BYTES;
    const acceleration: Axes = [number(at + 2) / 1000, number(at + 4) / 1000, number(at + 6) / 1000];
    return { ms: firstMs + number(at), acceleration };
  });
  const isRising = samples.every(({ ms }, at) => ms >= (samples[at - 1]?.ms ?? firstMs));
  return isRising ? { kind: 'motion', samples } : null;
}

/** Null where a number is missing, or is none. */
const numberOf = (text: string | undefined): number | null => (text && Number.isFinite(Number(text)) ? Number(text) : null);

function messageOf(body: string): WatchMessage | null {
  const [type, first, second] = body.split(',');
  const [one, other] = [numberOf(first), numberOf(second)];
  switch (type) {
    case 'hello':
      return { kind: 'hello' };
    case 'm':
      return one === null || second === undefined ? null : motionOf(one, second);
    case 'r':
      return one === null || other === null ? null : { kind: 'heart', bpm: one, confidence: other };
    case 'b': {
      const button = BUTTONS.find((each) => each === first);
      return button ? { kind: 'button', button } : null;
    }
    case 'p':
      return one === null ? null : { kind: 'battery', percent: one };
    default:
      return null;
  }
}

const sumOf = (body: string): number => Array.from(body).reduce((sum, letter) => (sum + letter.charCodeAt(0)) & 0xff, 0);

/** Between two marks, followed by the sum of its letters in two digits of sixteen. */
const FRAME = /~([^~]*)~([0-9a-f]{2})/g;

/**
 * What is told in a line that the watch has printed. Prompts, echoes and errors of its interpreter may stand before and behind, and what was
 * cut off or mixed up says nothing.
 */
export const messagesIn = (line: string): WatchMessage[] =>
  [...line.matchAll(FRAME)].flatMap(([, body = '', sum = '']) => {
    const message = sumOf(body) === Number.parseInt(sum, 16) ? messageOf(body) : null;
    return message ? [message] : [];
  });
