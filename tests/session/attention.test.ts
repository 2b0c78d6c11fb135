import { describe, expect, it } from 'vitest';
import { raiseDemo } from '../../src/figure/gesture-demos.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import { squat } from '../../src/exercises/squat.ts';
import { createSet, doseOfReps, options } from './a-set.ts';

const frames = (reps: number, startMs = 0) => landmarkSeries(squat.demo, { reps, fps: 15, startMs });

describe('what a camera is needed for', () => {
  it('is to count in a set that is started, from its first picture on', async () => {
    const set = createSet();
    await set.runner.start(options('squat', { gestures: true }));
    await set.show(frames(2));
    expect(set.needs).toEqual(['count']);
  });

  it('is to look while somebody takes their place in a session, and to count as soon as it goes on to the start pose', async () => {
    const set = createSet();
    await set.runner.start(options('squat', { gestures: true, armed: false }));
    await set.show(frames(0));
    expect(set.needs).toEqual(['look']);
    set.runner.arm();
    expect(set.needs).toEqual(['look', 'count']);
  });

  it('is to look in a rest, where an arm may be raised', async () => {
    const set = createSet();
    await set.runner.start(options('squat', { gestures: true, keepPictures: true, dose: doseOfReps(2) }));
    await set.show(frames(2));
    await set.sets();
    await set.show(frames(0, 60_000));
    expect(set.needs).toEqual(['count', 'look']);
  });

  it('is all of it as long as an arm is up in a rest, and a second longer', async () => {
    const raise = raiseDemo(squat.demo, 'left');
    if (!raise) throw new Error('Nobody raises an arm.');
    const set = createSet();
    await set.runner.start(options('squat', { gestures: true, keepPictures: true, dose: doseOfReps(2) }));
    await set.show(frames(2));
    await set.sets();
    await set.show(landmarkSeries(raise, { reps: 1, fps: 15, startMs: 60_000, tailMs: 3_000 }));
    expect(set.needs).toEqual(['count', 'look', 'count', 'look']);
  });

  it('is to look in a pause that an arm may end, and nothing in another one', async () => {
    const withArm = createSet();
    await withArm.runner.start(options('squat', { gestures: true }));
    withArm.runner.pause();
    withArm.runner.resume();
    expect(withArm.needs).toEqual(['count', 'look', 'count']);
    const without = createSet();
    await without.runner.start(options('squat'));
    without.runner.pause();
    without.runner.resume();
    expect(without.needs).toEqual(['count', 'nothing', 'count']);
  });

  it('is all of it where a movement is to be known', async () => {
    const set = createSet();
    await set.runner.watch({ kind: 'camera' });
    await set.show(frames(1));
    expect(set.needs).toEqual(['count']);
  });
});
