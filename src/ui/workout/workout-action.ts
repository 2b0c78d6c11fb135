import type { WorkoutCommand } from '../../workout/workout-state.ts';
import { fire } from '../fire.ts';

/** What can be asked for on the screens of a workout: its commands, and what only a screen knows. */
export type WorkoutAction = WorkoutCommand | 'undo' | 'ask-to-end';

/** Asks for it, from any part of the workout's screens. */
export function ask(from: HTMLElement, action: WorkoutAction): void {
  fire(from, 'workout-action', action, 'up');
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
