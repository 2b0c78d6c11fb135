import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../src/exercises/index.ts';
import { secondsOf, spotsIn, stepsOf, type Step } from '../../src/programme/steps.ts';
import { asPrescribed } from './done.ts';

const walk = (...ids: string[]) => stepsOf({ items: ids.map(asPrescribed), restS: 45 });

/** A step in a few letters: what, which set, which side, how it is seen. */
function short(step: Step): string {
  switch (step.kind) {
    case 'set-up':
      return `set-up ${step.exercise}`;
    case 'set':
      return `${step.set}/${step.sets} ${step.side ?? 'both'} ${step.near ?? ''} ${step.view}`;
    case 'rest':
      return `${step.why} ${step.seconds}`;
    case 'warm-up':
    case 'end':
      return step.kind;
  }
}

describe('the steps of a session', () => {
  it('change legs after each set, with a short change instead of a rest: the other leg has just rested', () => {
    expect(walk('side-lift-lying').map(short)).toEqual([
      'set-up side-lift-lying',
      '1/3 left  front',
      'change-over 20',
      '1/3 right  front',
      'change-over 20',
      '2/3 left  front',
      'change-over 20',
      '2/3 right  front',
      'change-over 20',
      '3/3 left  front',
      'change-over 20',
      '3/3 right  front',
      'end',
    ]);
  });

  it('show a squat from the left, the front and the right, so that every rule is seen', () => {
    expect(walk('squat').map(short)).toEqual([
      'set-up squat',
      '1/3 both left side',
      'rest 45',
      '2/3 both  front',
      'rest 45',
      '3/3 both right side',
      'end',
    ]);
  });

  it('turn the working side to the camera', () => {
    expect(walk('couch-1').map(short)).toEqual([
      'set-up couch-1',
      '1/1 left left side',
      'change-over 20',
      '1/1 right right side',
      'end',
    ]);
    const views = walk('squat-single').flatMap((step) => (step.kind === 'set' ? [short(step)] : []));
    expect(views.slice(1, 4)).toEqual(['1/3 right right side', '2/3 left  front', '2/3 right  front']);
  });

  it('stay on one side where only the side is needed', () => {
    const views = walk('bridge').flatMap((step) => (step.kind === 'set' ? [short(step)] : []));
    expect(views).toEqual(['1/3 both left side', '2/3 both left side', '3/3 both left side']);
  });

  it('tell in each rest what comes next', () => {
    const rest = walk('squat').find(({ kind }) => kind === 'rest');
    expect(rest).toMatchObject({ next: { exercise: 'squat', set: 2, sets: 3, side: null, view: 'front', near: null } });
  });

  it('rest between exercises by setting up, and as long as between sets after one of both legs together', () => {
    const setUps = (restS: number, ...ids: string[]) =>
      stepsOf({ items: ids.map(asPrescribed), restS }).flatMap((step) =>
        step.kind === 'set-up' ? [[step.restS, step.seconds]] : [],
      );
    expect(setUps(60, 'squat', 'bridge', 'clamshell', 'side-lift-lying')).toEqual([
      [0, 45],
      [60, 60],
      [60, 60],
      [0, 20],
    ]);
  });

  it('move the camera only where an exercise cannot be seen from where it stands, and say where it stands', () => {
    const setUps = walk('side-step', 'hinge-rotation', 'bridge', 'clamshell').flatMap((step) =>
      step.kind === 'set-up' ? [step] : [],
    );
    expect(setUps.map(({ moves }) => moves)).toEqual([true, false, true, false]);
    expect(setUps.map(({ seconds }) => seconds)).toEqual([45, 20, 45, 45]);
    const [standing, floor] = [
      { lensHeightM: [0.8, 1], distanceM: [3, 3.5] },
      { lensHeightM: [0.3, 0.5], distanceM: [2, 2.5] },
    ];
    expect(setUps.map(({ spot }) => spot)).toEqual([standing, standing, floor, floor]);
    expect(spotsIn(walk('side-step', 'hinge-rotation', 'bridge', 'clamshell'))).toBe(2);
  });

  it('begin with two minutes of warm-up where that is asked for', () => {
    const items = [asPrescribed('squat')];
    expect(stepsOf({ items, restS: 45, warmUp: true })[0]).toEqual({ kind: 'warm-up', seconds: 120 });
    expect(stepsOf({ items, restS: 45 })[0]?.kind).toBe('set-up');
    expect(stepsOf({ items: [], restS: 45, warmUp: true })).toEqual([{ kind: 'end', seconds: 0 }]);
  });

  it('are only the end when there is nothing to do', () => {
    expect(walk().map(short)).toEqual(['end']);
  });

  it('leave out what this version does not know', () => {
    const unknown = { exercise: 'handstand', dose: asPrescribed('squat').dose };
    expect(stepsOf({ items: [unknown, asPrescribed('squat')], restS: 45 })).toEqual(walk('squat'));
  });

  it.each(EXERCISES.map(({ id }) => [id]))('show %s only in views in which it is counted', (id) => {
    const exercise = EXERCISES.find((each) => each.id === id);
    const views = walk(id).flatMap((step) => (step.kind === 'set' ? [step.view] : []));
    expect(views.length).toBeGreaterThan(0);
    for (const view of views) expect([exercise?.camera.view, ...(exercise?.camera.alsoCounts ?? [])]).toContain(view);
  });
});

describe('the time of a session', () => {
  const minutes = (steps: readonly Step[]) => secondsOf(steps) / 60;
  const setOf = (id: string): number => walk(id).find(({ kind }) => kind === 'set')?.seconds ?? 0;

  it('is repetitions at the figure’s rhythm, with the pause that is asked for', () => {
    const [bridge] = walk('bridge').flatMap((step) => (step.kind === 'set' ? [step.seconds] : []));
    // Out 1.3 s, hold 2 s, back 1.3 s, rest 0.8 s; five seconds to get ready.
    expect(bridge).toBeCloseTo(5 + 15 * 5.4);
    const dose = { kind: 'reps', sets: 1, reps: 15, pauseS: 0, load: 'none' } as const;
    const [, quick] = stepsOf({ items: [{ exercise: 'bridge', dose }], restS: 45 });
    expect(quick?.seconds).toBeCloseTo(5 + 15 * 3.4);
  });

  it('has the camera moved and set up, legs changed, and rests in it', () => {
    const [squat, hinge] = [60, 35];
    const seconds = secondsOf(walk('squat', 'hinge-rotation'));
    // The camera is put up, three squats with two rests, a rest while the next is set up, and three sets of each leg with five changes.
    expect(seconds).toBeCloseTo(45 + 3 * setOf('squat') + 2 * 45 + 45 + 6 * setOf('hinge-rotation') + 5 * 10);
    expect([setOf('squat'), setOf('hinge-rotation')].map(Math.round)).toEqual([squat, hinge]);
  });

  it('is 60 to 90 minutes for all twelve exercises at full volume, with rests of 30 to 60 seconds', () => {
    const twelve = [
      'side-lift-lying',
      'bridge',
      'donkey-bent',
      'squat',
      'side-step',
      'box-abduction',
      'hip-drop',
      'couch-1',
      'knee-drive',
      'quad-hip-ext',
      'clamshell',
      'hinge-rotation',
    ].map(asPrescribed);
    expect(minutes(stepsOf({ items: twelve, restS: 30 }))).toBeGreaterThanOrEqual(60);
    expect(minutes(stepsOf({ items: twelve, restS: 60 }))).toBeLessThanOrEqual(90);
  });
});
