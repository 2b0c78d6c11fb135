import { say } from '../core/message.ts';
import { html } from 'lit';
import type { Side } from '../core/pose.ts';
import type { LoadFigure } from '../figure/figure-port.ts';
import './hip-led-workout.ts';
import type { HipRing } from '../ui/workout/hip-ring.ts';
import '../ui/workout/hip-share-card.ts';
import { ask, type WorkoutAction } from '../ui/workout/workout-action.ts';
import { READ_MS } from '../workout/workout-state.ts';
import { trainingToCome } from '../calendar/training-to-come.ts';
import { EXERCISES, exerciseById } from '../exercises/index.ts';
import { newPlan } from '../programme/index.ts';
import { restarted } from './live-states.ts';
import { exerciseSummaries } from '../ui/parts/workout-summary-model.ts';
import type { SessionEnd } from '../ui/workout/session-end.ts';
import { fakeSets } from './fake-data.ts';
import { createFakeWorkout, FAKE_PLAN, type FakeWorkout } from './fake-workout.ts';
import type { WorkoutPlan } from '../workout/plan.ts';
import type { GalleryState } from './gallery-state.ts';

type Step = (workout: FakeWorkout, element: HTMLElement) => void;

/** A workout that has been led as far as `walk` leads it, one step after the other: what is asked of the session takes a moment. */
function walked(id: string, loadFigure: LoadFigure | null, walk: readonly Step[], plan = FAKE_PLAN): GalleryState {
  let workout: FakeWorkout | null = null;
  return {
    id: `workout-${id}`,
    kind: 'screen',
    show() {
      workout = createFakeWorkout(loadFigure);
      const { services, clock } = workout;
      return html`<hip-led-workout .services=${services} .plan=${plan} .clock=${clock}></hip-led-workout>`;
    },
    async after(root) {
      const element = root.querySelector('hip-workout');
      for (const step of walk) {
        if (workout && element) step(workout, element);
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  };
}

const open = (workout: FakeWorkout): void => workout.open();
const hint = ({ services }: FakeWorkout): void =>
  services.coach({ type: 'hint-changed', timeMs: 0, hint: { id: 'turn-to-side', message: say`Turn your side to the camera` } });
const place = (workout: FakeWorkout): void => workout.place();
const pass =
  (ms: number) =>
  ({ clock }: FakeWorkout): void =>
    clock.pass(ms);
const count =
  (reps: number) =>
  (workout: FakeWorkout): void =>
    workout.count(reps);
const endSet =
  (reps: number, side: Side | null = null) =>
  (workout: FakeWorkout): void =>
    workout.endSet(reps, side);
const endIdle = (workout: FakeWorkout): void => workout.endSet(3, null, 'idle');
const asks =
  (action: WorkoutAction): Step =>
  (_, element) =>
    ask(element, action);

const lose = ({ services }: FakeWorkout): void => services.emit({ type: 'problem', problem: restarted });
const speak = ({ services }: FakeWorkout): void => services.say('Halfway');

/** With the warm-up before it. */
const WARMED: WorkoutPlan = { ...FAKE_PLAN, warmUp: true };

const TO_SET = [open, place, pass(READ_MS)];
const TO_REST = [...TO_SET, count(7), endSet(13), pass(6000)];
const TO_SECOND_CARD = [...TO_REST, pass(24_000), open, endSet(11), open];
const TO_END = [...TO_SECOND_CARD, place, pass(30_000), endSet(12, 'left'), pass(20_000), open, endSet(11, 'right')];

const squats = EXERCISES.filter(({ id }) => id === 'squat');
const BEST_SETS = squats.flatMap((squat) => fakeSets([squat, { id: 'best-1' }], [squat, { id: 'best-2', set: 2, count: 15 }]));

/** Two bests, in the third good week in a row, on the day of the plan's eighth session. */
const fakeEnd = (): SessionEnd => ({
  streakWeeks: 3,
  week: { sessions: 2, aim: 3 },
  bests: [
    { exercise: 'squat', kind: 'reps', value: 13, before: 11 },
    { exercise: 'squat', kind: 'holdMs', value: 64_000, before: 51_000 },
  ],
  toCome: trainingToCome(newPlan('2025-02-17'), [], '2025-03-05'),
});

export const workoutStates = (loadFigure: LoadFigure | null): GalleryState[] => [
  walked('warm-up', loadFigure, [pass(12_000)], WARMED),
  walked('warm-up-later', loadFigure, [pass(75_000)], WARMED),
  walked('set-up', loadFigure, [open, hint]),
  walked('counting-down', loadFigure, [open, place, pass(READ_MS - 2000)]),
  walked('set', loadFigure, [...TO_SET, count(7), speak]),
  walked('paused', loadFigure, [...TO_SET, count(7), asks('pause')]),
  walked('end-asked', loadFigure, [...TO_SET, count(7), asks('ask-to-end')]),
  walked('rest', loadFigure, TO_REST),
  walked('rest-problem', loadFigure, [...TO_REST, lose]),
  walked('next-exercise', loadFigure, TO_SECOND_CARD),
  walked('side', loadFigure, [...TO_SECOND_CARD, place, pass(30_000), count(4)]),
  walked('change-over', loadFigure, [...TO_SECOND_CARD, place, pass(30_000), endSet(12, 'left')]),
  walked('summary', loadFigure, TO_END),
  walked('ended-by-itself', loadFigure, [...TO_SET, count(2), endIdle, pass(2000), open, asks('end')]),
  {
    id: 'workout-best',
    kind: 'screen',
    show: () =>
      html`<hip-workout-summary
        name="Session A"
        .lastedMs=${1_294_000}
        .plannedSets=${BEST_SETS.length}
        .exercises=${exerciseSummaries({ items: FAKE_PLAN.items, sets: BEST_SETS, pain: {}, pastSets: [] }, exerciseById)}
        .end=${fakeEnd()}
        .effort=${3}
      ></hip-workout-summary>`,
  },
  {
    id: 'workout-share-card',
    kind: 'screen',
    show: () => html`<hip-share-card .lastedMs=${1_294_000} .sets=${BEST_SETS} .end=${fakeEnd()}></hip-share-card>`,
    async after(root) {
      const element = root.querySelector('hip-share-card');
      element?.renderRoot.querySelector('button')?.click();
      await element?.updateComplete;
    },
  },
  {
    id: 'ring-raise',
    kind: 'part',
    show: () => html`<hip-ring></hip-ring>`,
    after: (root) => root.querySelector<HipRing>('hip-ring')?.show('raise', 0.6, 'Pause'),
  },
  {
    id: 'ring-long-raise',
    kind: 'part',
    show: () => html`<hip-ring></hip-ring>`,
    after: (root) => root.querySelector<HipRing>('hip-ring')?.show('long-raise', 0.4, 'Skip'),
  },
];
