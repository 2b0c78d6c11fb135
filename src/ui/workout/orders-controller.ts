import type { LitElement, ReactiveController } from 'lit';
import type { SpokenCommand } from '../../workout/voice-commands.ts';
import type { Workout } from '../../workout/workout.ts';
import { stepOf } from '../../workout/workout-state.ts';
import { isForTheFocus } from '../parts/keys-controller.ts';
import { WristController } from '../parts/wrist-controller.ts';
import { pressedAction } from './pressed-action.ts';
import { spokenAction } from './spoken-action.ts';
import type { WorkoutAction } from './workout-action.ts';
import { actionOf } from './workout-keys.ts';

/** What is asked of a workout by keys, buttons, words and a watch; each comes to the same few actions. */
export class OrdersController implements ReactiveController {
  /** Asks whether the session is to end. */
  isAsking = false;

  constructor(
    private readonly host: LitElement,
    private readonly workout: () => Workout | null,
  ) {
    host.addController(this);
    new WristController(host, (button) => {
      const workout = this.workout();
      const action = workout && pressedAction(button, workout.state);
      if (action) this.order(action, workout);
    });
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.press);
    this.host.addEventListener('workout-action', this.act);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.press);
    this.host.removeEventListener('workout-action', this.act);
  }

  /** A workout that goes on is not asked whether it is to end. */
  look(): void {
    if (!this.isPaused) this.isAsking = false;
  }

  /** A command was spoken. */
  obey(command: SpokenCommand): void {
    const workout = this.workout();
    const action = workout && spokenAction(command, workout.state, this.isAsking);
    if (action) this.order(action, workout);
  }

  private get isPaused(): boolean {
    return this.workout()?.state.pausedMs != null;
  }

  private readonly press = (event: KeyboardEvent): void => {
    const workout = this.workout();
    if (!workout || event.repeat || isForTheFocus(event)) return;
    const { kind } = stepOf(workout.state);
    const action = kind === 'end' ? null : actionOf(event.key, kind, this.isPaused);
    if (!action) return;
    event.preventDefault();
    this.order(action, workout);
  };

  private readonly act = ({ detail }: HTMLElementEventMap['workout-action']): void => {
    const workout = this.workout();
    if (workout) this.order(detail, workout);
  };

  private order(action: WorkoutAction, workout: Workout): void {
    if (action === 'undo') workout.undoLastRep();
    else if (action !== 'ask-to-end') workout.command(action);
    else if (this.isAsking) workout.command('resume');
    else {
      workout.command('pause');
      this.isAsking = true;
      this.host.requestUpdate();
    }
  }
}
