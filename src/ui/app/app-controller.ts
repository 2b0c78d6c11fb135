import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lookUp } from '../../core/look-up.ts';
import type { SetRecord } from '../../log/set-records.ts';
import type { Resume, UnfinishedWorkout } from '../../workout/unfinished.ts';
import type { WorkoutPlan } from '../../workout/plan.ts';
import type { LiveCommand } from '../live/hip-live.ts';
import type { ProblemAction } from '../parts/hip-problem.ts';
import type { SetupChoice } from '../set-up/hip-plan.ts';
import { LeftBehind } from './left-behind.ts';
import { KnownPast } from './known-past.ts';
import { ReadSets } from '../parts/read-sets.ts';
import type { LibraryState } from '../library/library-model.ts';
import { HistoryController } from '../history/history-controller.ts';
import { hasBegun } from '../live/live-state.ts';
import { ProgrammeController } from '../programme/programme-controller.ts';
import type { SetPlan, RunningWorkout } from './plan.ts';
import { HOME, linkTo, routeFrom, type Route } from '../parts/route.ts';
import type { Services } from '../../session/services.ts';
import type { PickedSource, RunnerEvent } from '../../session/set-runner-port.ts';
import { unwatchedPlan } from './unwatched-plan.ts';
import type { TrainingRecords } from '../../log/training-log.ts';
import { LiveController } from '../live/live-controller.ts';
import { OwnChoices } from './own-choices.ts';
import { SourceChoice } from './source-choice.ts';
import { Cameras } from './cameras.ts';
import { DayWatch } from './day-watch.ts';
import { TodayStart } from './today-start.ts';
import type { SlowMotion } from '../../capture/source.ts';

/** Which screen is shown and with what; what the screens ask for is asked of the services. */
export class AppController implements ReactiveController {
  route: Route = routeFrom(location.hash);
  /** What the set-up card opens with. */
  choice: SetupChoice | null = null;
  plan: SetPlan | null = null;
  workout: RunningWorkout | null = null;
  /** Null before anything was searched for or chosen in it. */
  library: LibraryState | null = null;
  /** The set that has just ended; its summary offers another one. */
  fresh: SetRecord | null = null;
  /** The note is shown and asks, before the first set. */
  asking = false;
  /** What begins once the note is acknowledged. */
  private awaited: (() => void) | null = null;
  /** Resolves when the log has been read as far as it can be, and what was left behind is known. */
  started: Promise<void> = Promise.resolve();
  /** The set is left for another source: its end calls nobody away to the summary. */
  private choosing = false;

  readonly running: LiveController;
  readonly programme: ProgrammeController;
  readonly chosen: SourceChoice;
  readonly choices: OwnChoices;
  readonly history = new HistoryController(this);
  readonly past: KnownPast;
  /** What the screens of one set or session show. */
  readonly read: ReadSets;
  readonly cameras: Cameras;
  readonly todayStart = new TodayStart(this);
  readonly leftBehind: LeftBehind;

  constructor(
    private readonly host: ReactiveControllerHost,
    onFrame: (event: Extract<RunnerEvent, { type: 'frame' }>) => void,
  ) {
    this.running = new LiveController(host, {
      frame: onFrame,
      cameraReplaced: () => this.forgetCamera(),
      placed: ({ exercise, placement }) => this.choices.keepPlacement(exercise, placement),
      ended: (set) => this.ended(set),
      logChanged: () => void this.refresh(),
    });
    this.programme = new ProgrammeController(host);
    this.cameras = new Cameras(host);
    this.chosen = new SourceChoice(host);
    this.choices = new OwnChoices(host);
    this.past = new KnownPast({
      learn: (known) => {
        this.programme.update(known);
        this.history.update(known);
      },
      glimpse: (glance) => {
        this.programme.glimpse(glance);
        this.history.glimpse(glance);
      },
      show: (problem) => this.running.showProblem(problem),
      hide: (id) => this.running.hideProblem(id),
      changed: () => host.requestUpdate(),
    });
    this.read = new ReadSets(host, () => this.services?.log.sets ?? null);
    this.leftBehind = new LeftBehind({
      log: () => this.services?.log ?? null,
      changed: () => host.requestUpdate(),
      refresh: () => this.refresh(),
    });
    host.addController(this);
    host.addController(new DayWatch(host));
  }

  get services(): Services | null {
    return this.running.services;
  }

  set services(services: Services | null) {
    this.running.services = services;
    this.enter(this.route);
    this.started = this.readFirst().then(async (records) => {
      if (services && records) await this.leftBehind.look(records);
      this.todayStart.go();
    });
  }

  /** A set or a session is on the screen. */
  get isTraining(): boolean {
    return ['live', 'workout', 'free', 'teach'].includes(this.route.screen);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.follow);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.follow);
  }

  /** A source was picked for an exercise. */
  choose(exercise: string, source: PickedSource): void {
    this.choosing = true; // The set whose camera failed calls nobody to its summary.
    this.chosen.choose(source, this.services);
    this.go('setup', exercise);
  }

  /** Opens the camera before it is known what will be done: training of which nothing is planned, or an exercise of the user's own. */
  watch(screen: 'free' | 'teach'): void {
    this.afterNote(() => {
      this.services?.voice.setLevel(this.choices.feedback);
      this.go(screen);
    });
  }

  /** A video of which nobody has said what it shows. */
  lookInto(file: File): void {
    this.chosen.choose({ kind: 'file', file }, this.services);
    this.go('find');
  }

  /** What the chosen video shows; null where it was not recognised, and the user says it. */
  foundInVideo(exercise: string | null): void {
    const id = exercise ?? (this.library?.chosen || this.services?.exercises[0]?.id);
    this.chosen.recognised = exercise !== null;
    if (id !== undefined) this.go('setup', id);
  }

  begin(plan: SetPlan): void {
    this.plan = plan;
    this.afterNote(() => void this.run(plan));
  }

  /** Counts the file of the set that has just ended again; its times were wrong, so the new set takes its place. */
  countAgain(slowMotion: SlowMotion): void {
    const { plan, fresh } = this;
    if (plan?.source.kind === 'file') this.begin({ ...plan, source: { ...plan.source, slowMotion }, replaces: fresh?.id });
  }

  beginWorkout(plan: WorkoutPlan, source: PickedSource, resume: Resume | null = null): void {
    this.afterNote(() => {
      this.workout = { plan, source: this.choices.fromChosenCamera(source), resume };
      this.services?.voice.setLevel(this.choices.feedback);
      this.go('workout');
    });
  }

  acknowledge(): void {
    this.choices.acknowledgeNote();
    if (this.awaited) this.afterNote(this.awaited);
  }

  decline(): void {
    this.asking = false;
    this.host.requestUpdate();
  }

  async tellMorning(workoutId: string, worse: boolean): Promise<void> {
    await this.services?.log.note({ type: 'morning-told', workoutId, worse });
    await this.refresh();
  }

  command(command: LiveCommand): void {
    const runner = this.services?.runner;
    if (command === 'pause') runner?.pause();
    else if (command === 'resume') runner?.resume();
    else if (command === 'finish') void runner?.stop('finished');
    else this.go('home');
  }

  solve(id: string, action: ProblemAction): void {
    if (action === 'retry') this.retry(id);
    else this.running.hideProblem(id);
    const { plan } = this;
    // A workout goes on by itself.
    if (action === 'unwatched' && plan && !this.workout) void this.goOnUnwatched(plan);
    if (action !== 'choose-source') return;
    this.choosing = true;
    // Another camera is chosen on the set-up card, another file on the first screen.
    if (plan?.source.kind === 'camera') this.go('setup', plan.exercise.id);
    else this.go('home');
  }

  /** The camera fails in a single set: what it counted is a set of its own, and the rest goes on without it. */
  private async goOnUnwatched(plan: SetPlan, { live } = this.running): Promise<void> {
    this.choosing = true;
    await this.services?.runner.stop(hasBegun(live) ? 'finished' : 'cancelled');
    this.begin(unwatchedPlan(plan, live.counts));
  }

  async endUnfinished(setId: string): Promise<void> {
    await this.services?.log.endUnfinished(setId);
    await this.refresh();
    this.go('summary', setId);
  }

  async goOn(workout: UnfinishedWorkout): Promise<void> {
    await this.leftBehind.take(workout);
    this.beginWorkout(workout.plan, { kind: 'camera' }, workout.resume);
  }

  go(screen: string, id = ''): void {
    const hash = linkTo(screen, id);
    if (location.hash === hash) this.enter({ screen, id });
    else location.hash = hash;
  }

  /** Begins at once where the note was acknowledged before. */
  private afterNote(begin: () => void): void {
    this.awaited = begin;
    this.asking = !this.choices.noteAcknowledged;
    this.host.requestUpdate();
    if (this.asking) this.services?.runner.prepare();
    else begin();
  }

  private async run({ exercise, source, choice, set, left }: SetPlan): Promise<void> {
    const { services } = this;
    if (!services) return;
    const { dose, view, feedback, deviceId } = choice;
    this.choices.keepDose(exercise, dose);
    this.choices.keepFeedback(feedback);
    this.choices.keepCamera(deviceId);
    this.choosing = false;
    this.go('live');
    services.voice.setLevel(feedback);
    const asked = { ...(left ?? dose), sets: Math.max(dose.sets, set) };
    await services.runner.start({ exercise: exercise.id, source: this.choices.fromChosenCamera(source), dose: asked, set, view });
  }

  private ended(set: SetRecord): void {
    // A workout goes on by itself.
    if (set.workoutId !== null) return void this.refresh();
    void this.replace().then(() => this.refresh());
    this.fresh = set;
    if (!this.choosing) this.go('summary', set.id);
  }

  private async replace(): Promise<void> {
    const { plan } = this;
    if (plan?.replaces === undefined) return;
    this.plan = { ...plan, replaces: undefined };
    await this.services?.log.changeSet(plan.replaces, { type: 'set-deleted' });
  }

  private readonly follow = (): void => {
    const next = routeFrom(location.hash);
    const { live } = this.running;
    const { set: state, pace } = live;
    const leaves = this.route.screen === 'live' && next.screen !== 'live' && state !== 'idle';
    this.enter(next);
    // Leaving keeps what was counted live; half an analysis is worth nothing.
    if (leaves) void this.services?.runner.stop(pace === 'live' && hasBegun(live) ? 'finished' : 'cancelled');
  };

  private enter(route: Route): void {
    // Loaded again in the middle of a set: nothing runs, and the set is offered on the first screen.
    const runs: Readonly<Record<string, boolean>> = {
      live: this.plan !== null,
      workout: this.workout !== null,
      free: this.choices.noteAcknowledged,
      teach: this.choices.noteAcknowledged,
      find: this.chosen.source.kind === 'file',
    };
    const { screen } = this.route;
    if (['workout', 'free', 'find', 'teach'].includes(screen) && route.screen !== screen) this.leaveTraining();
    this.route = (lookUp(runs, route.screen) ?? true) ? this.todayStart.heed(route) : HOME;
    this.asking = false;
    if (this.route.screen === 'setup') this.prepare(this.route.id);
    if (this.route.screen === 'settings') this.cameras.look(this.services);
    this.host.requestUpdate();
  }

  /** The chosen camera is gone: else it would be asked for, and missed, at each start. */
  private forgetCamera(): void {
    this.choices.keepCamera('');
    if (this.plan) this.plan = { ...this.plan, choice: { ...this.plan.choice, deviceId: '' } };
  }

  private leaveTraining(): void {
    this.workout = null;
    this.running.hideFrameProblems();
    void this.refresh();
  }

  private prepare(id: string): void {
    const { services } = this;
    const exercise = services?.exercises.find((each) => each.id === id);
    // The page was opened at this address, and only outlines are known yet.
    if (services && !exercise && services.exercises.length === 0) void this.prepareLater(id);
    if (!services || !exercise) return;
    if (this.chosen.source.kind !== 'unwatched') services.runner.prepare();
    const { deviceId, feedback } = this.choices;
    this.choice = { dose: this.choices.doseOf(exercise), view: exercise.camera.view, deviceId, feedback };
    this.cameras.look(services);
  }

  private async prepareLater(id: string): Promise<void> {
    await import('../../exercises/index.ts');
    if (this.route.screen !== 'setup' || this.route.id !== id) return;
    this.prepare(id);
    this.host.requestUpdate();
  }

  /** Reads what the log holds; null where it cannot be read, which is told. */
  async refresh(): Promise<TrainingRecords | null> {
    const { services, past } = this;
    const records = services && (await past.read(services.log));
    if (services && records && !this.isTraining) past.keepGlance(services.log, records, this.programme.history ?? []);
    return records;
  }

  /** The same, after the first screen where that can be shown before. */
  private async readFirst(): Promise<TrainingRecords | null> {
    if (this.services) await this.past.glance(this.services.log);
    return this.refresh();
  }

  private retry(id: string): void {
    const problem = this.running.live.problems.find((each) => each.id === id);
    if (problem?.about === 'log') void this.services?.log.retry();
    else this.services?.runner.retry();
  }
}
