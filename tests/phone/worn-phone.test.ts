import { beforeEach, describe, expect, it } from 'vitest';
import '../english-messages.ts';
import { readCode, writeCode } from '../../src/phone/code.ts';
import type { MotionAnswer } from '../../src/phone/motion-source.ts';
import { readPacket, writeReply, type PhoneSample } from '../../src/phone/packet.ts';
import { GIVE_UP_MS, REVIVE_MS, SILENT_MS } from '../../src/phone/phone-wearable.ts';
import { createWornPhone, SENSOR_MS, type WornPhone } from '../../src/phone/worn-phone.ts';
import { createFakeClock, settle, type FakeClock } from '../wearables/fake-clock.ts';
import { ENDPOINT } from './endpoints.ts';
import { fakePeers } from './fake-peer.ts';

const OFFER = writeCode({ kind: 'offer', endpoint: ENDPOINT });
const SAMPLE: PhoneSample = { phoneMs: 5, acceleration: [0, 0, 1] };

let clock: FakeClock;
let peers: ReturnType<typeof fakePeers>;
let allowed: MotionAnswer;
let isHidden: boolean;
let feel: (sample: PhoneSample) => void;
let isListening: boolean;
let isScreenKept: boolean;

beforeEach(() => {
  clock = createFakeClock();
  peers = fakePeers();
  [allowed, isHidden, isListening, isScreenKept] = ['allowed', false, false, false];
});

const open = (text = OFFER.text, isSecure = true): WornPhone =>
  createWornPhone(text, () => undefined, {
    clock,
    isSecure,
    isHidden: () => isHidden,
    ask: () => Promise.resolve(allowed),
    keepOn() {
      isScreenKept = true;
      return () => (isScreenKept = false);
    },
    listen(take) {
      [feel, isListening] = [take, true];
      return () => (isListening = false);
    },
    answerTo: (_, listener) => peers.make(listener),
  });

const started = async (): Promise<WornPhone> => {
  const phone = open();
  const starting = phone.start();
  await settle();
  feel(SAMPLE);
  await starting;
  return phone;
};
const other = () => {
  const [made] = peers.made;
  if (!made) throw new Error('Nobody was answered.');
  return made;
};
const hears = (): void => other().listener.received(new DataView(writeReply('heard')));
const sent = () => other().peer.sent.map((bytes) => readPacket(new DataView(bytes)));

describe('a phone that is worn', () => {
  it('answers the offer that it was opened with, and keeps its screen on', async () => {
    const phone = await started();
    expect(phone.stage).toBe('showing');
    expect(readCode(phone.answer ?? '')).toMatchObject({ kind: 'answer', replyTo: OFFER.check });
    expect(isScreenKept).toBe(true);
  });

  it('is connected when the computer says that it hears it', async () => {
    const phone = await started();
    other().listener.opened();
    expect(phone.stage).toBe('showing');
    hears();
    expect(phone.stage).toBe('connected');
  });

  it('sends five samples at a time, with where it is worn', async () => {
    const phone = await started();
    hears();
    phone.place = 'waist';
    const before = sent().length;
    for (const phoneMs of [20, 40, 60, 80]) feel({ ...SAMPLE, phoneMs });
    expect(sent()).toHaveLength(before);
    feel({ ...SAMPLE, phoneMs: 100 });
    expect(sent().at(-1)).toMatchObject({ place: 'waist', state: 'measuring' });
    expect(sent().at(-1)?.samples).toHaveLength(5);
  });

  it('says at once when it is not in front any more, and again each second', async () => {
    const phone = await started();
    hears();
    isHidden = true;
    phone.looked();
    expect(sent().at(-1)?.state).toBe('hidden');
    const before = sent().length;
    await clock.pass(999);
    expect(sent()).toHaveLength(before);
    await clock.pass(1);
    expect(sent()).toHaveLength(before + 1);
  });

  it('says that its sensor is still after two seconds without a sample, and not before', async () => {
    await started();
    hears();
    await clock.pass(1000);
    expect(sent().at(-1)?.state).toBe('measuring');
    await clock.pass(1000);
    expect(sent().at(-1)?.state).toBe('still');
  });

  it('that is not heard for three seconds says so, looks for the computer, and goes on', async () => {
    const phone = await started();
    hears();
    await clock.pass(SILENT_MS - 1);
    expect(phone.stage).toBe('connected');
    await clock.pass(1);
    expect(phone.stage).toBe('unheard');
    await clock.pass(REVIVE_MS);
    expect(other().peer.calls).toEqual(['revive', 'revive']);
    hears();
    expect(phone).toMatchObject({ stage: 'connected', trouble: null });
  });

  it('that is not heard for ten minutes lets its screen go off', async () => {
    const phone = await started();
    hears();
    await clock.pass(GIVE_UP_MS - 1);
    expect([phone.stage, isScreenKept]).toEqual(['unheard', true]);
    await clock.pass(REVIVE_MS);
    expect([phone.stage, isScreenKept]).toEqual(['over', false]);
  });

  it.each([
    ['the computer ends it', () => other().listener.received(new DataView(writeReply('ended')))],
    ['the connection ends', () => other().listener.closed()],
  ])('is over when %s: nothing listens, and the screen may go off', async (_, end) => {
    const phone = await started();
    hears();
    end();
    expect(phone.stage).toBe('over');
    expect(phone.trouble?.message).toEqual('The connection has ended.');
    expect([isListening, isScreenKept]).toEqual([false, false]);
  });

  it('says to the computer that its page is being closed', async () => {
    const phone = await started();
    hears();
    phone.end();
    expect(sent().at(-1)?.state).toBe('ended');
    expect(other().peer.calls).toEqual(['close']);
  });
});

describe('a phone that cannot be one', () => {
  it.each([
    ['', 'This page is for a phone that is worn as a sensor.'],
    ['hello', 'This page is for a phone that is worn as a sensor.'],
    [OFFER.text.slice(0, -1), 'The code did not arrive whole.'],
    [
      writeCode({ kind: 'answer', endpoint: { ...ENDPOINT, setup: 'active' }, replyTo: 1 }).text,
      'This page is for a phone that is worn as a sensor.',
    ],
  ])('says so of the code %j', async (text, message) => {
    const phone = open(text);
    expect(phone.stage).toBe('over');
    expect(phone.trouble?.message).toEqual(message);
    await phone.start();
    expect(peers.made).toEqual([]);
  });

  it('says that the page is not secure', () => {
    expect(open(OFFER.text, false).trouble?.message).toEqual('Browsers give the motion sensor only to secure pages.');
  });

  it.each([
    ['denied', 'The browser was not allowed to read the motion.'],
    ['missing', 'This device has no motion sensor, or its browser keeps it back.'],
  ] as const)('says that the sensor is %s, and lets it be tried again', async (answer, message) => {
    allowed = answer;
    const phone = open();
    await phone.start();
    expect(phone.stage).toBe('choosing');
    expect(phone.trouble?.message).toEqual(message);
  });

  it('has no sensor where none has told anything within three seconds', async () => {
    const phone = open();
    const starting = phone.start();
    await clock.pass(SENSOR_MS - 1);
    expect(phone.stage).toBe('asking');
    await clock.pass(1);
    await starting;
    expect(phone.trouble?.message).toEqual('This device has no motion sensor, or its browser keeps it back.');
    expect(isListening).toBe(false);
  });
});
