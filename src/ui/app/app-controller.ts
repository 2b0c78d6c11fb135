import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Exercise } from '../../core/exercise.ts';
import type { Placement } from '../../core/set-up/placement-memory.ts';
import type { Language } from '../../language/language.ts';
import type { SetRecord } from '../../log/set-records.ts';
import type { Resume, UnfinishedWorkout } from '../../workout/unfinished.ts';
import type { WorkoutPlan } from '../../workout/plan.ts';
import { doseOf, type Dose } from '../../programme/set-dose.ts';
import type { LiveCommand } from '../live/hip-live.ts';
import type { ProblemAction } from '../parts/hip-problem.ts';
import type { SetupChoice } from '../set-up/hip-plan.ts';
import { lookForLeftBehind } from './left-behind.ts';
import { UNREADABLE, unreadable } from './unreadable.ts';
import { NO_FILTER, type LibraryState } from '../home/library-model.ts';
import { HistoryController } from '../history/history-controller.ts';
import { hasBegun } from '../live/live-state.ts';
import { loadPlacements, savePlacements, withPlacement, type Placements } from '../../settings/placement-store.ts';
import { loadPreferences, savePreferences, type Preferences } from '../../settings/preferences.ts';
import { ProgrammeController } from '../programme/programme-controller.ts';
import { PROGRAMME_KEY } from '../../settings/programme-store.ts';
import { hashOf, routeFrom, type Route } from '../parts/route.ts';
import type { SelfCheckId } from '../../settings/self-check.ts';
import { SessionController } from './session-controller.ts';
import type { Session, SessionEvent } from '../../session/session-port.ts';
import type { CameraChoice, Source } from '../../capture/source.ts';

/** A set that is about to run, runs, or has just run. */
export interface Plan {
  exercise: Exercise;
  source: Source;
  choice: SetupChoice;
  /** 1-based. */
  set: number;
}

/** A whole session that runs. */
export interface RunningWorkout {
  plan: WorkoutPlan;
  source: Source;
  /** What was done of it before the page was closed; null where it is begun. */
  resume: Resume | null;
}

/** Which screen is shown and with what; what the screens ask for is asked of the session. */
export class AppController implements ReactiveController {
  route: Route = routeFrom(location.hash);
  source: Source = { kind: 'camera' };
  /** What the set-up card opens with. */
  choice: SetupChoice | null = null;
  plan: Plan | null = null;
  workout: RunningWorkout | null = null;
  library: LibraryState = { filter: NO_FILTER, chosen: '' };
  pastSets: readonly SetRecord[] = [];
  unfinished: SetRecord | null = null;
  /** A workout that a closed page left behind, while it is not too long ago. */
  unfinishedWorkout: UnfinishedWorkout | null = null;
  cameras: readonly CameraChoice[] = [];
  /** The set that has just ended; its summary offers another one. */
  fresh: SetRecord | null = null;
  /** The note is shown and asks, before the first set. */
  asking = false;
  /** What begins once the note is acknowledged. */
  private awaited: (() => void) | null = null;
  /** What kept the log from being read, or its sets from being added up, last time; null where nothing did. */
  readError: unknown = null;
  /** Resolves when the log has been read as far as it can be, and what was left behind is known. */
  started: Promise<void> = Promise.resolve();
  /** The set is left for another source: its end calls nobody away to the summary. */
  private choosing = false;

  readonly running: SessionController;
  readonly programme: ProgrammeController;
  readonly history = new HistoryController(this);
  placements: Placements = loadPlacements();
  private preferences: Preferences = loadPreferences();

  constructor(
    private readonly host: ReactiveControllerHost,
    onFrame: (event: Extract<SessionEvent, { type: 'frame' }>) => void,
  ) {
    this.running = new SessionController(host, {
      frame: onFrame,
      placed: ({ exercise, placement }) => this.keepPlacement(exercise, placement),
      ended: (set) => this.ended(set),
      changed: () => void this.refresh(),
    });
    this.programme = new ProgrammeController(host);
    host.addController(this);
  }

  get session(): Session | null {
    return this.running.session;
  }

  set session(session: Session | null) {
    this.running.session = session;
    this.enter(this.route);
    const keep = (goOn: UnfinishedWorkout | null): void => {
      this.unfinishedWorkout = goOn;
      this.host.requestUpdate();
    };
    this.started = this.refresh().then(() => lookForLeftBehind(session, this.pastSets, keep));
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.follow);
    document.addEventListener('visibilitychange', this.wake);
    window.addEventListener('storage', this.hearOtherTab);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.follow);
    document.removeEventListener('visibilitychange', this.wake);
    window.removeEventListener('storage', this.hearOtherTab);
  }

  /** A source was picked for an exercise. */
  choose(exercise: string, source: Source): void {
    this.source = source;
    this.go({ screen: 'setup', exercise });
  }

  /** The user's own dose of an exercise, else the prescribed one. */
  doseOf(exercise: Exercise): Dose {
    return doseOf(exercise, this.preferences.targets[exercise.id]);
  }

  keepDose({ id }: Exercise, dose: Dose): void {
    this.remember({ targets: { ...this.preferences.targets, [id]: dose } });
    this.host.requestUpdate();
  }

  begin(plan: Plan): void {
    this.plan = plan;
    this.afterNote(() => void this.run(plan));
  }

  beginWorkout(plan: WorkoutPlan, source: Source, resume: Resume | null = null): void {
    this.afterNote(() => {
      this.workout = { plan, source: this.fromChosenCamera(source), resume };
      this.session?.setFeedback(this.preferences.feedback);
      this.go({ screen: 'workout' });
    });
  }

  acknowledge(): void {
    this.remember({ noteAcknowledged: true });
    if (this.awaited) this.afterNote(this.awaited);
  }

  decline(): void {
    this.asking = false;
    this.host.requestUpdate();
  }

  /** Words are put where they are shown once: another language begins anew. */
  speak(language: Language): void {
    this.remember({ language });
    location.reload();
  }

  get usesVoiceCommands(): boolean {
    return this.preferences.voiceCommands;
  }

  useVoiceCommands(voiceCommands: boolean): void {
    this.remember({ voiceCommands });
    this.host.requestUpdate();
  }

  get selfCheck(): readonly SelfCheckId[] {
    return this.preferences.selfCheck;
  }

  keepSelfCheck(selfCheck: readonly SelfCheckId[]): void {
    this.remember({ selfCheck });
  }

  async tellMorning(workoutId: string, worse: boolean): Promise<void> {
    await this.session?.note({ type: 'morning-told', workoutId, worse });
    await this.refresh();
  }

  command(command: LiveCommand): void {
    const { session } = this;
    if (command === 'pause') session?.pause();
    else if (command === 'resume') session?.resume();
    else if (command === 'finish') void session?.stop('finished');
    else this.go({ screen: 'home' });
  }

  solve(id: string, action: ProblemAction): void {
    if (action === 'retry') this.session?.retry();
    else this.running.hideProblem(id);
    if (action !== 'choose-source') return;
    this.choosing = true;
    // Another camera is chosen on the set-up card, another file on the first screen.
    const { plan } = this;
    this.go(plan?.source.kind === 'camera' ? { screen: 'setup', exercise: plan.exercise.id } : { screen: 'home' });
  }

  async endUnfinished(setId: string): Promise<void> {
    await this.session?.endUnfinished(setId);
    await this.refresh();
    this.go({ screen: 'summary', setId });
  }

  async goOn({ plan, resume }: UnfinishedWorkout): Promise<void> {
    await this.leaveUnfinished(resume);
    this.beginWorkout(plan, { kind: 'camera' }, resume);
  }

  async giveUp({ resume }: UnfinishedWorkout): Promise<void> {
    await this.leaveUnfinished(resume);
    await this.session?.note({ type: 'workout-ended', workoutId: resume.id, how: 'interrupted' });
    await this.refresh();
  }

  go(route: Route): void {
    const hash = hashOf(route);
    if (location.hash === hash) this.enter(route);
    else location.hash = hash;
  }

  /** Begins at once where the note was acknowledged before. */
  private afterNote(begin: () => void): void {
    this.awaited = begin;
    this.asking = !this.preferences.noteAcknowledged;
    this.host.requestUpdate();
    if (this.asking) this.session?.prepare();
    else begin();
  }

  private fromChosenCamera(source: Source): Source {
    const { deviceId } = this.preferences;
    return source.kind === 'camera' && deviceId ? { kind: 'camera', deviceId } : source;
  }

  /** The set in which it was left ends with what was counted. */
  private async leaveUnfinished({ sets }: Resume): Promise<void> {
    this.unfinishedWorkout = null;
    for (const { id, endedMs } of sets) if (endedMs === null) await this.session?.endUnfinished(id);
  }

  private keepPlacement(exercise: string, placement: Placement): void {
    this.placements = withPlacement(this.placements, exercise, placement);
    savePlacements(this.placements);
    this.host.requestUpdate();
  }

  private async run({ exercise, source, choice, set }: Plan): Promise<void> {
    const { session } = this;
    if (!session) return;
    const { dose, view, feedback, deviceId } = choice;
    this.keepDose(exercise, dose);
    this.remember({ feedback, deviceId });
    this.choosing = false;
    this.running.beginSet(source.kind === 'file' ? 'analysis' : 'live');
    this.go({ screen: 'live' });
    session.setFeedback(feedback);
    const from = this.fromChosenCamera(source);
    await session.start({ exercise: exercise.id, source: from, dose: { ...dose, sets: Math.max(dose.sets, set) }, set, view });
  }

  private ended(set: SetRecord): void {
    void this.refresh();
    // A workout goes on by itself.
    if (set.workoutId !== null) return;
    this.fresh = set;
    if (!this.choosing) this.go({ screen: 'summary', setId: set.id });
  }

  private readonly follow = (): void => {
    const next = routeFrom(location.hash);
    const { live } = this.running;
    const { session: state, pace } = live;
    const leaves = this.route.screen === 'live' && next.screen !== 'live' && state !== 'idle';
    this.enter(next);
    // Leaving keeps what was counted live; half an analysis is worth nothing.
    if (leaves) void this.session?.stop(pace === 'live' && hasBegun(live) ? 'finished' : 'cancelled');
  };

  private enter(route: Route): void {
    // Loaded again in the middle of a set: nothing runs, and the set is offered on the first screen.
    const runs = route.screen === 'live' ? this.plan : route.screen === 'workout' ? this.workout : true;
    if (this.route.screen === 'workout' && route.screen !== 'workout') this.leaveWorkout();
    this.route = runs ? route : { screen: 'home' };
    this.asking = false;
    if (this.route.screen === 'setup') this.prepare(this.route.exercise);
    this.host.requestUpdate();
  }

  private leaveWorkout(): void {
    this.workout = null;
    // What hindered its pictures hinders nobody any more; what could not be written still does.
    for (const { id } of this.running.live.problems) if (!id.startsWith('log-')) this.running.hideProblem(id);
    void this.refresh();
  }

  /** A page that was left open shows another day when one comes back to it. */
  private readonly wake = (): void => {
    if (document.visibilityState === 'visible') this.host.requestUpdate();
  };

  /** Without it, the next change here would undo the one there. */
  private readonly hearOtherTab = ({ key }: StorageEvent): void => {
    if (key === PROGRAMME_KEY || key === null) this.programme.reload();
  };

  private prepare(id: string): void {
    const exercise = this.session?.exercises.find((each) => each.id === id);
    if (!exercise) return;
    this.session?.prepare();
    const { deviceId, feedback } = this.preferences;
    this.choice = { dose: this.doseOf(exercise), view: exercise.camera.view, deviceId, feedback };
    void this.session?.listCameras().then((cameras) => {
      this.cameras = cameras;
      this.host.requestUpdate();
    });
  }

  /** Reads what the log holds. */
  async refresh(): Promise<void> {
    const { session } = this;
    if (!session) return;
    try {
      this.pastSets = await session.pastSets();
      this.unfinished = await session.unfinishedSet();
      const workouts = await session.workouts();
      this.programme.learn(workouts, this.pastSets);
      this.history.learn(workouts, this.pastSets);
      this.readError = null;
      this.running.hideProblem(UNREADABLE);
    } catch (error) {
      this.readError = error;
      this.programme.learn([], this.pastSets);
      this.history.learn([], this.pastSets);
      this.running.showProblem(unreadable(error));
    }
    this.host.requestUpdate();
  }

  private remember(change: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...change };
    savePreferences(this.preferences);
  }
}
