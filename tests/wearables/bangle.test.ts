import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { APP } from '../../src/wearables/bangle/watch-code.ts';
import { FACE, UART, watch } from './a-watch.ts';

/** The real client and the real app on the watch, over a serial line in packets of 20 bytes. */

describe('the app for the watch', () => {
  it('is one line of plain JavaScript, between what switches the echo off and what ends the line', () => {
    expect([APP[0], APP.at(-1)]).toEqual(['\x10', '\n']);
    expect(APP.slice(1, -1)).not.toContain('\n');
    expect(() => new Script(APP.slice(1))).not.toThrow();
  });
});

describe('a Bangle.js 2', () => {
  it('is offered by its name and by its serial line', async () => {
    const { connect, requests } = watch();
    await connect();
    expect(requests[0]).toMatchObject({
      filters: expect.arrayContaining([{ services: [UART] }, { namePrefix: 'Bangle.js' }, { namePrefix: 'Puck.js' }]),
      optionalServices: expect.arrayContaining([UART]),
    });
  });

  it('is sent the app in packets of 20 bytes at most, runs it, and tells its battery', async () => {
    const { connect, chunks, espruino, wearables } = watch();
    expect(espruino.isClock).toBe(true);
    await connect();
    expect(espruino.isClock).toBe(false);
    expect(espruino.screen.texts).toEqual(['Hipwise']);
    expect(Math.max(...chunks.map(({ length }) => length))).toBe(20);
    expect(wearables.list[0]).toMatchObject({ batteryPercent: 77, problem: null });
  });

  it('is written to one packet at a time', async () => {
    const { connect, device } = watch();
    await connect();
    expect(device.mostAtOnce).toBe(1);
  });

  it('shows the exercise, its side, the count and the target, and how far a hold is', async () => {
    const { connect, wrist, espruino, pass } = watch();
    await connect();
    wrist().show(FACE);
    await pass(100);
    expect(espruino.screen).toEqual({ texts: ['Squat', '3', '/ 10', 'Left leg'], dots: 0, sign: 'pause' });
    wrist().show({ title: 'Rest', line: '', count: 20, target: null, ring: 0.5, isWaiting: true });
    await pass(100);
    expect(espruino.screen).toEqual({ texts: ['Rest', '20'], dots: 18, sign: 'start' });
  });

  it('shows quotes, backslashes and letters with accents; what it has no form for is a question mark', async () => {
    const { connect, wrist, espruino, pass } = watch();
    await connect();
    wrist().show({ ...FACE, title: '"Élan" \\ l’aîné …', line: 'ŵ ß 臀 🦵' });
    await pass(200);
    expect(espruino.screen.texts).toEqual(['"Élan" \\ l\'aîné ...', '3', '/ 10', 'w ß ? ?']);
  });

  it('that is slow is shown the newest face, and none of those between', async () => {
    const { connect, wrist, espruino, pass, device, chunks } = watch();
    await connect();
    device.answers.set('write 6e400002', ['hangs']);
    const before = chunks.length;
    for (const count of [4, 5, 6, 7]) wrist().show({ ...FACE, count });
    await pass(100);
    device.answerLate();
    await pass(100);
    expect(espruino.screen.texts[1]).toBe('7');
    const sent = Buffer.from(chunks.slice(before).flat()).toString('latin1');
    expect(sent.match(/,\d,10/g)).toEqual([',4,10', ',7,10']);
  });

  it('has a pattern of its own for each buzz', async () => {
    const { connect, wrist, espruino, pass } = watch();
    await connect();
    const felt: Record<string, number[]> = {};
    for (const buzz of ['rep', 'half', 'done', 'cue'] as const) {
      espruino.buzzes.length = 0;
      wrist().buzz(buzz);
      await pass(2000);
      felt[buzz] = [...espruino.buzzes];
    }
    expect(felt).toEqual({ rep: [80], half: [150, 150], done: [500, 500], cue: [60, 60, 60] });
  });

  it('ends a buzz that has not come to its end when there is a newer one', async () => {
    const { connect, wrist, espruino, pass } = watch();
    await connect();
    wrist().buzz('done');
    await pass(200);
    wrist().buzz('rep');
    await pass(3000);
    expect(espruino.buzzes).toEqual([500, 80]);
  });

  it('measures acceleration in g, four samples a line, at the times at which it has measured', async () => {
    const { connect, motion, move, clock } = watch();
    await connect();
    const beganMs = clock.nowMs();
    await move([
      [0, 0, 1],
      [0.001, -0.5, 0],
      [-2, 3.999, 0.0004],
    ]);
    expect(motion()).toEqual([]);
    await move([[1, 1, 1]]);
    expect(motion().map(({ acceleration }) => acceleration)).toEqual([
      [0, 0, 1],
      [0.001, -0.5, 0],
      [-2, 3.999, 0],
      [1, 1, 1],
    ]);
    expect(motion().map(({ timeMs }) => Math.round(timeMs - beganMs))).toEqual([80, 160, 240, 320]);
  });

  it('has times that rise, though its lines come late and in bursts', async () => {
    const { connect, motion, move, device } = watch();
    await connect();
    await move(Array.from({ length: 40 }, () => [0, 0, 1] as const));
    const times = motion().map(({ timeMs }) => timeMs);
    expect(times).toHaveLength(40);
    expect(times.every((each, at) => at === 0 || each > (times[at - 1] ?? 0))).toBe(true);
    expect(device.mostAtOnce).toBe(1);
  });

  it('tells the heart rate where it is sure of it, from 50 per cent on', async () => {
    const { connect, heart, espruino } = watch();
    await connect();
    for (const [bpm, confidence] of [
      [120, 100],
      [121, 50],
      [122, 49],
      [19, 100],
      [251, 100],
    ])
      espruino.happen('Bangle', 'HRM', { bpm, confidence });
    expect(heart()).toEqual([120, 121, null, null, null]);
  });

  it('starts what waits and pauses what goes on, by its button and by a touch', async () => {
    const { connect, wrist, espruino, pass, buttons } = watch();
    await connect();
    espruino.release(0.1);
    espruino.happen('Bangle', 'touch', 1);
    wrist().show(FACE);
    await pass(100);
    espruino.release(0.1);
    espruino.happen('Bangle', 'touch', 2);
    wrist().show({ ...FACE, isWaiting: true });
    await pass(100);
    espruino.release(0.1);
    expect(buttons()).toEqual(['start', 'start', 'pause', 'pause', 'start']);
  });

  it('goes on to the next by a swipe to the left or a button that is held for 0.6 s, and takes back by one to the right', async () => {
    const { connect, espruino, buttons } = watch();
    await connect();
    espruino.happen('Bangle', 'swipe', -1, 0);
    espruino.happen('Bangle', 'swipe', 1, 0);
    espruino.happen('Bangle', 'swipe', 0, 1);
    espruino.release(0.6);
    espruino.release(0.59);
    expect(buttons()).toEqual(['next', 'undo', 'next', 'start']);
  });
});

describe('a Puck.js', () => {
  it('measures in g, where 8192 is 1 g, and blinks instead of buzzing', async () => {
    const { connect, motion, espruino, clock, wrist, pass } = watch('PUCKJS');
    await connect();
    expect(espruino.puckHz).toBe(12.5);
    for (const acc of [
      { x: 8192, y: 0, z: 0 },
      { x: 0, y: -4096, z: 0 },
      { x: 0, y: 0, z: 32767 },
      { x: 8, y: 0, z: 0 },
    ]) {
      await clock.pass(80);
      espruino.happen('Puck', 'accel', { acc });
    }
    expect(motion().map(({ acceleration }) => acceleration)).toEqual([
      [1, 0, 0],
      [0, -0.5, 0],
      [0, 0, 4],
      [0.001, 0, 0],
    ]);
    wrist().show(FACE);
    for (const buzz of ['rep', 'half', 'cue'] as const) {
      wrist().buzz(buzz);
      await pass(100);
    }
    expect(espruino.lights.map(([light]) => light)).toEqual(['green', 'blue', 'red']);
  });

  it('has one button: short for start and pause, long for the next step; and lets its sensor go with the connection', async () => {
    const { connect, espruino, buttons, drop } = watch('PUCKJS');
    await connect();
    espruino.release(0.2);
    espruino.release(1);
    expect(buttons()).toEqual(['start', 'next']);
    drop();
    expect([espruino.puckHz, espruino.isClock]).toEqual([null, true]);
  });
});
