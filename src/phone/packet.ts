import type { Axes } from '../wearables/sample.ts';
import { PHONE_PLACES, type PhonePlace } from '../wearables/wearable.ts';

/** What a phone sends to the computer, many times a second. */

/** `hidden`: another app is in front, or the screen is off. `still`: the sensor tells nothing. `ended`: the page is being closed. */
export const PHONE_STATES = ['measuring', 'hidden', 'still', 'ended'] as const;
export type PhoneState = (typeof PHONE_STATES)[number];

export interface PhoneSample {
  /** On the phone's own clock, milliseconds. */
  readonly phoneMs: number;
  /** In g, as `MotionSample` has it. */
  readonly acceleration: Axes;
}

export interface PhonePacket {
  /** One more with each packet. */
  readonly sequence: number;
  readonly place: PhonePlace;
  readonly state: PhoneState;
  /** Oldest first; may be none. */
  readonly samples: readonly PhoneSample[];
}

/** The first byte of each packet: this way of writing them. */
const KIND = 0x51;

/** Kind, place, state, number (4 bytes), time of the first sample (8 bytes). */
const HEADER_BYTES = 15;

/** Time since the first sample (2 bytes), and x, y and z (2 bytes each). */
const SAMPLE_BYTES = 8;

/** Ten times what is sent at once. [our own choice] */
export const MOST_SAMPLES = 50;

/** 0.1 ms: browsers tell time no finer. */
const STEPS_PER_MS = 10;

/** The sensors of phones measure up to 16 g at most, in steps that are not finer. */
const STEPS_PER_G = 2048;
const MOST_STEPS = 32_767;

const steps = (g: number): number => Math.round(Math.min(Math.max(g * STEPS_PER_G, -MOST_STEPS), MOST_STEPS));

/** Samples whose time does not fit, 6.5 s after the first, are left out, and all after the fiftieth. */
export function writePacket({ sequence, place, state, samples }: PhonePacket): ArrayBuffer {
  const firstMs = samples[0]?.phoneMs ?? 0;
  const held = samples
    .map(({ phoneMs, acceleration }) => ({ after: Math.round((phoneMs - firstMs) * STEPS_PER_MS), acceleration }))
    .filter(({ after }) => after >= 0 && after <= 0xffff)
    .slice(0, MOST_SAMPLES);
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + SAMPLE_BYTES * held.length));
  view.setUint8(0, KIND);
  view.setUint8(1, PHONE_PLACES.indexOf(place));
  view.setUint8(2, PHONE_STATES.indexOf(state));
  view.setUint32(3, sequence, true);
  view.setFloat64(7, firstMs, true);
  held.forEach(({ after, acceleration }, at) => {
    const from = HEADER_BYTES + SAMPLE_BYTES * at;
    view.setUint16(from, after, true);
    acceleration.forEach((g, axis) => view.setInt16(from + 2 + 2 * axis, steps(g), true));
  });
  return view.buffer;
}

/** What the computer answers: that it hears the phone, or that it will not any more. */
const REPLIES = ['heard', 'ended'] as const;
export type Reply = (typeof REPLIES)[number];

export const writeReply = (reply: Reply): ArrayBuffer => Uint8Array.of(REPLIES.indexOf(reply)).buffer;

/** Null for what no computer of ours sends. */
export const readReply = (view: DataView): Reply | null => (view.byteLength === 1 ? (REPLIES[view.getUint8(0)] ?? null) : null);

/** Null for what no phone of ours sends: it comes from another device. */
export function readPacket(view: DataView): PhonePacket | null {
  const count = (view.byteLength - HEADER_BYTES) / SAMPLE_BYTES;
  if (!Number.isInteger(count) || count < 0 || count > MOST_SAMPLES || view.getUint8(0) !== KIND) return null;
  const place = PHONE_PLACES[view.getUint8(1)];
  const state = PHONE_STATES[view.getUint8(2)];
  const firstMs = view.getFloat64(7, true);
  if (!place || !state || !Number.isFinite(firstMs) || firstMs < 0) return null;
  const samples = Array.from({ length: count }, (_, at): PhoneSample => {
    const from = HEADER_BYTES + SAMPLE_BYTES * at;
    const axis = (number: number): number => view.getInt16(from + 2 + 2 * number, true) / STEPS_PER_G;
    return { phoneMs: firstMs + view.getUint16(from, true) / STEPS_PER_MS, acceleration: [axis(0), axis(1), axis(2)] };
  });
  return { sequence: view.getUint32(3, true), place, state, samples };
}
