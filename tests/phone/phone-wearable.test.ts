import { beforeEach, describe, expect, it } from 'vitest';
import '../english-messages.ts';
import { readReply, writePacket, type PhonePacket } from '../../src/phone/packet.ts';
import {
  CONNECT_MS,
  createPhone,
  GIVE_UP_MS,
  HEARD_MS,
  REVIVE_MS,
  SILENT_MS,
  type PhoneEnd,
} from '../../src/phone/phone-wearable.ts';
import type { Axes, MotionSample } from '../../src/wearables/sample.ts';
import { createFakeClock, type FakeClock } from '../wearables/fake-clock.ts';
import { createFakePeer, type FakePeer } from './fake-peer.ts';

let clock: FakeClock;
let peer: FakePeer;
let phone: PhoneEnd;
let samples: MotionSample[];
let changes: number;
let isForgotten: boolean;

beforeEach(() => {
  clock = createFakeClock();
  peer = createFakePeer();
  samples = [];
  changes = 0;
  isForgotten = false;
  phone = createPhone('phone-1', peer, clock, {
    changed: () => (changes += 1),
    forgotten: () => (isForgotten = true),
    sample: (sample) => sample.kind === 'motion' && samples.push(sample),
  });
});

const LEVEL: Axes = [0, 0, 1];
let sequence = 0;
beforeEach(() => (sequence = 0));

const packet = (given: Partial<PhonePacket> = {}): DataView =>
  new DataView(writePacket({ sequence: sequence++, place: 'thigh', state: 'measuring', samples: [], ...given }));
const at = (...times: number[]) => times.map((phoneMs) => ({ phoneMs, acceleration: LEVEL }));
const says = (given: Partial<PhonePacket> = {}): void => phone.received(packet(given));
const connected = (): void => {
  phone.opened();
  says();
};

describe('a phone', () => {
  it('is connected with its first packet, and says where it is worn', () => {
    expect(phone).toMatchObject({ state: 'connecting', phone: { place: null } });
    connected();
    expect(phone).toMatchObject({ state: 'connected', problem: null, phone: { place: 'thigh' } });
    const before = changes;
    says({ place: 'ankle' });
    expect(phone.phone).toEqual({ place: 'ankle' });
    expect(changes).toBe(before + 1);
    says({ place: 'ankle' });
    expect(changes).toBe(before + 1);
  });

  it('that was not found within twenty seconds is given up, with what may be the reason', async () => {
    await clock.pass(CONNECT_MS - 1);
    expect(phone.state).toBe('connecting');
    await clock.pass(1);
    expect(phone.state).toBe('off');
    expect(phone.problem?.remedy.key).toContain('guest networks');
    expect(peer.calls).toEqual(['close']);
  });

  it('has its samples on the page’s clock, by the packet that came fastest', async () => {
    connected();
    await clock.pass(1000);
    says({ samples: at(50_000, 50_020, 50_040) });
    expect(samples.map(({ timeMs }) => timeMs)).toEqual([960, 980, 1000]);
    expect(samples[0]).toEqual({ kind: 'motion', source: 'phone-1', place: 'thigh', timeMs: 960, acceleration: LEVEL });
    await clock.pass(150);
    says({ samples: at(50_140) });
    expect(samples.at(-1)?.timeMs).toBe(1100);
  });

  it('hands on what came late in order, what came twice once, and leaves a gap where something is lost', async () => {
    connected();
    const [first, second, , fourth, fifth] = [at(100, 120), at(140), at(160), at(180), at(200)].map((each) =>
      packet({ samples: each }),
    );
    for (const [each, afterMs] of [
      [first, 1000],
      [first, 0],
      [fourth, 60],
      [second, 5],
      [fifth, 15],
    ] as const) {
      await clock.pass(afterMs);
      if (each) phone.received(each);
    }
    expect(samples.map(({ timeMs }) => timeMs)).toEqual([980, 1000, 1020, 1060, 1080]);
  });

  it('has times that do not go back where a packet was faster than those before', async () => {
    connected();
    await clock.pass(1000);
    says({ samples: at(100) });
    await clock.pass(5);
    says({ samples: at(120, 140) });
    expect(samples.map(({ timeMs }) => timeMs)).toEqual([1000, 1000.1, 1005]);
  });

  it('hands on no sample that is as old as the one before', () => {
    connected();
    says({ samples: at(100, 100, 120) });
    says({ samples: at(120, 110, 121) });
    expect(samples).toHaveLength(3);
  });

  it('says when its page is not in front, when its sensor tells nothing, and when that is over', () => {
    connected();
    says({ state: 'hidden' });
    expect(phone.state).toBe('waiting');
    expect(phone.problem?.message).toEqual('The phone measures nothing: its screen is off, or another app is in front.');
    says({ state: 'still' });
    expect(phone.problem?.message).toEqual('The phone is connected, and its motion sensor tells nothing.');
    says();
    expect(phone).toMatchObject({ state: 'connected', problem: null });
  });

  it('that is silent for three seconds is lost and looked for, until it is heard again', async () => {
    connected();
    await clock.pass(SILENT_MS - 1);
    expect(phone.state).toBe('connected');
    await clock.pass(1);
    expect(phone.state).toBe('waiting');
    expect(phone.problem?.message).toEqual('The phone is not heard any more.');
    expect(peer.calls).toEqual(['revive']);
    await clock.pass(REVIVE_MS);
    expect(peer.calls).toEqual(['revive', 'revive']);
    phone.connect();
    expect(peer.calls).toHaveLength(3);
    says();
    expect(phone.state).toBe('connected');
  });

  it('that went silent while its screen was off is still that', async () => {
    connected();
    says({ state: 'hidden' });
    await clock.pass(SILENT_MS);
    expect(phone.problem?.message.key).toContain('its screen is off');
  });

  it('that is not heard for ten minutes has ended, and one that was a moment before has not', async () => {
    connected();
    await clock.pass(GIVE_UP_MS - 1);
    expect(phone.state).toBe('waiting');
    await clock.pass(REVIVE_MS);
    expect(phone.state).toBe('off');
    expect(peer.calls.at(-1)).toBe('close');
  });

  it.each([
    ['says that it is being closed', () => says({ state: 'ended' })],
    ['is closed', () => phone.closed()],
  ])('has ended when its page %s, and takes nothing more', (_, close) => {
    connected();
    close();
    expect(phone.state).toBe('off');
    expect(phone.problem?.remedy).toEqual('Add the phone again with a new code.');
    says({ samples: at(1) });
    phone.connect();
    expect(phone.state).toBe('off');
    expect(samples).toEqual([]);
  });

  it('is told that it was heard, every half second at most', async () => {
    connected();
    await clock.pass(HEARD_MS - 1);
    says();
    expect(peer.sent).toHaveLength(1);
    await clock.pass(1);
    says();
    expect(peer.sent.map((bytes) => readReply(new DataView(bytes)))).toEqual(['heard', 'heard']);
  });

  it('takes no notice of what is no packet', async () => {
    connected();
    await clock.pass(SILENT_MS - 1);
    phone.received(new DataView(new ArrayBuffer(3)));
    await clock.pass(1);
    expect(phone.state).toBe('waiting');
  });

  it('that is forgotten is told so, and is silent from then on', async () => {
    connected();
    await phone.forget();
    expect(isForgotten).toBe(true);
    expect(peer.sent.map((bytes) => readReply(new DataView(bytes))).at(-1)).toBe('ended');
    const before = changes;
    await clock.pass(GIVE_UP_MS);
    phone.closed();
    expect(changes).toBe(before);
  });
});
