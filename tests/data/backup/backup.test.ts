import fc from 'fast-check';
import { withoutLesson } from '../../../src/programme/index.ts';
import { taughtExercise } from '../../programme/taught-exercise.ts';
import { describe, expect, it } from 'vitest';
import { writeBackup, type BackupContent } from '../../../src/data/backup/backup.ts';
import { backupFrom, readBackup } from '../../../src/data/backup/reading.ts';
import { refusalWords } from '../../../src/data/backup/refusal.ts';
import type { loggedEvent } from '../../../src/data/backup/schema.ts';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeEvents } from '../../../src/gallery/fake-data.ts';
import { createMemoryLog } from '../../../src/log/memory-log.ts';
import { setsFrom } from '../../../src/log/set-records.ts';
import type { LoggedEvent } from '../../../src/log/events.ts';
import { newPlan } from '../../../src/programme/index.ts';
import { packed } from '../../../src/replay/pack.ts';
import { patience, tries } from '../../fuzz/asked.ts';
import { comesBack, isBearable, isIdempotent, isInAnyOrder, isRefusedOrFine } from './properties.ts';
import type { InferOutput } from 'valibot';

// A kind of event, or a value, that the schema does not know yet is a type error here.
const known = (event: LoggedEvent): InferOutput<typeof loggedEvent> => event;

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');
const log = createMemoryLog(fakeEvents(squat, { count: 3 }));
const events = await log.events();
const whole: BackupContent = { app: '1.2.3', exportedMs: 1_700_000_000_000, events };

const textOf = async (content: BackupContent): Promise<string> => {
  const { file } = await writeBackup(content);
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
};
const good = JSON.parse(await textOf(whole));
const refusal = async (data: unknown): Promise<string> => {
  const { refusal: why } = await backupFrom(typeof data === 'string' ? data : JSON.stringify(data));
  return why ? refusalWords(why) : 'taken';
};
/** The backup with its second event changed. */
const changed = (change: object): unknown => ({
  ...good,
  events: good.events.map((event: object, at: number) => (at === 1 ? { ...event, ...change } : event)),
});

describe('a backup', () => {
  it('brings every set and session back', patience(), () => fc.assert(comesBack, tries(100)));
  it('changes nothing when it is taken in twice', patience(), () => fc.assert(isIdempotent, tries(100)));
  it('adds up to the same in any order and in any pieces', patience(), () => fc.assert(isInAnyOrder, tries(100)));
  it('that is damaged or hostile is refused with a sentence, or is fine', patience(), () =>
    fc.assert(isRefusedOrFine(), tries(200)),
  );
  it('that was written over by a fault or a stranger can be borne on every screen, and nothing of it is lost', patience(), () =>
    fc.assert(isBearable, tries(150)),
  );

  describe('with stick figures', () => {
    const still = { head: [0, 0], 'left hip': [0, 1] } as const;
    const poses = packed([still, still]) ?? '';
    const clip = {
      role: 'worst',
      ofMs: 10_000,
      stepMs: 90,
      moment: 1,
      side: null,
      near: 'right',
      rule: 'chest-up',
      poses,
    } as const;
    const set = 'set-1';
    const kept = (clips: unknown) => ({
      id: `${set}-movements`,
      setId: set,
      timeMs: 1,
      offsetMin: 0,
      order: 999,
      type: 'movements-kept',
      clips,
    });
    const movementsAfter = async (clips: unknown) => {
      const { backup } = await backupFrom(JSON.stringify({ ...good, events: [...good.events, kept(clips)] }));
      const [record] = setsFrom(backup?.events ?? []);
      return { movements: record?.movements, reps: record?.reps.length };
    };

    it('brings them back', async () => {
      expect(await movementsAfter([clip, { ...clip, role: 'best' }])).toEqual({
        movements: [clip, { ...clip, role: 'best' }],
        reps: 3,
      });
    });

    it.each([
      ['of hostile text', [{ ...clip, poses: '<script>alert(1)</script>' }]],
      ['too long', [{ ...clip, poses: 'A'.repeat(1504) }]],
      ['of the wrong length', [{ ...clip, poses: `${poses.slice(0, -4)}` }]],
      ['with a moment that it does not have', [{ ...clip, moment: 2 }]],
      ['without numbers', [{ ...clip, stepMs: null, ofMs: 'NaN' }]],
      ['with a field that nobody knows', [{ ...clip, picture: 'data:' }]],
      ['that is no list', 'none'],
      ['that is nothing', [null, 7]],
    ])('leaves out one %s, and keeps the set', async (_what, clips) => {
      expect(await movementsAfter(clips)).toEqual({ movements: [], reps: 3 });
    });

    it('takes no more than two', async () => {
      expect((await movementsAfter([clip, clip, clip])).movements).toHaveLength(2);
    });

    it('shows none of a repetition that is not in the set', async () => {
      expect((await movementsAfter([{ ...clip, ofMs: 10_001 }])).movements).toEqual([]);
    });
  });

  it('is JSON that people can read, packed', async () => {
    const { file } = await writeBackup(whole);
    expect([...new Uint8Array(await file.slice(0, 2).arrayBuffer())]).toEqual([0x1f, 0x8b]);
    expect(good).toMatchObject({ format: 'hipwise-backup', version: 1, app: '1.2.3', exportedMs: 1_700_000_000_000 });
    expect(good.events).toEqual(events.map(known));
  });

  it('is read without being packed too', async () => {
    const { backup } = await readBackup(new Blob([await textOf(whole)]));
    expect(setsFrom(backup?.events ?? [])).toEqual(setsFrom(events));
  });

  it('carries the programme', async () => {
    const programme = { plan: newPlan('2026-03-02'), own: [] };
    expect((await backupFrom(await textOf({ ...whole, programme }))).backup?.programme).toEqual(programme);
    expect((await backupFrom(await textOf(whole))).backup?.programme).toBeNull();
  });

  it('carries the exercises that the user has taught, and what is left of those that they have deleted', async () => {
    const exercises = [taughtExercise('own-1', 'Side bend'), withoutLesson(taughtExercise('own-2', 'March'))];
    const programme = { plan: null, own: [], exercises };
    expect((await backupFrom(await textOf({ ...whole, programme }))).backup?.programme).toEqual(programme);
  });

  it.each([
    ['a signal that there is not', { signal: 'heartRate' }],
    ['a height that is no height', { height: -5 }],
    ['a lesson that is no landmarks', { series: { stepMs: 100, points: 'AAAA' } }],
    ['more than it has', { colour: 'red' }],
  ])('is refused as a whole where a taught exercise has %s', async (_, change) => {
    const taught = taughtExercise('own-1', 'Side bend');
    const broken = { plan: null, own: [], exercises: [{ ...taught, movement: { ...taught.movement, ...change } }] };
    const text = JSON.stringify({ ...good, programme: broken });
    expect((await backupFrom(text)).refusal).not.toBeNull();
  });

  it('keeps what no device would read out, and says how much that is', async () => {
    const broken = events.map((event, at) => (at === 2 ? { ...event, timeMs: Number.NaN } : event));
    const { file, leftOut } = await writeBackup({ ...whole, events: broken });
    expect(leftOut).toBe(1);
    expect((await readBackup(file)).backup?.events).toHaveLength(events.length - 1);
  });
});

describe('a file that is no backup', () => {
  it.each([
    ['a shopping list', 'eggs, milk', 'no backup'],
    ['nothing', '', 'no backup'],
    ['another JSON', '{"a": 1}', 'not a backup of Hipwise'],
    ['null', 'null', 'not a backup of Hipwise'],
    ['a list', '[]', 'not a backup of Hipwise'],
    ['cut off', JSON.stringify(good).slice(0, -20), 'cut off'],
    ['nested a million times', '['.repeat(1_000_000), 'no backup'],
    [
      'nested a million times within',
      JSON.stringify({ ...good, events: '§' }).replace('"§"', `[${'['.repeat(1e6)}${']'.repeat(1e6)}]`),
      'Entry 1',
    ],
  ])('%s', async (_, text, words) => {
    expect(await refusal(text)).toContain(words);
    expect(await refusal(text)).toContain('Nothing was changed.');
  });

  it.each([
    ['a newer version', { ...good, version: 2 }, 'newer Hipwise'],
    ['a kind of event that is not known', changed({ type: 'breath' }), 'newer Hipwise'],
    ['a field that is not known', changed({ breath: 1 }), 'newer Hipwise'],
    ['no version', { ...good, version: 'one' }, 'version cannot be right: “one”'],
    ['events that are no list', { ...good, events: {} }, 'events cannot be right: {…}'],
    ['no time', changed({ timeMs: null }), 'Entry 2 (“rep”) cannot be right: timeMs is null'],
    ['a negative place', changed({ order: -1 }), 'order is -1'],
    ['half a place', changed({ order: 1.5 }), 'order is 1.5'],
    ['a place behind which nothing fits', changed({ order: 9e15 }), 'claims a place'],
    ['an id like a path', changed({ id: '../x' }), 'id is “../x”'],
    ['an endless id', changed({ id: 'x'.repeat(65) }), 'id is “xxx'],
    [
      'the same event twice and different',
      { ...good, events: [...good.events, { ...good.events[1], timeMs: 1 }] },
      'two different',
    ],
  ])('with %s', async (_, data, words) => {
    expect(await refusal(data)).toContain(words);
  });

  it('says which field deep within is wrong', async () => {
    const { rep } = good.events[1];
    const far = {
      ...rep,
      findings: rep.findings.map((each: object, at: number) => (at === 3 ? { ...each, state: 'meh' } : each)),
    };
    expect(await refusal(changed({ rep: far }))).toContain('rep › findings › 3 › state is “meh”');
  });

  it('with a number beyond all numbers', async () => {
    expect(await refusal(JSON.stringify(changed({ timeMs: '§' })).replace('"§"', '1e999'))).toContain('timeMs is Infinity');
  });

  it('is refused where it is one place too far, and taken at the last one', async () => {
    const last = 1e9 + good.events.length;
    expect(await refusal(changed({ order: last }))).toBe('taken');
    expect(await refusal(changed({ order: last + 1 }))).toContain('claims a place');
  });

  it.each(['__proto__', 'constructor', 'toString'])('does not reach into JavaScript through a field called %s', async (name) => {
    const within = (text: string): Promise<string> =>
      refusal(JSON.stringify(good).replace(text, `"${name}":{"polluted":1},${text}`));
    expect(await within('"id":')).toContain('newer Hipwise');
    expect(await within('"app":')).toContain('newer Hipwise');
    const plan = `{"plan":{"${name}":"x"},"own":[]}`;
    await backupFrom(JSON.stringify({ ...good, programme: '§' }).replace('"§"', plan));
    expect('polluted' in {}).toBe(false);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe('a file', () => {
  it('that was cut off or changed on its way is damaged', async () => {
    const { file: packed } = await writeBackup(whole);
    expect((await readBackup(packed.slice(0, -30))).refusal).toEqual({ kind: 'broken' });
    const bytes = new Uint8Array(await packed.arrayBuffer());
    bytes.fill(7, 200, 220);
    expect((await readBackup(new Blob([bytes]))).refusal?.kind).toBe('broken');
    expect((await readBackup(new Blob([new Uint8Array([0xff, 0xfe, 0x41])]))).refusal).toEqual({ kind: 'broken' });
  });
});
