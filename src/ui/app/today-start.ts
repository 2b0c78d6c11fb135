import { linkTo, HOME, type Route } from '../parts/route.ts';
import { workoutPlanOf } from '../words/today-model.ts';
import type { PickedSource } from '../../session/set-runner-port.ts';
import type { WorkoutPlan } from '../../workout/plan.ts';
import type { ProgrammeController } from '../programme/programme-controller.ts';

/** The address that a shortcut of the installed app opens. */
const ADDRESS = 'today';

/** What is known of the day, and what begins a session. */
interface Day {
  programme: Pick<ProgrammeController, 'isKnown' | 'today'>;
  leftBehind: { workout: unknown };
  beginWorkout(plan: WorkoutPlan, source: PickedSource): void;
}

/** Begins what is due today: by the one button of the first visit, or by an address. */
export class TodayStart {
  /** Asked for by the address; begun as soon as it is known what is due. */
  private isWanted = false;

  constructor(private readonly app: Day) {}

  /** The screen of an address; that of today is the first screen, from which the session begins by itself. */
  heed(route: Route): Route {
    if (route.screen !== ADDRESS) return route;
    this.isWanted = true;
    // Coming back, or loading the page again, begins nothing.
    history.replaceState(null, '', linkTo(HOME.screen));
    if (this.app.programme.isKnown) queueMicrotask(() => this.go());
    return HOME;
  }

  /** Begins what was asked for by the address. A day of rest, and a session that was left unfinished, are the user's to decide about. */
  go(): void {
    const { app, isWanted } = this;
    this.isWanted = false;
    if (isWanted && app.programme.today?.kind === 'train' && !app.leftBehind.workout) this.begin();
  }

  /** Begins what is due, or on a day of rest what is due next. Asked for again and again, it begins once the note was read. */
  begin(): void {
    const { today } = this.app.programme;
    if (today && today.session.items.length > 0)
      this.app.beginWorkout(workoutPlanOf({ ...today.session, session: today.session.id }), { kind: 'camera' });
  }
}
