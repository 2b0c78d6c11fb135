import type { WorkoutCommand } from '../../workout/workout-state.ts';

/** What can be asked for on the screens of a workout: its commands, and what only a screen knows. */
export type WorkoutAction = WorkoutCommand | 'undo' | 'ask-to-end';

/** Asks for it, from any part of the workout's screens. */
export function ask(from: EventTarget, action: WorkoutAction): void {
  from.dispatchEvent(new CustomEvent('workout-action', { detail: action, bubbles: true, composed: true }));
}

/** The user says how many full repetitions a finished set had. */
export interface Correction {
  setId: string;
  full: number;
}

declare global {
  interface HTMLElementEventMap {
    'workout-action': CustomEvent<WorkoutAction>;
    'set-corrected': CustomEvent<Correction>;
  }
}
