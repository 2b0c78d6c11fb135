import '../../english-messages.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/events.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { repetitionsCsv, setsCsv, type ExportedTraining } from '../../../src/data/export/csv.ts';
import { csvFormFor, csvOf } from '../../../src/data/export/csv-format.ts';
import { readCsv } from './read-csv.ts';
import { EVENING_MS, hold, rep, repsOf, setOf, workoutOf } from './training.ts';

const training = (change: Partial<ExportedTraining>): ExportedTraining => ({
  workouts: [],
  sets: [],
  exercises: EXERCISES,
  ...change,
});
const setRows = (change: Partial<ExportedTraining>) => readCsv(setsCsv(training(change)));
const movementRows = (change: Partial<ExportedTraining>) => readCsv(repetitionsCsv(training(change)));

const finding = (rule: string, state: Finding['state']): Finding => ({ rule, state, confidence: 'high', grade: 'article' });

describe('the cells', () => {
  const cellsOf = (text: string) => readCsv(csvOf([{ name: 'text', value: (row: string) => row }], [text]));

  it('hold any text as it is, but for what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",\'; aü字😀') }), (text) => {
        expect(cellsOf(text)[0]?.['text']?.replaceAll("'", '')).toEqual(text.replaceAll("'", ''));
        if (!/[=+\-@\t\r\n]/.test(text)) expect(cellsOf(text)).toEqual([{ text }]);
      }),
    );
  });

  it.each([
    ...['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x")', ' =1', '\u00a0=1', '\ufeff=1', '\u200b=1', '\0=1'],
    // Full-width, small and mathematical.
    ...['＝1+1', '＋1', '－1', '＠SUM(A1)', '﹣1', '﹢1', '−1', '\u3000＝1'],
    // Unseen at the beginning, whatever follows.
    ...['\tplain', '\rplain', '\nplain'],
  ])('have an apostrophe before %j, which a spreadsheet would run', (text) => {
    expect(cellsOf(text)).toEqual([{ text: `'${text}` }]);
  });

  it.each([
    ['sore;=1+1', "sore;'=1+1"],
    ['sore, @home', "sore,' @home"],
    ['sore\n-1', "sore\n'-1"],
    ['sore;"=1+1"', `sore;'"=1+1"`],
    ['\t=1', "'\t'=1"],
  ])('have one in %j, where the separator of another country would begin a cell', (text, made) => {
    expect(cellsOf(text)).toEqual([{ text: made }]);
  });

  it.each(['5 = 3 + 2', 'a-b', 'me@home', 'left; right', 'one, two', "'twas"])('leave %j as it is', (text) => {
    expect(cellsOf(text)).toEqual([{ text }]);
  });

  /** Where any spreadsheet could take a cell to begin: by its own separator or another one, within quotes or not. */
  const beginningsIn = (csv: string): string[] =>
    csv.split(/[,;\t\r\n]/).map((each) => each.normalize('NFKC').replace(/^[\s\p{C}"]+/u, ''));

  it('never begin with a sign that begins a formula, whatever the separator is taken to be', () => {
    const sign = fc.constantFrom(...'=+-@＝＋－＠﹣﹢−\t\r\n\0,;"\' \u00a0\u200b\ufeffab字😀');
    const texts = fc.array(fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'binary' })), { minLength: 1 });
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'de', 'fr', 'de-CH', 'en-ZA'), (all, locale) => {
        const csv = csvOf([{ name: 'text', value: (row: string) => row }], all, csvFormFor(locale));
        expect(beginningsIn(csv).filter((each) => /^[=+\-@−]/.test(each))).toEqual([]);
        const first = readCsv(csv, csvFormFor(locale).separator).map(({ text = '' }) => text.slice(0, 1));
        expect(first.filter((each) => /^[\t\r\n\0]$/.test(each))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leave a negative number a number, and what is not known empty', () => {
    const columns = [-1.5, 0, null, undefined, false].map((value, at) => ({ name: `${at}`, value: () => value }));
    expect(csvOf(columns, [0])).toEqual('\uFEFF0,1,2,3,4\r\n-1.5,0,,,false\r\n');
  });

  it('have quotes where there is a separator of any country, a quote or a new line', () => {
    const csv = csvOf([{ name: 'text', value: (row: string) => row }], ['a,b', 'a;b', 'say "hip"', 'one\r\ntwo', 'plain']);
    expect(csv).toEqual('\uFEFFtext\r\n"a,b"\r\n"a;b"\r\n"say ""hip"""\r\n"one\r\ntwo"\r\nplain\r\n');
  });

  it.each([
    ['en', '-1.5,2'],
    ['en-GB', '-1.5,2'],
    ['de', '-1,5;2'],
    ['de-AT', '-1,5;2'],
    ['fr', '-1,5;2'],
    ['fr-CA', '-1,5;2'],
    // A point, and lists with semicolons.
    ['de-CH', '-1.5;2'],
    // English with a decimal comma.
    ['en-ZA', '-1,5;2'],
  ])('stand and are written as a spreadsheet takes them where %s is spoken', (locale, line) => {
    const columns = [-1.5, 2].map((value, at) => ({ name: `${at}`, value: () => value }));
    expect(csvOf(columns, [0], csvFormFor(locale)).split('\r\n')[1]).toBe(line);
  });

  it('can be of more rows than a call can take', () => {
    expect(
      csvOf(
        [{ name: 'n', value: (row: number) => row }],
        Array.from({ length: 200_000 }, (_, at) => at),
      ),
    ).toHaveLength('n\r\n'.length + 1 + 2 * 200_000 + 10 + 90 * 2 + 900 * 3 + 9000 * 4 + 90_000 * 5 + 100_000 * 6);
  });
});

describe('the table of sets', () => {
  it('has one row for each set, oldest first', () => {
    const sets = [setOf({ startedMs: EVENING_MS + 120_000, set: 2 }), setOf({ set: 1 })];
    expect(setRows({ sets }).map(({ set }) => set)).toEqual(['1', '2']);
  });

  it('says when, of which session, and what was asked for', () => {
    const workout = workoutOf(['bridge'], {
      session: 'own-1',
      name: 'Abend, "Hüfte"',
      pain: { bridge: 2 },
      effort: 6,
      note: 'Late run',
    });
    const set = setOf({ exercise: 'bridge', workoutId: 'workout-1', holdS: 2, note: '=left hip' });
    expect(setRows({ sets: [set], workouts: [workout] })[0]).toMatchObject({
      set_started: '2026-11-23T18:05:30.000+01:00',
      set_ended: '2026-11-23T18:06:30.000+01:00',
      session: 'Abend, "Hüfte"',
      exercise_id: 'bridge',
      exercise: 'Glute bridge',
      sets_planned: '3',
      how_it_ended: 'target',
      target_repetitions: '15',
      target_s: '',
      target_hold_s: '2',
      pain_0_to_10: '2',
      session_effort_0_to_10: '6',
      worse_next_morning: '',
      note: "'=left hip",
      session_note: 'Late run',
    });
  });

  it('tells the time with the offset that held on that day', () => {
    const startedOf = (startedMs: number, startedOffsetMin: number) =>
      setRows({ sets: [setOf({ startedMs, startedOffsetMin })] })[0]?.['set_started'];
    expect(startedOf(Date.UTC(2026, 6, 1, 12), 120)).toEqual('2026-07-01T14:00:00.000+02:00');
    expect(startedOf(Date.UTC(2026, 0, 1, 2, 0, 0, 7), -210)).toEqual('2025-12-31T22:30:00.007-03:30');
    expect(startedOf(Date.UTC(1969, 11, 31, 23, 59), 0)).toEqual('1969-12-31T23:59:00.000+00:00');
  });

  it('ends a set by the clock of its end, where the clock was changed in it', () => {
    // Berlin, 25 October 2026: at 3:00 it is 2:00 again.
    const startedMs = Date.UTC(2026, 9, 25, 0, 59, 30);
    const [row] = setRows({ sets: [setOf({ startedMs })] });
    expect([row?.['set_started'], row?.['set_ended']]).toEqual([
      '2026-10-25T02:59:30.000+02:00',
      '2026-10-25T02:00:30.000+01:00',
    ]);
  });

  it('says what was counted and what the user made of it', () => {
    const reps = [
      ...repsOf(4, { side: 'left', peak: 80 }),
      ...repsOf(3, { side: 'right', peak: 90 }),
      rep({ outcome: 'partial' }),
    ];
    expect(setRows({ sets: [setOf({ reps, correctedTo: 9 })] })[0]).toMatchObject({
      full: '9',
      full_left: '4',
      full_right: '3',
      partial: '1',
      not_counted: '0',
      full_as_counted: '7',
      full_was_corrected: 'true',
      median_height: '80',
      highest_height: '90',
      height_unit: 'deg',
      median_way_out_s: '1',
      median_way_back_s: '1',
      held_s: '',
    });
  });

  it('says how long a posture was held, and leaves out what only repetitions have', () => {
    const holds = [hold('left', 5, 60), hold('right', 80, 42.5)];
    expect(setRows({ sets: [setOf({ exercise: 'couch-1', targetS: 60, holds })] })[0]).toMatchObject({
      target_repetitions: '',
      target_s: '60',
      held_s: '102.5',
      held_left_s: '60',
      held_right_s: '42.5',
      median_height: '',
      height_unit: '',
    });
  });

  it('keeps a set that is not over, of an exercise that this version does not know', () => {
    const set = setOf({ exercise: 'handstand', endedMs: null, how: null });
    expect(setRows({ sets: [set] })[0]).toMatchObject({
      exercise: 'handstand',
      set_ended: '',
      how_it_ended: '',
      form_0_to_100: '',
    });
  });

  it('has a header row and nothing else without a set', () => {
    expect(setsCsv(training({})).split('\r\n')).toHaveLength(2);
  });
});

describe('the tables of a set with more repetitions than a call can take', () => {
  const reps = repsOf(200_000, { peak: 80 });

  it('have all of them', () => {
    expect(setRows({ sets: [setOf({ reps })] })[0]).toMatchObject({ full_as_counted: '200000', highest_height: '80' });
  });
});

describe('the table of repetitions', () => {
  it('has a row for each, with its times within the set', () => {
    const findings = [finding('thighs-level', 'good'), finding('knees-behind-toes', 'fault'), finding('heels', 'unobserved')];
    const first = rep({ side: 'left', atS: 5, secondsLong: 3, peak: 82.34, holdMs: 500, findings });
    const rows = movementRows({ sets: [setOf({ reps: [first, rep({ atS: 10, outcome: 'void' })] })] });
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      kind: 'repetition',
      number: '1',
      side: 'left',
      outcome: 'full',
      start_s: '5',
      peak_s: '6.5',
      end_s: '8',
      height: '82.3',
      range: '82.3',
      height_and_range_unit: 'deg',
      hold_s: '0.5',
      way_out_s: '1.5',
      way_back_s: '1.5',
      findings: 'thighs-level=good;knees-behind-toes=fault;heels=unobserved',
    });
    expect(rows[1]).toMatchObject({ number: '2', outcome: 'void', side: '', findings: '' });
  });

  it('has the ways end and begin where the height was held', () => {
    const held = { ...rep({ atS: 5, secondsLong: 6 }), hold: { side: null, startMs: 10_500, endMs: 13_000, heldMs: 2500 } };
    expect(movementRows({ sets: [setOf({ reps: [held] })] })[0]).toMatchObject({ way_out_s: '1.5', way_back_s: '2' });
  });

  it('has a row for each time that a posture was held', () => {
    const holds = [hold('left', 5, 60), { ...hold('right', 80, 42), findings: [finding('torso', 'warn')] }];
    expect(movementRows({ sets: [setOf({ exercise: 'couch-1', targetS: 60, holds })] })).toMatchObject([
      { kind: 'hold', number: '1', side: 'left', start_s: '5', end_s: '65', peak_s: '', hold_s: '60', outcome: '', findings: '' },
      { kind: 'hold', number: '2', side: 'right', hold_s: '42', height: '', findings: 'torso=warn' },
    ]);
  });
});

describe('the heart rate of a set', () => {
  const endedMs = EVENING_MS + 60_000;
  const beat = (afterS: number, bpm: number) => ({ timeMs: endedMs + 1000 * afterS, bpm });

  it('has mean and highest of the set alone, and how far it fell in the minute after it', () => {
    const heartRate = [beat(-30, 120), beat(-1, 141), beat(0, 140), beat(20, 145), beat(60, 110), beat(61, 90)];
    expect(setRows({ sets: [setOf({ endedMs, heartRate })] })[0]).toMatchObject({
      heart_rate_mean: '134',
      heart_rate_highest: '141',
      heart_rate_fell_by: '30',
      heart_rate_fell_in_s: '60',
    });
  });

  it('is empty without a strap', () => {
    expect(setRows({ sets: [setOf()] })[0]).toMatchObject({
      heart_rate_mean: '',
      heart_rate_highest: '',
      heart_rate_fell_by: '',
      heart_rate_fell_in_s: '',
    });
  });
});
