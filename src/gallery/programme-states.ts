import { trainingToCome } from '../calendar/training-to-come.ts';
import { html } from 'lit';
import { exerciseById } from '../exercises/index.ts';
import {
  addDays,
  newPlan,
  plannedSession,
  setsToDo,
  targetOf,
  todayOf,
  type DoneSession,
  type History,
  type OwnSession,
  type Plan,
  type PlannedExercise,
  type SessionId,
} from '../programme/index.ts';
import '../ui/parts/hip-begin.ts';
import '../ui/programme/hip-own-session.ts';
import '../ui/programme/hip-own-sessions.ts';
import '../ui/parts/hip-pain.ts';
import '../ui/programme/hip-programme.ts';
import '../ui/home/hip-today.ts';
import type { SelfCheckId } from '../settings/self-check.ts';
import '../ui/home/hip-home.ts';
import '../ui/app/hip-note.ts';
import type { GalleryState } from './gallery-state.ts';
import { inlineStyle } from '../ui/styles/inline-style.ts';

/** A Monday. */
const START = '2026-03-02';
const plan: Plan = newPlan(START);
const shorter: Plan = newPlan(START, { minutes: 10, begin: 'gentle' });

const doneExactly = ({ exercise, dose }: PlannedExercise, pain: number): DoneSession['exercises'][number] => {
  const known = exerciseById(exercise);
  const sets = Array.from({ length: known ? setsToDo(known, dose) : 0 }, () => ({
    side: null,
    done: targetOf(dose),
    quality: 92,
  }));
  return { exercise, asked: dose, sets, pain };
};

/** A session with every set done well; `pain` is told of its first exercise. */
function trained(id: SessionId, day: string, history: History, pain = 0): DoneSession {
  const exercises = plannedSession(plan, id, history, day).items.map((item, at) => doneExactly(item, at === 0 ? pain : 0));
  return { day, session: id, plannedSets: 0, exercises, worseNextMorning: false };
}

/** Two good weeks, three days of training each. */
const twoWeeks: History = [0, 2, 4, 7, 9, 11].reduce<DoneSession[]>(
  (done, days, at) => [...done, trained(at % 2 === 0 ? 'A' : 'B', addDays(START, days), done)],
  [],
);
/** Six weeks of three. */
const sixWeeks: History = Array.from({ length: 18 }, (_, at) => addDays(START, 7 * Math.floor(at / 3) + 2 * (at % 3))).reduce<
  DoneSession[]
>((done, day, at) => [...done, trained(at % 2 === 0 ? 'A' : 'B', day, done)], []);
const painful: History = [...twoWeeks, trained('A', addDays(START, 14), twoWeeks, 7), trained('B', addDays(START, 16), twoWeeks)];

/** What stands in the way of training, by the user's own word. */
const IN_PAIN: readonly SelfCheckId[] = ['pain'];

const TRAINING_DAY = addDays(START, 14);
const DAY_OF_REST = addDays(START, 12);

export const fakeOwn: OwnSession = {
  version: 1,
  id: 'own-1',
  name: 'Quick one before the run',
  restS: 30,
  items: [
    { exercise: 'squat', dose: { kind: 'reps', sets: 2, reps: 12, pauseS: 0, load: 'none' } },
    { exercise: 'side-lift-lying', dose: { kind: 'reps', sets: 2, reps: 10, pauseS: 2, load: 'weights' } },
    { exercise: 'couch-1', dose: { kind: 'time', sets: 1, keepS: 90, load: 'none' } },
  ],
};

/** What is due, the programme, the user's own sessions and the question about pain. */
export function programmeStates(): GalleryState[] {
  const home = (day: string, history: History, asks = false, of = plan) =>
    html`<hip-home
      .today=${todayOf(of, history, day)}
      .morning=${asks ? { workoutId: 'w', sentence: 'Did it hurt more this morning?' } : null}
    ></hip-home>`;
  const programme = (day: string, history: History) =>
    html`<hip-programme
      .plan=${plan}
      .today=${todayOf(plan, history, day)}
      .sessions=${[plannedSession(plan, 'A', history, day), plannedSession(plan, 'B', history, day)]}
      .toCome=${trainingToCome(plan, history, day)}
    ></hip-programme>`;
  const own = (session: OwnSession) => html`<hip-own-session .session=${session}></hip-own-session>`;
  return [
    { id: 'home-today', kind: 'screen', show: () => home(TRAINING_DAY, twoWeeks) },
    { id: 'home-today-first', kind: 'screen', show: () => home(START, []) },
    { id: 'home-rest', kind: 'screen', show: () => home(DAY_OF_REST, twoWeeks, true) },
    { id: 'home-today-short', kind: 'screen', show: () => home(START, [], false, shorter) },
    { id: 'home-six-weeks', kind: 'screen', show: () => home(addDays(START, 44), sixWeeks) },
    { id: 'home-left-out', kind: 'screen', show: () => home(addDays(START, 18), painful) },
    {
      id: 'home-damaged',
      kind: 'screen',
      show: () => html`<hip-home notice="The six weeks that were stored here cannot be read."></hip-home>`,
    },
    { id: 'programme', kind: 'screen', show: () => programme(TRAINING_DAY, twoWeeks) },
    { id: 'programme-left-out', kind: 'screen', show: () => programme(addDays(START, 18), painful) },
    { id: 'programme-none', kind: 'screen', show: () => html`<hip-programme></hip-programme>` },
    {
      id: 'own',
      kind: 'screen',
      show: () => html`<hip-own-sessions .sessions=${[fakeOwn]}></hip-own-sessions>`,
    },
    {
      id: 'own-empty',
      kind: 'screen',
      show: () => html`<hip-own-sessions .deleted=${fakeOwn}></hip-own-sessions>`,
    },
    { id: 'own-session', kind: 'screen', show: () => own(fakeOwn) },
    { id: 'own-session-new', kind: 'screen', show: () => own({ ...fakeOwn, name: ' ', items: [], warmUp: true }) },
    { id: 'note-advised', kind: 'screen', show: () => html`<hip-note asking .selfCheck=${IN_PAIN}></hip-note>` },
    {
      id: 'pain',
      kind: 'part',
      show: () =>
        html`<div ${inlineStyle('display: grid; gap: 2rem')}>
          ${[0, 1, 2].map(() => html`<hip-pain .exercise=${exerciseById('squat') ?? null}></hip-pain>`)}
        </div>`,
      after: (root) =>
        root.querySelectorAll('hip-pain').forEach((element, at) => {
          element.shadowRoot?.querySelector<HTMLButtonElement>(`[aria-label='Pain ${[1, 5, 8][at] ?? 0}']`)?.click();
        }),
    },
  ];
}
