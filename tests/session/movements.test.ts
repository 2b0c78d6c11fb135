import { describe, expect, it } from 'vitest';
import { bridge } from '../../src/exercises/bridge.ts';
import { couch3 } from '../../src/exercises/couch-3.ts';
import { squat } from '../../src/exercises/squat.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { CLIP_LIMITS } from '../../src/replay/clip.ts';
import { unpacked } from '../../src/replay/pack.ts';
import { faultOf, mixedSet } from '../../src/gallery/fake-movements.ts';
import { createSet, doseOfReps, options } from './a-set.ts';

const need = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('It is not there.');
  return value;
};

describe('what is kept of a set to be shown', () => {
  it('is exactly the faulty repetition among good ones, with its rule and its moment, and a good one', async () => {
    const { frames, topsMs } = mixedSet(squat.demo, [null, null, faultOf(squat, 'chest-up'), null, null]);
    const set = createSet();
    await set.runner.start(options('squat'));
    await set.show(frames);
    await set.runner.stop('finished');
    const [record] = await set.sets();
    const { reps, movements } = need(record);
    expect(reps.map(({ outcome }) => outcome)).toEqual(['full', 'full', 'full', 'full', 'full']);
    const [worst, best] = movements;
    expect(movements.map(({ role }) => role)).toEqual(['worst', 'best']);
    expect(worst?.ofMs).toBe(reps[2]?.startMs);
    expect(['chest-up', 'trunk-lean']).toContain(worst?.rule);
    expect(worst?.near).toBe('right');
    expect(best?.ofMs).not.toBe(worst?.ofMs);
    expect(best?.rule).toBeUndefined();
    const moment = need(worst).moment * need(worst).stepMs + need(reps[2]).startMs - CLIP_LIMITS.aroundMs;
    expect(Math.abs(moment - need(topsMs[2]))).toBeLessThan(350);
    const poses = need(unpacked(need(worst).poses));
    const hipHeights = poses.map((pose) => pose['right hip']?.[1] ?? NaN);
    const deepest = hipHeights.indexOf(Math.max(...hipHeights));
    expect(Math.abs(deepest - need(worst).moment) * need(worst).stepMs).toBeLessThan(400);
    for (const { poses: text } of movements) expect(text.length).toBeLessThanOrEqual(CLIP_LIMITS.letters);
  });

  it('is the best alone where nothing was off', async () => {
    const { frames } = mixedSet(squat.demo, [null, null, null]);
    const set = createSet();
    await set.runner.start(options('squat'));
    await set.show(frames);
    await set.runner.stop('finished');
    const [record] = await set.sets();
    expect(need(record).movements.map(({ role, rule }) => [role, rule])).toEqual([['best', undefined]]);
  });

  it('is the one that was too shallow where nothing else was off', async () => {
    const { frames } = mixedSet(squat.demo, [null, null, faultOf(squat, 'thighs-level'), null]);
    const set = createSet(createMemoryLog(), ['thighs-level', 'stand-all-the-way', 'hips-first']);
    await set.runner.start(options('squat'));
    await set.show(frames);
    await set.runner.stop('finished');
    const record = need((await set.sets())[0]);
    const partial = need(record.reps.find(({ outcome }) => outcome === 'partial'));
    expect(record.movements[0]).toMatchObject({ role: 'worst', ofMs: partial.startMs });
    expect(record.movements[0]?.rule).toBeUndefined();
  });

  it('is not what the user took back', async () => {
    const { frames } = mixedSet(squat.demo, [null, null, faultOf(squat, 'chest-up')]);
    const set = createSet();
    await set.runner.start(options('squat', { dose: doseOfReps(20) }));
    await set.show(frames);
    set.runner.undoLastRep();
    await set.runner.stop('finished');
    const record = need((await set.sets())[0]);
    expect(record.reps).toHaveLength(2);
    expect(record.movements.map(({ role }) => role)).toEqual(['best']);
  });

  it('makes a long hold short', async () => {
    const set = createSet();
    await set.runner.start(options('bridge'));
    const demo = { ...bridge.demo, timing: { ...bridge.demo.timing, holdMs: 9000 } };
    await set.show([...landmarkSeries(demo, { fps: 15, reps: 2 })]);
    await set.runner.stop('finished');
    const record = need((await set.sets())[0]);
    const [clip] = record.movements;
    const poses = need(unpacked(need(clip).poses));
    expect(need(record.reps[0]).endMs - need(record.reps[0]).startMs).toBeGreaterThan(9000);
    expect((poses.length - 1) * need(clip).stepMs).toBeLessThanOrEqual(CLIP_LIMITS.longestMs + 1);
    expect(need(clip).poses.length).toBeLessThanOrEqual(CLIP_LIMITS.letters);
  });

  it('of a posture is the stretch in which it was worst, and the one in which it was best', async () => {
    const lean = faultOf(couch3, 'tall-chest');
    const held = { outMs: 1000, holdMs: 13_000, backMs: 500, restMs: 500 };
    const right = { ...couch3.demo, timing: held };
    const { frames } = mixedSet(right, [null, lean]);
    const set = createSet();
    await set.runner.start(options('couch-3', { dose: { kind: 'time', sets: 1, keepS: 60, load: 'none', perSide: false } }));
    await set.show(frames);
    await set.runner.stop('finished');
    const record = need((await set.sets())[0]);
    expect(record.holds.length).toBeGreaterThan(0);
    expect(record.movements.map(({ role, rule, ofMs }) => [role, rule, ofMs])).toEqual([
      ['worst', 'tall-chest', record.holds[1]?.startMs],
      ['best', undefined, record.holds[0]?.startMs],
    ]);
  });

  it('is nothing where the user wants nothing kept', async () => {
    const { frames } = mixedSet(squat.demo, [null, null]);
    const set = createSet(createMemoryLog(), [], undefined, undefined, undefined, false);
    await set.runner.start(options('squat'));
    await set.show(frames);
    await set.runner.stop('finished');
    expect(need((await set.sets())[0]).movements).toEqual([]);
  });
});
