import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { Exercise } from '../../core/exercise.ts';
import { targetOf, type SessionProgress, type SetStep, type Step } from '../../programme/index.ts';
import { translated } from '../../language/language.ts';
import type { LiveState } from '../live/live-state.ts';
import { nextWords } from '../words/workout-words.ts';
import './hip-paused.ts';

interface Paused {
  live: LiveState;
  /** Asks whether the session is to end. */
  isAsking: boolean;
  exerciseOf(id: string): Exercise | null;
}

/** What one was at: "Squat: 7 of 15"; the exercise where nothing is counted, and nothing in the warm-up. */
function nowWords(step: Step, { live, exerciseOf }: Paused): string {
  if (step.kind === 'end' || step.kind === 'warm-up') return '';
  const exercise = exerciseOf(step.kind === 'rest' ? step.next.exercise : step.exercise);
  const name = exercise ? translated(exercise.name) : '';
  const isCounted = step.kind === 'set' && step.dose.kind === 'reps';
  return isCounted ? msg(str`${name}: ${live.counts.full} of ${targetOf(step.dose)}`) : name;
}

/** A pause lies over a workout: where one is, and what comes next. */
export function pausedView({ steps, at }: SessionProgress, step: Step, paused: Paused) {
  const next = steps.slice(at + 1).find((each): each is SetStep => each.kind === 'set');
  const exercise = next && paused.exerciseOf(next.exercise);
  return html`<hip-paused
    ?asking=${paused.isAsking}
    what=${nowWords(step, paused)}
    next=${exercise ? nextWords(exercise, next) : ''}
  ></hip-paused>`;
}
