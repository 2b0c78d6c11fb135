import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../src/exercises/index.ts';
import { newPlan, plannedSession } from '../../src/programme/plan.ts';
import { secondsOf, stepsOf, type Step } from '../../src/programme/steps.ts';
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
    case 'end':
      return 'end';
  }
}

describe('the steps of a session', () => {
  it('change legs after each set, with a short change instead of a rest', () => {
    expect(walk('side-lift-lying').map(short)).toEqual([
      'set-up side-lift-lying',
      '1/3 left  front',
      'change-over 20',
      '1/3 right  front',
      'rest 45',
      '2/3 left  front',
      'change-over 20',
      '2/3 right  front',
      'rest 45',
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

  it('rest between exercises by setting up, longer when one gets down or up', () => {
    const setUps = (...ids: string[]) => walk(...ids).flatMap((step) => (step.kind === 'set-up' ? [step.seconds] : []));
    expect(setUps('squat', 'bridge', 'clamshell')).toEqual([45, 45, 45]);
    const quick = stepsOf({ items: ['bridge', 'clamshell', 'squat'].map(asPrescribed), restS: 10 });
    expect(quick.flatMap((step) => (step.kind === 'set-up' ? [step.seconds] : []))).toEqual([45, 20, 45]);
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

  it('is repetitions at the figure’s rhythm, with the pause that is asked for', () => {
    const [bridge] = walk('bridge').flatMap((step) => (step.kind === 'set' ? [step.seconds] : []));
    // Out 1.3 s, hold 2 s, back 1.3 s, rest 0.8 s; five seconds to get ready.
    expect(bridge).toBeCloseTo(5 + 15 * 5.4);
    const dose = { kind: 'reps', sets: 1, reps: 15, pauseS: 0, load: 'none' } as const;
    const [, quick] = stepsOf({ items: [{ exercise: 'bridge', dose }], restS: 45 });
    expect(quick?.seconds).toBeCloseTo(5 + 15 * 3.4);
  });

  it('is 25 to 45 minutes for the five exercises before the stretch, gently or at the article’s dose', () => {
    for (const begin of ['gentle', 'article'] as const)
      for (const id of ['A', 'B'] as const) {
        const session = plannedSession(newPlan('2026-03-02', { begin }), id, [], '2026-03-02');
        const five = minutes(stepsOf({ ...session, items: session.items.slice(0, 5) }));
        expect(five).toBeGreaterThanOrEqual(25);
        expect(five).toBeLessThanOrEqual(45);
      }
  });

  it('is 80 to 100 minutes for all twelve exercises at full volume, with rests of 30 to 60 seconds', () => {
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
    expect(minutes(stepsOf({ items: twelve, restS: 30 }))).toBeGreaterThanOrEqual(80);
    expect(minutes(stepsOf({ items: twelve, restS: 60 }))).toBeLessThanOrEqual(100);
  });
});
