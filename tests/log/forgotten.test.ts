import { describe, expect, it } from 'vitest';
import { squat } from '../../src/exercises/squat.ts';
import { fakeEvents } from '../../src/gallery/fake-data.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { setsFrom } from '../../src/log/set-records.ts';
import { createTrainingLog } from '../../src/log/training-log.ts';
import type { MovementClip } from '../../src/replay/clip.ts';

const clip: MovementClip = { role: 'best', ofMs: 10_000, stepMs: 90, moment: 0, side: null, near: null, poses: 'AQ==' };

const logWithMovements = async () => {
  const workoutLog = createMemoryLog(fakeEvents(squat, { count: 3 }));
  const log = createTrainingLog(workoutLog);
  log.record('set-1', { type: 'movements-kept', clips: [clip] });
  await log.written();
  return { workoutLog, log };
};
const shown = async ({ events }: Pick<ReturnType<typeof createMemoryLog>, 'events'>) =>
  setsFrom(await events())[0]?.movements.length;

describe('movements that are forgotten', () => {
  it('are shown before, and gone from the log itself afterwards', async () => {
    const { workoutLog, log } = await logWithMovements();
    expect(await shown(workoutLog)).toBe(1);
    await log.changeSet('set-1', { type: 'movements-forgotten' });
    expect(await shown(workoutLog)).toBe(0);
    expect(JSON.stringify(await workoutLog.events())).not.toContain('AQ==');
    expect(setsFrom(await workoutLog.events())[0]?.reps).toHaveLength(3);
  });

  it('are not brought back by a copy of before, and are gone there when it takes in what came since', async () => {
    const { workoutLog, log } = await logWithMovements();
    const copy = await workoutLog.events();
    const other = createMemoryLog();
    await other.merge(copy);
    await log.changeSet('set-1', { type: 'movements-forgotten' });
    await workoutLog.merge(copy);
    expect(JSON.stringify(await workoutLog.events())).not.toContain('AQ==');
    await other.merge(await workoutLog.events());
    expect(await shown(other)).toBe(0);
    expect(JSON.stringify(await other.events())).not.toContain('AQ==');
  });

  it('stay forgotten where the line that forgets comes first', async () => {
    const { workoutLog, log } = await logWithMovements();
    const before = await workoutLog.events();
    await log.changeSet('set-1', { type: 'movements-forgotten' });
    const since = (await workoutLog.events()).filter(({ type }) => type === 'movements-forgotten');
    const other = createMemoryLog();
    await other.merge(since);
    await other.merge(before);
    expect(JSON.stringify(await other.events())).not.toContain('AQ==');
  });
});
