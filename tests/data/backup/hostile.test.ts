import { describe, expect, it } from 'vitest';
import { backupFrom } from '../../../src/data/backup/reading.ts';
import { refusalWords } from '../../../src/data/backup/refusal.ts';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeEvents, need } from '../../../src/gallery/fake-data.ts';
import { fakeSession } from '../../../src/gallery/fake-history.ts';
import { createMemoryLog } from '../../../src/log/memory-log.ts';
import { workoutsFrom } from '../../../src/log/session-log.ts';
import { setsFrom } from '../../../src/log/set-records.ts';
import { LONGEST, LOG_LIMITS, MOST } from '../../../src/programme/limits.ts';
import { repetitionsCsv } from '../../../src/data/export/csv.ts';
import { sizesOf } from './bounded.ts';

/** Files that somebody made to harm: each is valid JSON of the right form, and one thing in it no app would write. */

const squat = need(exerciseById('squat'), 'the squat');
const events = await createMemoryLog([
  ...fakeEvents(squat, { id: 'set', count: 3, traces: true, heartRate: true }),
  ...fakeEvents(need(exerciseById('couch-3'), 'the stretch'), { id: 'stretch' }),
  // A name can only be the user's where the session is.
  ...fakeSession('w', 'A', 0, 2).map((event) => (event.type === 'workout-started' ? { ...event, session: 'own-1' } : event)),
  { type: 'set-noted', id: 'note', timeMs: 0, offsetMin: 0, setId: 'set', note: 'mine' },
  { type: 'count-corrected', id: 'count', timeMs: 0, offsetMin: 0, setId: 'set', full: 2 },
  { type: 'time-corrected', id: 'time', timeMs: 0, offsetMin: 0, setId: 'stretch', heldMs: 5000 },
  { type: 'workout-noted', id: 'session-note', timeMs: 0, offsetMin: 0, workoutId: 'w', note: 'ours' },
]).events();

const fileOf = (all: unknown): string =>
  JSON.stringify({ format: 'hipwise-backup', version: 1, app: '0.1.0', exportedMs: 1, events: all });

type Data = Record<string, unknown>;

/** The first event of a kind, changed. */
const changed = (type: string, change: (event: Data) => unknown): string => {
  const data: Data[] = JSON.parse(JSON.stringify(events));
  const at = data.findIndex((event) => event.type === type);
  return fileOf(data.map((event, index) => (index === at ? { ...event, ...Object(change(event)) } : event)));
};

const answerTo = async (text: string): Promise<string> => {
  const { refusal } = await backupFrom(text);
  return refusal ? refusalWords(refusal) : 'taken';
};

const inside = (field: string, change: object) => (event: Data) => ({ [field]: { ...Object(event[field]), ...change } });
const item = (dose: object, count = 1) => ({
  items: Array.from({ length: count }, () => ({
    exercise: 'squat',
    dose: { kind: 'reps', sets: 3, reps: 15, pauseS: 0, load: 'none', ...dose },
  })),
});

const [, WEEK_MS] = LOG_LIMITS.withinSetMs;
const [, CLOCK_MS] = LOG_LIMITS.clockMs;
const [, TIME_MS] = LOG_LIMITS.timeMs;

describe('a file with a number that no app would write', () => {
  it('such as a workout of a hundred times a hundred thousand sets is refused, with what is wrong', async () => {
    const text = changed('workout-started', () => item({ sets: 100_000, reps: 100_000 }, 100));
    expect(await answerTo(text)).toMatch(
      /^Entry \d+ \(“workout-started”\) cannot be right: items › 0 › dose › sets is 100000\. Nothing was changed\.$/,
    );
  });

  // The last value that is taken, and the first that is not.
  it.each<[string, string, (value: number) => (event: Data) => unknown, number, number]>([
    ['sets', 'workout-started', (sets) => () => item({ sets }), 10, 11],
    ['repetitions', 'workout-started', (reps) => () => item({ reps }), 100, 101],
    ['seconds of a pause', 'workout-started', (pauseS) => () => item({ pauseS }), 10, 11],
    [
      'seconds to keep',
      'workout-started',
      (keepS) => () => ({ items: [{ exercise: 'couch-1', dose: { kind: 'time', sets: 1, keepS, load: 'none' } }] }),
      600,
      601,
    ],
    ['exercises', 'workout-started', (count) => () => item({}, count), 20, 21],
    ['sets of a session', 'workout-started', (plannedSets) => () => ({ plannedSets }), 400, 401],
    ['rest', 'workout-started', (restS) => () => ({ restS }), 300, 301],
    ['letters of a name', 'workout-started', (length) => () => ({ name: 'x'.repeat(length) }), LONGEST.name, LONGEST.name + 1],
    ['target', 'set-started', (targetReps) => () => ({ targetReps }), 100, 101],
    ['seconds of a target', 'set-started', (targetS) => () => ({ targetS }), 600, 601],
    ['seconds of a hold', 'set-started', (holdS) => () => ({ holdS }), 10, 11],
    ['number of a set', 'set-started', (set) => () => ({ set }), 1000, 1001],
    ['clock of pictures', 'set-started', (clockMs) => () => ({ clockMs }), CLOCK_MS, 1e15],
    ['clock before 1970', 'set-started', (clockMs) => () => ({ clockMs }), -CLOCK_MS, -1e15],
    ['time', 'set-started', (timeMs) => () => ({ timeMs }), TIME_MS, TIME_MS + 1],
    ['time before 1970', 'set-started', (timeMs) => () => ({ timeMs }), 0, -1],
    ['length of a repetition', 'rep', (ms) => inside('rep', { startMs: 0, peakMs: 0, endMs: ms }), WEEK_MS, WEEK_MS + 1],
    ['height of a repetition', 'rep', (ms) => inside('rep', { startMs: 0, peakMs: ms, endMs: 0 }), WEEK_MS, WEEK_MS + 1],
    [
      'values of a way',
      'rep',
      (length) => inside('trace', { values: Array.from({ length }, () => 0) }),
      MOST.traceValues,
      MOST.traceValues + 1,
    ],
    ['step of a way', 'rep', (stepMs) => inside('trace', { stepMs }), 1000, 1001],
    [
      'letters of a reason',
      'rep',
      (length) => inside('rep', { reason: 'x'.repeat(length) }),
      LONGEST.sentence,
      LONGEST.sentence + 1,
    ],
    ['length of a hold', 'hold', (ms) => inside('hold', { startMs: 0, endMs: ms }), WEEK_MS, WEEK_MS + 1],
    ['pain', 'pain-told', (pain) => () => ({ pain }), 10, 10.5],
    ['effort', 'effort-told', (effort) => () => ({ effort }), 10, 11],
    ['corrected number', 'count-corrected', (full) => () => ({ full }), 300, 301],
    ['corrected time', 'time-corrected', (heldMs) => () => ({ heldMs }), 3_600_000, 3_600_001],
    ['letters of a note', 'set-noted', (length) => () => ({ note: 'x'.repeat(length) }), LONGEST.note, LONGEST.note + 1],
  ])('is refused one step beyond the limit: %s', async (_what, type, change, last, beyond) => {
    expect(await answerTo(changed(type, change(last)))).toBe('taken');
    expect(await answerTo(changed(type, change(beyond)))).toMatch(
      /^Entry \d+ \(“[a-z-]+”\) cannot be right: .*\. Nothing was changed\.$/,
    );
  });

  it.each(['constructor', '__proto__', 'toString', 'squat\n', 'a/b'])(
    'such as the id %j is refused, with where it is',
    async (id) => {
      expect(await answerTo(changed('pain-told', () => ({ exercise: id })))).toMatch(
        /^Entry \d+ \(“pain-told”\) cannot be right: exercise is “.*”\. Nothing was changed\.$/s,
      );
      expect(await answerTo(changed('set-started', () => ({ exercise: id })))).toContain('cannot be right: exercise is');
    },
  );

  it('names which of two moments contradicts the other', async () => {
    const far = await answerTo(changed('rep', inside('rep', { startMs: 0, peakMs: 0, endMs: WEEK_MS + 1 })));
    expect(far).toContain(`rep › endMs is ${WEEK_MS + 1}`);
  });
});

describe('a file in whose texts there is markup', () => {
  it('is text, wherever it is shown', async () => {
    const markup = '<img src=x onerror=alert(1)>${alert(1)}{{x}}';
    const text = JSON.stringify(JSON.parse(fileOf(events)), (key, value: unknown) =>
      ['note', 'name', 'cue', 'reason'].includes(key) &&
      typeof value === 'string' &&
      !['view', 'hidden', 'too-short'].includes(value)
        ? markup
        : value,
    );
    const { backup } = await backupFrom(text);
    const all = backup?.events ?? [];
    expect(workoutsFrom(all).map(({ name, note }) => [name, note])).toEqual([[markup, markup]]);
    expect(setsFrom(all).find(({ id }) => id === 'set')?.note).toBe(markup);
    expect(repetitionsCsv({ workouts: workoutsFrom(all), sets: setsFrom(all), exercises: [squat] })).toContain(markup);
  });
});

it('two files that are fine each, and together a set that lasts for centuries, draw no more than one', async () => {
  const log = createMemoryLog();
  const taken = async (text: string): Promise<void> => void (await log.merge((await backupFrom(text)).backup?.events ?? []));
  await taken(fileOf(events.filter(({ type }) => type === 'set-started').map((event) => ({ ...event, clockMs: -CLOCK_MS }))));
  await taken(fileOf(events));
  for (const [what, size, most] of sizesOf(await log.events())) expect(size, what).toBeLessThanOrEqual(most);
});
