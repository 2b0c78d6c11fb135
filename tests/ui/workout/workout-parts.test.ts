import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeSets } from '../../../src/gallery/fake-data.ts';
import { articleDose, type Placed } from '../../../src/programme/index.ts';
import { initialLiveState, type LiveState } from '../../../src/ui/live/live-state.ts';
import { isPlaced, placementChecks } from '../../../src/ui/workout/placement-checks.ts';
import { actionOf } from '../../../src/ui/workout/workout-keys.ts';
import type { SetRecord } from '../../../src/log/set-records.ts';
import { nextDayWords } from '../../../src/ui/words/day-words.ts';
import { setEndWords } from '../../../src/ui/words/set-end-words.ts';
import { doneWords, exerciseSummaries } from '../../../src/ui/parts/workout-summary-model.ts';
import { minutesWords, nextWords, sideWords, turnWords } from '../../../src/ui/words/workout-words.ts';

function known(id: string) {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(id);
  return exercise;
}

const squat = known('squat');
const clamshell = known('clamshell');
const FROM_THE_SIDE: Placed = { exercise: 'squat', side: null, view: 'side', near: 'left' };

describe('the words of a workout', () => {
  it('name the next set with its number, its side and how one turns', () => {
    expect(nextWords(squat, { exercise: 'squat', side: null, view: 'front', near: null, set: 2, sets: 3 })).toBe(
      'Squat, set 2 of 3, facing the camera',
    );
    expect(nextWords(clamshell, { exercise: 'clamshell', side: 'right', view: 'front', near: null, set: 1, sets: 2 })).toBe(
      'Clamshell, right leg on top, set 1 of 2, facing the camera',
    );
  });

  it('name a side as the exercise tells sides, and none where both legs work together', () => {
    expect(sideWords(known('side-lift-standing'), 'left')).toBe('Left leg');
    expect(sideWords(known('squat-single'), 'right')).toBe('Standing on the right leg');
    expect(sideWords(squat, null)).toBe('');
  });

  it('say which side is turned to the camera', () => {
    expect(turnWords(FROM_THE_SIDE)).toBe('left side to the camera');
    expect(turnWords({ view: 'oblique', near: 'right' })).toBe('turned halfway, right side nearer');
  });

  it('say the time that is left in whole minutes, and never none', () => {
    expect([0, 89, 90, 600].map(minutesWords)).toEqual([
      'about a minute left',
      'about a minute left',
      'about 2 minutes left',
      'about 10 minutes left',
    ]);
  });
});

describe('the checks of a set-up', () => {
  const live = (change: Partial<LiveState>): LiveState => ({ ...initialLiveState, set: 'running', ...change });
  const states = (change: Partial<LiveState>) =>
    placementChecks(FROM_THE_SIDE, 'standing', live(change)).map(({ state }) => state);

  it('are good up to the one that the hint is about, and wait after it', () => {
    expect(states({ hint: { id: 'too-far', text: 'Come closer' } })).toEqual(['good', 'good', 'good', 'wrong', 'waits', 'waits']);
    expect(states({ hint: { id: 'nobody', text: 'Step into view' } })).toEqual([
      'wrong',
      'waits',
      'waits',
      'waits',
      'waits',
      'waits',
    ]);
  });

  it('are all good once the coach waits for the start pose, whatever it says of that', () => {
    expect(states({ phase: 'start-pose' })).toEqual(Array.from({ length: 6 }, () => 'good'));
    expect(states({ phase: 'start-pose', hint: { id: 'start-pose', text: 'Stand up straight' } })).toEqual(
      Array.from({ length: 6 }, () => 'good'),
    );
  });

  it('are unknown before anything was seen, and while a hint is about the device', () => {
    expect(states({})).toEqual(Array.from({ length: 6 }, () => 'waits'));
    expect(states({ hint: { id: 'low-fps', text: 'Too slow' } })).toEqual(Array.from({ length: 6 }, () => 'waits'));
  });

  it('have the posture after who is seen, where it is looked at', () => {
    expect(states({ hint: { id: 'wrong-posture', text: 'Stand up' } })).toEqual([
      'good',
      'wrong',
      'waits',
      'waits',
      'waits',
      'waits',
    ]);
    const titles = (posture: 'standing' | 'lying' | 'kneeling') =>
      placementChecks(FROM_THE_SIDE, posture, live({})).map(({ title }) => title);
    expect([titles('standing')[1], titles('lying')[1]]).toEqual(['Standing', 'Lying down']);
    expect(titles('kneeling')).toHaveLength(5);
  });

  describe('of one leg, seen from the side', () => {
    const donkey: Placed = { exercise: 'donkey-bent', side: 'left', view: 'side', near: 'left' };
    const viewIs = (placed: Placed, change: Partial<LiveState>) =>
      placementChecks(placed, 'kneeling', live({ phase: 'start-pose', ...change })).find(({ id }) => id === 'view')?.state;

    it('leave the side open while the other one is near, though the set may begin', () => {
      expect(viewIs(donkey, { nearSide: 'right' })).toBe('wrong');
      expect(viewIs(donkey, { nearSide: 'left' })).toBe('good');
      expect(isPlaced(live({ phase: 'start-pose', nearSide: 'right' }))).toBe(true);
    });

    it('do not ask for a side where both legs work, or in another view', () => {
      expect(viewIs(FROM_THE_SIDE, { nearSide: 'right' })).toBe('good');
      expect(viewIs(donkey, { nearSide: null })).toBe('good');
    });

    it('say what the hint says before', () => {
      expect(viewIs(donkey, { phase: 'placement', hint: { id: 'turn-round', text: 'Turn' } })).toBe('wrong');
      expect(viewIs(donkey, { phase: 'placement', nearSide: 'right', hint: { id: 'too-far', text: 'Closer' } })).toBe('waits');
    });
  });

  it('name the side that is to be turned to the camera', () => {
    expect(placementChecks(FROM_THE_SIDE, 'standing', live({})).find(({ id }) => id === 'view')?.title).toBe(
      'Left side to the camera',
    );
  });
});

describe('the keys of a workout', () => {
  it('pause and go on with the same key', () => {
    expect(actionOf(' ', 'set', false)).toBe('pause');
    expect(actionOf(' ', 'set', true)).toBe('resume');
  });

  it('go to what comes next: they skip a set, and start one that waits', () => {
    expect(actionOf('n', 'set', false)).toBe('skip');
    expect(actionOf('N', 'rest', false)).toBe('now');
    expect(actionOf('n', 'set-up', false)).toBe('now');
  });

  it('of a clicker for slides go to what comes next, and pause and go on with the one for back', () => {
    for (const next of ['PageDown', 'ArrowRight']) {
      expect(actionOf(next, 'set', false), next).toBe('skip');
      expect(actionOf(next, 'rest', false), next).toBe('now');
    }
    for (const back of ['PageUp', 'ArrowLeft', '.', 'b', 'B']) {
      expect(actionOf(back, 'rest', false), back).toBe('pause');
      expect(actionOf(back, 'set', true), back).toBe('resume');
    }
  });

  it('leave alone what scrolls, loads the page anew and moves the focus', () => {
    for (const key of ['ArrowUp', 'ArrowDown', 'F5', 'Tab', 'Enter', 'AudioVolumeUp', 'MediaPlayPause'])
      expect(actionOf(key, 'set', false), key).toBeNull();
  });

  it('undo only where something is counted', () => {
    expect(actionOf('u', 'set', false)).toBe('undo');
    expect(actionOf('u', 'rest', false)).toBeNull();
  });
});

describe('what a workout came to', () => {
  const items = [{ exercise: 'squat', dose: { ...articleDose(squat), sets: 2 } }];
  const sets = fakeSets(
    [squat, { id: 'a', workoutId: 'w' }],
    [squat, { id: 'b', set: 2, count: 15, workoutId: 'w' }],
  ).toReversed();
  const summed = (change: Partial<Parameters<typeof exerciseSummaries>[0]> = {}) =>
    exerciseSummaries({ items, sets, pain: {}, pastSets: sets, ...change }, exerciseById);

  it('takes the sets of an exercise together, each number with how it came about', () => {
    const [summary] = summed({ pain: { squat: 2 } });
    expect(summary?.sets.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(summary?.pain).toBe(2);
    expect(summary?.numbers.map(({ name }) => name)).toEqual(['Form', 'Range', 'Tempo']);
    for (const { how } of summary?.numbers ?? []) expect(how.join(' ')).toMatch(/\.$/);
  });

  it('leaves out exercises of which nothing was done', () => {
    expect(summed({ items: [...items, { exercise: 'clamshell', dose: articleDose(clamshell) }] })).toHaveLength(1);
  });

  it('compares with the session before only where more was done', () => {
    const fewer = fakeSets([squat, { id: 'c', count: 5, daysAgo: 2 }]);
    const notes = (past: typeof sets) =>
      summed({ pastSets: [...sets, ...past] })[0]?.notes.filter(({ sentence }) => /last time/.test(sentence));
    expect(notes(fewer)).toEqual([
      { kind: 'good', sentence: expect.stringMatching(/^\d+ full repetitions more than last time\.$/) },
    ]);
    expect(notes(fakeSets([squat, { id: 'd', count: 40, daysAgo: 2 }]))).toEqual([]);
  });

  it('says what was done of what was planned, and praises only all of it', () => {
    expect(doneWords(sets, 2)).toMatch(/^2 of 2 sets · \d+ reps\. Nice work!$/);
    expect(doneWords(sets, 3)).toMatch(/^2 of 3 sets · \d+ reps\. What you did counts\.$/);
    expect(doneWords([], 3)).toBe('No set was counted this time.');
  });
});

describe('why a set ended', () => {
  const [made] = fakeSets([squat, { count: 4 }]);
  if (!made) throw new Error('A set was made.');
  const words = (over: Partial<SetRecord>) => setEndWords({ ...made, ...over });

  it('is told where its target was not reached', () => {
    const counts = { ...made.counts, full: 2 };
    const at = { counts, targetReps: 3 };
    expect(words({ ...at, how: 'idle' })).toBe('Set 1 ended at 2 of 3: I saw no movement for 25 s');
    expect(words({ ...at, how: 'finished' })).toBe('You ended set 1 at 2 of 3');
    expect(words({ ...at, how: 'source-ended' })).toBe('Set 1 ended at 2 of 3: the camera stopped');
    expect(words({ ...at, how: 'interrupted' })).toBe('Set 1 ended at 2 of 3: the page was closed');
    expect(words({ ...at, how: 'finished', counts: { ...counts, full: 3 } })).toBeNull();
    expect(words({ ...at, how: 'idle', source: 'file' })).toBeNull();
  });

  it('is told by the time of a posture that is kept', () => {
    const heldMs = { total: 40_000, left: 0, right: 0 };
    expect(words({ how: 'finished', targetS: 60, heldMs })).toBe('You ended set 1 at 0:40 of 1:00');
    expect(words({ how: 'finished', targetS: 40, heldMs })).toBeNull();
  });
});

describe('the next day', () => {
  it('has its name within a week, and its date from then on', () => {
    const next = (day: string) => nextDayWords(day, '2026-03-02');
    expect(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-08'].map(next)).toEqual([
      'today',
      'tomorrow',
      'Wednesday',
      'Sunday',
    ]);
    expect(next('2026-03-09')).toContain('9');
  });
});
