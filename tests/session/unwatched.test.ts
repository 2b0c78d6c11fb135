import { describe, expect, it } from 'vitest';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { loggedEvent } from '../../src/data/backup/schema.ts';
import { safeParse } from 'valibot';
import { UNWATCHED } from '../../src/session/set-runner-port.ts';
import { READY_S, type Way } from '../../src/unwatched/pacer.ts';
import { createSet, doseOfReps, options } from './a-set.ts';

const turn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

/** A set without a camera, with a clock that is moved by hand. */
function createUnwatched(way: Way = 'tap') {
  let nowMs = 100_000;
  let looked: (() => void) | null = null;
  const kept: Way[] = [];
  const log = createMemoryLog();
  const set = createSet(log, [], undefined, undefined, undefined, undefined, undefined, {
    ways: { load: () => kept.at(-1) ?? way, keep: (next) => kept.push(next) },
    paceClock: {
      nowMs: () => nowMs,
      every(_ms, call) {
        looked = call;
        return () => (looked = null);
      },
    },
  });
  return {
    ...set,
    kept,
    log,
    get isLookedAt() {
      return looked !== null;
    },
    async pass(ms: number): Promise<void> {
      for (let passed = 0; passed < ms; passed += 50) {
        nowMs += Math.min(50, ms - passed);
        looked?.();
        await Promise.resolve();
      }
      await turn();
    },
    async tap(afterMs = 2000): Promise<void> {
      await this.pass(afterMs);
      set.runner.tap();
      await turn();
    },
    paced: () => set.events.flatMap((event) => (event.type === 'paced' ? [event.paced] : [])).at(-1),
  };
}

const unwatched = (reps: number, exercise = 'squat') => options(exercise, { source: UNWATCHED, dose: doseOfReps(reps) });

describe('a set that nobody watches', () => {
  it('opens no camera and loads no detector', async () => {
    const set = createUnwatched();
    await set.runner.start(unwatched(2));
    await set.tap();
    expect([set.opened, set.loads]).toEqual([[], 0]);
  });

  it('counts each tap, says its number, and ends with its target', async () => {
    const set = createUnwatched();
    await set.runner.start(unwatched(5));
    for (let reps = 0; reps < 4; reps += 1) await set.tap();
    expect(await set.sets()).toMatchObject([{ how: null, counts: { full: 4 } }]);
    await set.tap();
    expect(await set.sets()).toMatchObject([{ source: 'unwatched', how: 'target', counts: { full: 5 } }]);
    expect(set.numbers()).toEqual(['1']);
    expect(set.spoken).toContain('Last one');
    expect(set.states().at(-1)).toBe('idle');
    expect(set.isLookedAt).toBe(false);
  });

  it('knows nothing of form, height or hold', async () => {
    const set = createUnwatched();
    await set.runner.start(unwatched(1));
    await set.tap();
    const [record] = await set.sets();
    expect(record?.reps).toMatchObject([
      { outcome: 'full', source: 'unwatched', amplitude: 0, peak: 0, holdMs: 0, findings: [], startMs: 100_050, endMs: 102_000 },
    ]);
    expect(record?.clockMs).toBe(100_050);
  });

  it('leads with words and clicks: down, up, and one repetition each time', async () => {
    const set = createUnwatched('tempo');
    await set.runner.start(unwatched(2));
    await set.pass(1000 * READY_S + 50);
    // Out and back of a squat, twice, with a rest between.
    await set.pass(2 * (1500 + 150 + 1300) + 700);
    expect(await set.sets()).toMatchObject([{ how: 'target', counts: { full: 2 } }]);
    expect(set.spoken.filter((text) => ['Down', 'Up'].includes(text))).toEqual(['Down', 'Up', 'Down', 'Up']);
  });

  it('keeps a time by the clock, on each side in turn, and says the last three seconds', async () => {
    const set = createUnwatched();
    const dose = { kind: 'time', sets: 1, keepS: 5, load: 'none', perSide: true } as const;
    await set.runner.start(options('couch-3', { source: UNWATCHED, dose }));
    await set.pass(1000 * (READY_S + 5) + 100);
    expect(await set.sets()).toMatchObject([{ how: null, holds: [{ side: 'left', heldMs: 5000 }] }]);
    expect(set.numbers()).toEqual(['3', '2', '1', '3', '2', '1']);
    expect(set.spoken).toContain('Change legs');
    await set.pass(1000 * (20 + 5) + 100);
    expect(await set.sets()).toMatchObject([{ how: 'target', heldMs: { left: 5000, right: 5000, total: 10_000 } }]);
  });

  it('trains the side that a session asks for', async () => {
    const set = createUnwatched();
    await set.runner.start({ ...unwatched(1, 'clamshell'), source: { kind: 'unwatched', side: 'right' } });
    await set.tap();
    expect(await set.sets()).toMatchObject([{ counts: { full: 1, left: 0, right: 1 } }]);
  });

  it('takes the last tap back', async () => {
    const set = createUnwatched();
    await set.runner.start(unwatched(3));
    await set.tap();
    await set.tap();
    set.runner.undoLastRep();
    await turn();
    expect(set.paced()?.done).toBe(1);
    await set.runner.stop('finished');
    expect(await set.sets()).toMatchObject([{ how: 'finished', counts: { full: 1 } }]);
  });

  it('stands still in a pause', async () => {
    const set = createUnwatched('tempo');
    await set.runner.start(unwatched(2));
    await set.pass(1000);
    set.runner.pause();
    await set.pass(60_000);
    expect(set.paced()?.movesFromMs).toBeNull();
    set.runner.resume();
    await set.pass(1000);
    expect(set.paced()?.stage).toBe('ready');
  });

  it('remembers the way for the next set', async () => {
    const set = createUnwatched();
    await set.runner.start(unwatched(3));
    await set.pass(100);
    set.runner.leadBy('tempo');
    await turn();
    expect(set.paced()).toMatchObject({ way: 'tempo', stage: 'ready' });
    await set.runner.stop('finished');
    await set.runner.start(unwatched(3));
    await set.pass(100);
    expect(set.paced()?.way).toBe('tempo');
  });

  it('waits to be told to begin where a session sets up first, and says at once that all is in place', async () => {
    const set = createUnwatched();
    await set.runner.start({ ...unwatched(3), armed: false });
    await set.pass(10_000);
    set.runner.tap();
    const phases = set.events.flatMap(({ type, ...rest }) =>
      type === 'coach' && 'event' in rest && rest.event.type === 'phase-changed' && 'phase' in rest.event
        ? [rest.event.phase]
        : [],
    );
    expect(phases).toEqual(['start-pose']);
    expect(await set.sets()).toEqual([]);
    set.runner.arm();
    await set.pass(100);
    await set.tap();
    expect(await set.sets()).toMatchObject([{ counts: { full: 1 } }]);
  });

  it('writes only lines that a backup takes in', async () => {
    const set = createUnwatched();
    await set.runner.start(unwatched(2));
    await set.tap();
    await set.tap();
    await set.sets();
    const lines = await set.log.events();
    expect(lines.map(({ type }) => type)).toEqual(['set-started', 'rep', 'rep', 'set-ended']);
    for (const [at, line] of lines.entries()) expect(safeParse(loggedEvent, { ...line, order: at + 1 }).success).toBe(true);
  });
});

describe('a camera that does not come', () => {
  const denied = { id: 'camera-denied', message: { key: 'No.', values: [] }, remedy: { key: 'Try.', values: [] } } as const;

  it('can be done without in a set that is planned, and not in a file', async () => {
    const set = createUnwatched();
    set.mediaProblems.push(denied);
    await set.runner.start(options('squat'));
    const told = set.events.flatMap((event) => (event.type === 'problem' ? [event.problem] : []));
    expect(told).toMatchObject([{ id: 'camera-denied', actions: ['retry', 'unwatched', 'choose-source'] }]);
    set.mediaProblems.push({ ...denied, id: 'file-broken' });
    await set.runner.start(options('squat', { source: { kind: 'file', file: new File([], 'a.mp4') } }));
    const files = set.events.flatMap((event) => (event.type === 'problem' ? [event.problem] : []));
    expect(files.at(-1)).toMatchObject({ id: 'file-broken', actions: ['choose-source'] });
  });

  it('is forgotten by the set that goes on without it', async () => {
    const set = createUnwatched();
    set.mediaProblems.push(denied);
    await set.runner.start(options('squat'));
    await set.runner.stop('cancelled');
    await set.runner.start(unwatched(1));
    expect(set.problems()).toEqual([]);
    await set.tap();
    expect(await set.sets()).toMatchObject([{ source: 'unwatched', counts: { full: 1 } }]);
  });
});
