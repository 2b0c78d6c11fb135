import { describe, expect, it, vi } from 'vitest';
import '../../src/wearables/pinetime/start-pinetime.ts';
import type { WristFace } from '../../src/wearables/wrist.ts';
import { settle } from './fake-clock.ts';
import { createFakeDevice, type FakeDevice, type FakeService } from './fake-gatt.ts';
import { worn } from './worn.ts';

const own = (first: string): string => `${first}-78fc-48fe-8e23-433b3a1942d0`;
const [MOTION, STEPS, ACCELERATION] = [own('00030000'), own('00030001'), own('00030002')];
const [MUSIC, EVENT, STATUS, ARTIST, TRACK] = ['00000000', '00000001', '00000002', '00000003', '00000004'].map(own) as [
  string,
  string,
  string,
  string,
  string,
];

/** The services of InfiniTime 1.16 that matter here. */
const MOTION_ONLY: FakeService = { service: MOTION, characteristics: { [STEPS]: [0, 0, 0, 0], [ACCELERATION]: null } };
const WITH_MUSIC: FakeService = {
  service: MUSIC,
  characteristics: { [EVENT]: null, [STATUS]: null, [ARTIST]: null, [TRACK]: null },
};
const WITH_ALERTS: FakeService = { service: 0x1811, characteristics: { 0x2a46: null } };
const PINETIME = [MOTION_ONLY, WITH_MUSIC, WITH_ALERTS];

const FACE: WristFace = { title: 'Squat', line: '', count: 3, target: 10, ring: null };

/** Two bytes each, low byte first. */
const packet = (...axes: number[]): number[] => axes.flatMap((each) => [each & 0xff, (each >> 8) & 0xff]);

async function connected(services: readonly FakeService[] = PINETIME) {
  const device = createFakeDevice(services, 'pinetime', 'InfiniTime');
  const written: [what: string, text: string][] = [];
  device.onWritten = (what, bytes) => written.push([what, new TextDecoder().decode(Uint8Array.from(bytes))]);
  const all = worn([device]);
  await all.add();
  await vi.waitFor(() => expect(all.states()).toEqual(['connected']));
  const motion = () => all.samples.filter((sample) => sample.kind === 'motion');
  const buttons = () => all.samples.flatMap((sample) => (sample.kind === 'button' ? [sample.button] : []));
  const wrist = () => {
    const found = all.wearables.list[0]?.wrist;
    if (!found) throw new Error('It has no wrist.');
    return found;
  };
  return { ...all, device, written, motion, buttons, wrist };
}

/** Packets that are each so many milliseconds after the one before. */
async function sendEvery(device: FakeDevice, clock: { pass(ms: number): Promise<void> }, gapsMs: readonly number[]) {
  for (const ms of gapsMs) {
    await clock.pass(ms);
    device.send(ACCELERATION, packet(0, 0, 1024));
  }
}

describe('a PineTime', () => {
  it('is offered by its service and by its name, for not every one says by radio what it has', async () => {
    const { requests } = await connected();
    expect(requests[0]).toEqual({
      filters: expect.arrayContaining([{ services: [MOTION] }, { namePrefix: 'InfiniTime' }]),
      optionalServices: expect.arrayContaining([MOTION, MUSIC, '00001811-0000-1000-8000-00805f9b34fb']),
    });
  });

  it('measures acceleration in g, where 1024 is 1 g, also below zero', async () => {
    const { device, motion } = await connected();
    device.send(ACCELERATION, packet(1024, -512, 0));
    device.send(ACCELERATION, packet(-2048, 2047, 1));
    expect(motion().map(({ acceleration }) => acceleration)).toEqual([
      [1, -0.5, 0],
      [-2, 2047 / 1024, 1 / 1024],
    ]);
    expect(motion()[0]).toMatchObject({ source: 'pinetime', place: null });
  });

  it('is listened to again after packets that are cut off, too long or empty', async () => {
    const { device, motion, states } = await connected();
    for (const bytes of [[], [1], [0, 4, 0, 4, 0], [0, 4, 0, 4, 0, 4, 0], Array.from({ length: 244 }, () => 255)])
      device.send(ACCELERATION, bytes);
    device.send(ACCELERATION, packet(0, 0, 1024));
    expect([motion().map(({ acceleration }) => acceleration), states()]).toEqual([[[0, 0, 1]], ['connected']]);
  });

  it('has its packets numbered, 100 ms apart, however late each arrives', async () => {
    const { device, motion, clock } = await connected();
    await sendEvery(device, clock, [1000, 100, 145, 55, 180, 20]);
    expect(motion().map(({ timeMs }) => timeMs)).toEqual([1000, 1100, 1200, 1300, 1400, 1500]);
  });

  it('is numbered anew after a gap of more than 300 ms, and not at 300', async () => {
    const at300 = await connected();
    await sendEvery(at300.device, at300.clock, [1000, 300]);
    expect(at300.motion().map(({ timeMs }) => timeMs)).toEqual([1000, 1100]);
    const later = await connected();
    await sendEvery(later.device, later.clock, [1000, 301]);
    expect(later.motion().map(({ timeMs }) => timeMs)).toEqual([1000, 1301]);
  });

  it('whose clock is slow is followed: a sample is never of later than its arrival, and hardly earlier', async () => {
    const { device, motion, clock } = await connected();
    await sendEvery(
      device,
      clock,
      Array.from({ length: 600 }, () => 102),
    );
    const lateMs = motion().map(({ timeMs }, at) => 102 * (at + 1) - timeMs);
    expect(Math.min(...lateMs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...lateMs)).toBeLessThanOrEqual(60);
  });

  it('starts, pauses, goes on to the next and takes back by the buttons of its music app', async () => {
    const { device, buttons } = await connected();
    for (const byte of [0xe0, 0, 1, 3, 4, 5, 6, 2, 255]) device.send(EVENT, [byte]);
    device.send(EVENT, []);
    expect(buttons()).toEqual(['start', 'pause', 'next', 'undo']);
  });

  it('shows the exercise as the title of a piece of music, the count as who plays it, and whether it goes on', async () => {
    const { wrist, written } = await connected();
    wrist().show({ ...FACE, line: 'Left leg' });
    await settle();
    expect(written).toEqual([
      ['00000004', 'Squat'],
      ['00000003', '3 / 10 · Left leg'],
      ['00000002', '\u0001'],
    ]);
  });

  it('is written only what is another than before', async () => {
    const { wrist, written } = await connected();
    wrist().show(FACE);
    await settle();
    written.length = 0;
    wrist().show({ ...FACE, count: 4 });
    await settle();
    wrist().show({ ...FACE, count: 4, isWaiting: true });
    await settle();
    expect(written).toEqual([
      ['00000003', '4 / 10'],
      ['00000002', '\0'],
    ]);
  });

  it('that is slow gets the newest face, and none of those between', async () => {
    const { wrist, written, device } = await connected();
    device.answers.set('write 00000004', ['hangs']);
    for (const count of [1, 2, 3, 4]) wrist().show({ ...FACE, count });
    await settle();
    device.answerLate();
    await settle();
    expect(written.filter(([what]) => what === '00000003')).toEqual([
      ['00000003', '1 / 10'],
      ['00000003', '4 / 10'],
    ]);
  });

  it('keeps a line that is too long for it to 40 bytes, with no half letter', async () => {
    const { wrist, written } = await connected();
    wrist().show({ ...FACE, title: `${'a'.repeat(39)}é` });
    await settle();
    expect(written[0]).toEqual(['00000004', 'a'.repeat(39)]);
  });

  it('buzzes only for what is done, for each buzz is a message that stays', async () => {
    const { wrist, written } = await connected();
    wrist().show(FACE);
    await settle();
    written.length = 0;
    for (const buzz of ['rep', 'half', 'cue'] as const) wrist().buzz(buzz);
    await settle();
    expect(written).toEqual([]);
    wrist().buzz('done');
    await settle();
    expect(written).toEqual([['2a46', '\0\u0001\0Squat\u00003 / 10']]);
  });

  it('that does not take what is written measures all the same', async () => {
    const { wrist, written, device, motion, states } = await connected();
    device.answers.set('write 00000004', [new DOMException('GATT operation not permitted.', 'NotSupportedError')]);
    wrist().show(FACE);
    await settle();
    device.send(ACCELERATION, packet(0, 0, 1024));
    expect([written, motion().length, states()]).toEqual([[], 1, ['connected']]);
    wrist().show(FACE);
    await settle();
    expect(written[0]).toEqual(['00000004', 'Squat']);
  });

  it('without music, or without messages, does what is left; without both it has no wrist', async () => {
    const mute = await connected([MOTION_ONLY, WITH_ALERTS]);
    mute.wrist().show(FACE);
    mute.wrist().buzz('done');
    await settle();
    expect(mute.written.map(([what]) => what)).toEqual(['2a46']);
    const still = await connected([MOTION_ONLY, WITH_MUSIC]);
    still.wrist().buzz('done');
    still.wrist().show(FACE);
    await settle();
    expect(still.written.map(([what]) => what)).toEqual(['00000004', '00000003', '00000002']);
    const bare = await connected([MOTION_ONLY]);
    expect(bare.wearables.list[0]?.wrist).toBeNull();
    bare.device.send(ACCELERATION, packet(0, 0, 1024));
    expect(bare.motion()).toHaveLength(1);
  });

  it('that is lost and back is shown on and listened to again, each once', async () => {
    const { device, clock, wearables, states, motion, buttons, wrist, written } = await connected();
    device.send(ACCELERATION, packet(0, 0, 1024));
    device.drop();
    expect(wearables.list[0]?.wrist).toBeNull();
    await clock.pass(1000);
    await vi.waitFor(() => expect(states()).toEqual(['connected']));
    device.send(ACCELERATION, packet(0, 0, 1024));
    device.send(EVENT, [1]);
    wrist().show(FACE);
    await settle();
    expect([motion().length, buttons(), written.length]).toEqual([2, ['pause'], 3]);
  });
});
