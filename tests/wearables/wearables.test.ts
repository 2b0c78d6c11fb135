import { describe, expect, it } from 'vitest';
import { SENSORS } from '../../src/wearables/sensors.ts';
import { createWearables } from '../../src/wearables/wearables.ts';
import { createFakeClock, settle } from './fake-clock.ts';
import { createFakeDevice, STRAP } from './fake-gatt.ts';
import { worn } from './worn.ts';

const inProgress = (): Error => new DOMException('GATT operation already in progress.', 'NetworkError');
const notReached = (): Error => new DOMException('Connection Error: Connection attempt failed.', 'NetworkError');

describe('a strap', () => {
  it('is asked for by what it measures, connected to, and tells heart rate, place and battery', async () => {
    const strap = createFakeDevice();
    const { add, wearables, samples, requests, clock, states } = worn([strap]);
    await add();
    const [heart, level] = ['0000180d-0000-1000-8000-00805f9b34fb', '0000180f-0000-1000-8000-00805f9b34fb'];
    expect(requests).toEqual([
      {
        filters: expect.arrayContaining([{ services: [heart] }]),
        optionalServices: expect.arrayContaining([heart, level]),
      },
    ]);
    expect(requests[0]).not.toMatchObject({ filters: expect.arrayContaining([{ services: [level] }]) });
    expect(states()).toEqual(['connected']);
    await clock.pass(1500);
    strap.send(0x2a37, [0x16, 128, 0x00, 0x04]);
    expect(samples.at(-1)).toEqual({
      kind: 'heart-rate',
      timeMs: 1500,
      source: 'strap',
      place: 'chest',
      bpm: 128,
      contact: true,
      rrMs: [1000],
      energyKJ: null,
    });
    expect(wearables.list[0]).toMatchObject({ name: 'Strap', batteryPercent: 87, problem: null });
  });

  it('that does not touch the skin, or has no value, says so instead of a number', async () => {
    const strap = createFakeDevice();
    const { add, rates } = worn([strap]);
    await add();
    for (const bytes of [
      [0x04, 90],
      [0x06, 90],
      [0, 0],
      [0, 19],
      [0, 20],
      [0, 250],
      [0, 251],
      [0, 255],
    ])
      strap.send(0x2a37, bytes);
    expect(rates()).toEqual([null, 90, null, null, 20, 250, null, null]);
  });

  it('that sends garbage is listened to all the same', async () => {
    const strap = createFakeDevice();
    const { add, rates, states } = worn([strap]);
    await add();
    for (const bytes of [[], [0xff], [0xff, 1, 2, 3], [0x10, 80, 1], [0, 81]]) strap.send(0x2a37, bytes);
    expect([rates(), states()]).toEqual([[81], ['connected']]);
  });

  it('is asked one thing at a time', async () => {
    const strap = createFakeDevice();
    await worn([strap]).add();
    expect(strap.asked).toEqual([
      'connect',
      'services',
      'find 2a38',
      'read 2a38',
      'find 2a37',
      'notify 2a37',
      'find 2a19',
      'read 2a19',
      'find 2a19',
      'notify 2a19',
    ]);
    expect(strap.mostAtOnce).toBe(1);
  });

  it('that is busy is asked again, three times and no more', async () => {
    const strap = createFakeDevice();
    strap.answers.set('notify 2a37', [inProgress(), inProgress(), inProgress()]);
    const { add, clock, states } = worn([strap]);
    await add();
    await clock.pass(1299);
    expect(states()).toEqual(['connecting']);
    await clock.pass(1);
    expect(states()).toEqual(['connected']);

    const stubborn = createFakeDevice();
    stubborn.answers.set('notify 2a37', [inProgress(), inProgress(), inProgress(), inProgress()]);
    const other = worn([stubborn]);
    await other.add();
    await other.clock.pass(1300);
    expect(other.states()).toEqual(['waiting']);
  });

  it('that is lost comes back by itself, with services fetched anew', async () => {
    const strap = createFakeDevice();
    const { add, clock, states, rates, wearables } = worn([strap]);
    await add();
    strap.send(0x2a37, [0, 100]);
    strap.drop();
    expect(states()).toEqual(['waiting']);
    expect(wearables.list[0]?.problem?.message.key).toBe('The connection was lost.');
    await clock.pass(999);
    expect(strap.asked.filter((each) => each === 'connect')).toHaveLength(1);
    await clock.pass(1);
    expect(states()).toEqual(['connected']);
    expect(strap.asked.filter((each) => each === 'services')).toHaveLength(2);
    expect(wearables.list[0]?.problem).toBeNull();
    strap.send(0x2a37, [0, 101]);
    expect(rates()).toEqual([100, 101]);
  });

  it('is tried again after 1, 2, 4, 8, 15, 30 and 30 seconds, and after 1 again once it was back', async () => {
    const strap = createFakeDevice();
    const { add, clock, states } = worn([strap]);
    await add();
    strap.answers.set('connect', Array.from({ length: 6 }, notReached));
    strap.drop();
    const tries = () => strap.asked.filter((each) => each === 'connect').length;
    for (const [at, waitS] of [1, 2, 4, 8, 15, 30, 30].entries()) {
      await clock.pass(1000 * waitS - 1);
      expect(tries()).toBe(at + 1);
      await clock.pass(1);
      expect(tries()).toBe(at + 2);
    }
    expect(states()).toEqual(['connected']);
    strap.drop();
    await clock.pass(1000);
    expect(states()).toEqual(['connected']);
  });

  it('is tried at once when the user asks', async () => {
    const strap = createFakeDevice();
    const { add, states, wearables } = worn([strap]);
    await add();
    strap.drop();
    wearables.list[0]?.connect();
    await settle();
    expect(states()).toEqual(['connected']);
  });

  it('that never answers is told after ten seconds, with what helps, and taken when it answers late', async () => {
    const strap = createFakeDevice();
    strap.answers.set('connect', ['hangs']);
    const { add, clock, states, wearables, rates } = worn([strap]);
    await add();
    await clock.pass(9999);
    expect(states()).toEqual(['connecting']);
    await clock.pass(1);
    expect(states()).toEqual(['hanging']);
    expect(wearables.list[0]?.problem?.remedy.key).toContain('load the page again');
    await clock.pass(40_000);
    strap.answerLate();
    await settle();
    expect(states()).toEqual(['connected']);
    strap.send(0x2a37, [0, 99]);
    expect(rates()).toEqual([99]);
  });

  it('that answers a try which the user gave up does not connect twice', async () => {
    const strap = createFakeDevice();
    strap.answers.set('connect', ['hangs']);
    const { add, clock, states, wearables, rates } = worn([strap]);
    await add();
    await clock.pass(10_000);
    wearables.list[0]?.connect();
    await settle();
    expect(states()).toEqual(['connected']);
    strap.answerLate();
    await settle();
    expect(strap.asked.filter((each) => each === 'services')).toHaveLength(1);
    expect([states(), rates()]).toEqual([['connected'], []]);
  });

  it('that leaves a call unanswered is let go after five seconds and tried anew', async () => {
    const strap = createFakeDevice();
    strap.answers.set('notify 2a37', ['hangs']);
    const { add, clock, states } = worn([strap]);
    await add();
    await clock.pass(4999);
    expect(states()).toEqual(['connecting']);
    await clock.pass(1);
    expect(states()).toEqual(['waiting']);
    await clock.pass(1000);
    expect(states()).toEqual(['connected']);
  });

  it('without a battery, or with one that says nothing, measures all the same', async () => {
    for (const services of [STRAP.slice(0, 1), [...STRAP.slice(0, 1), { service: 0x180f, characteristics: {} }]]) {
      const strap = createFakeDevice(services);
      const { add, states, wearables, rates } = worn([strap]);
      await add();
      strap.send(0x2a37, [0, 77]);
      expect([states(), rates(), wearables.list[0]?.batteryPercent]).toEqual([['connected'], [77], null]);
    }
  });

  it('that is lost while its services are asked for is tried again', async () => {
    const strap = createFakeDevice();
    strap.answers.set('find 2a37', ['hangs']);
    const { add, clock, states } = worn([strap]);
    await add();
    strap.drop();
    expect(states()).toEqual(['waiting']);
    strap.answerLate();
    await clock.pass(1000);
    expect(states()).toEqual(['connected']);
  });

  it('that is forgotten is gone, and not tried again', async () => {
    const strap = createFakeDevice();
    const { add, clock, wearables, rates } = worn([strap]);
    await add();
    await wearables.list[0]?.forget();
    strap.send(0x2a37, [0, 100]);
    await clock.pass(60_000);
    expect([wearables.list, rates(), strap.isForgotten]).toEqual([[], [], true]);
    expect(strap.asked.filter((each) => each === 'connect')).toHaveLength(1);
  });
});

describe('what is worn', () => {
  it('is nothing where the browser has no Bluetooth, and asking for it harms nobody', async () => {
    const wearables = createWearables(undefined, SENSORS, createFakeClock());
    await wearables.add();
    expect([wearables.isAvailable, wearables.list, wearables.problem]).toEqual([false, [], null]);
  });

  it('stays as it is when the chooser is closed, and says so when it could not be shown', async () => {
    const { add, wearables } = worn([
      new DOMException('User cancelled.', 'NotFoundError'),
      new DOMException('No.', 'SecurityError'),
    ]);
    await add();
    expect([wearables.list, wearables.problem]).toEqual([[], null]);
    await add();
    expect(wearables.problem?.message.key).toBe('The browser could not show the devices near you.');
  });

  it('can be two devices at once, whose samples are told apart', async () => {
    const [one, two] = [createFakeDevice(), createFakeDevice(STRAP, 'watch', 'Watch')];
    const { add, samples } = worn([one, two]);
    await add();
    await add();
    one.send(0x2a37, [0, 100]);
    two.send(0x2a37, [0, 110]);
    const told = samples.flatMap((sample) => (sample.kind === 'heart-rate' ? [[sample.source, sample.bpm]] : []));
    expect(told).toEqual([
      ['strap', 100],
      ['watch', 110],
    ]);
  });

  it('holds a device that is chosen twice once', async () => {
    const strap = createFakeDevice();
    const { add, wearables } = worn([strap, strap]);
    await add();
    await add();
    expect(wearables.list).toHaveLength(1);
  });

  it('is connected to at once, and without a click, where the browser tells what it allowed before', async () => {
    const strap = createFakeDevice();
    const { states } = worn([], [strap]);
    await settle();
    expect(states()).toEqual(['connected']);
  });

  it('says of a device that measures nothing of use what may help', async () => {
    const { add, states, wearables } = worn([createFakeDevice([{ service: 0x1800, characteristics: {} }])]);
    await add();
    expect(states()).toEqual(['connected']);
    expect(wearables.list[0]?.problem?.message.key).toContain('nothing that Hipwise understands');
  });
});
