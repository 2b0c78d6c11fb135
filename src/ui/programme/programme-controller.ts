import {
  sessionName,
  checkOwnSession,
  newOwnSession,
  newPlan,
  plannedSession,
  todayOf,
  type Day,
  type History,
  type OwnSession,
  type Plan,
  type PlannedSession,
  type Today,
} from '../../programme/index.ts';
import { msg, str } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { WorkoutRecord } from '../../log/session-log.ts';
import type { PastSet } from '../../log/set-records.ts';
import type { Glance } from '../../log/glance.ts';
import type { TrainingRecords } from '../../log/training-log.ts';
import { trainingToCome, type TrainingToCome } from '../../calendar/training-to-come.ts';
import { historyFrom } from '../../workout/history.ts';
import {
  lacksReader,
  loadProgramme,
  PROGRAMME_KEY,
  saveProgramme,
  type StoredProgramme,
} from '../../settings/programme-store.ts';
import { OwnExercises } from './own-exercises.ts';
import { today } from '../words/day-words.ts';
import { morningQuestion, type MorningQuestion } from '../words/today-model.ts';
import { translated } from '../../language/language.ts';

const notStored = (): string => msg('This browser does not let the programme be stored: it lasts as long as this page is open.');

/** The six weeks and the user's own sessions, and what they come to today. Kept on this device. */
export class ProgrammeController implements ReactiveController {
  plan: Plan | null = null;
  own: readonly OwnSession[] = [];
  /** What could not be read or stored, in a sentence. */
  notice: string | null = null;
  /** Deleted last, to be taken back. */
  deleted: OwnSession | null = null;
  /** A new session that is not complete enough to be stored yet. */
  private draft: OwnSession | null = null;
  /** What the user has taught. */
  readonly exercises = new OwnExercises((exercises) => this.keep({ exercises }));
  workouts: readonly WorkoutRecord[] = [];
  private sets: readonly PastSet[] = [];
  /** What was done, as the programme needs to know it; null while the log has not been read. */
  history: History | null = null;
  private made: { plan: Plan; history: History | null; today: Today } | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly nowMs: () => number = Date.now,
  ) {
    this.reload();
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('storage', this.hearOtherTab);
  }

  hostDisconnected(): void {
    window.removeEventListener('storage', this.hearOtherTab);
  }

  private readonly hearOtherTab = ({ key }: StorageEvent): void => {
    if (key === PROGRAMME_KEY || key === null) this.reload();
  };

  get day(): Day {
    return today(this.nowMs());
  }

  /** Whether the log has been read, and what is due is known. */
  get isKnown(): boolean {
    return this.history !== null;
  }

  /** Put together once for as long as nothing of it changes: it is asked for whenever the screen is drawn. */
  get today(): Today | null {
    const { plan, history, day, made } = this;
    if (!plan) return null;
    if (made?.plan === plan && made.history === history && made.today.day === day) return made.today;
    this.made = { plan, history, today: todayOf(plan, history ?? [], day) };
    return this.made.today;
  }

  /** What a calendar of the next weeks is made of. */
  get toCome(): TrainingToCome | null {
    return this.plan && trainingToCome(this.plan, this.history ?? [], this.day);
  }

  /** Both sessions of the plan as they stand today. */
  get sessions(): readonly PlannedSession[] {
    const { plan, day } = this;
    const history = this.history ?? [];
    return plan ? [plannedSession(plan, 'A', history, day), plannedSession(plan, 'B', history, day)] : [];
  }

  get morning(): MorningQuestion | null {
    return morningQuestion(this.workouts, this.sets, this.day);
  }

  /** What is stored was changed by something else. */
  reload(): void {
    // Until all of it can be read it stays as it is.
    if (lacksReader()) return void import('../../settings/taught-reader.ts').then(() => this.reload());
    const { plan, own, exercises = [], problem } = loadProgramme();
    this.plan = plan;
    this.own = own;
    this.exercises.all = exercises;
    this.notice = problem;
    this.host.requestUpdate();
  }

  /** What the log holds has been read again. */
  update({ workouts, sets }: Pick<TrainingRecords, 'workouts' | 'sets'>): void {
    this.workouts = workouts;
    this.sets = sets;
    this.history = historyFrom(workouts, sets);
  }

  /** Of the past only this is known yet. */
  glimpse({ workouts, sets, history }: Glance): void {
    this.workouts = workouts;
    this.sets = sets;
    this.history = history;
  }

  begin(choices: Partial<Plan>): void {
    this.keep({ plan: newPlan(this.day, choices) });
  }

  change(plan: Plan): void {
    this.keep({ plan });
  }

  /** One of the user's own, stored or just being made. */
  ownById(id: string): OwnSession | null {
    return this.draft?.id === id ? this.draft : (this.own.find((session) => session.id === id) ?? null);
  }

  /** Begins a session of the user's own, from nothing or from one that is planned; returns its id. */
  make(from: PlannedSession | null): string {
    const fresh = newOwnSession(
      crypto.randomUUID(),
      from ? msg(str`My ${translated(sessionName(from.id, from.name))}`) : msg('My session'),
    );
    this.draft = fresh;
    if (from) {
      const items = from.items.map(({ exercise, dose }) => ({ exercise, dose }));
      this.edit({ ...fresh, items, restS: from.restS });
    }
    return fresh.id;
  }

  /** Stores a session of the user's own as soon, and for as long, as it is complete; the last complete one stays stored. */
  edit(session: OwnSession): void {
    this.draft = session;
    const { session: complete } = checkOwnSession(session);
    if (!complete) return this.host.requestUpdate();
    const isNew = !this.own.some(({ id }) => id === complete.id);
    this.keep({ own: isNew ? [...this.own, complete] : this.own.map((each) => (each.id === complete.id ? complete : each)) });
  }

  delete(id: string): void {
    this.deleted = this.own.find((session) => session.id === id) ?? null;
    this.draft = null;
    this.keep({ own: this.own.filter((session) => session.id !== id) });
  }

  takeBackDelete(): void {
    const { deleted } = this;
    if (!deleted) return;
    this.deleted = null;
    this.keep({ own: [...this.own, deleted] });
  }

  private keep(change: Partial<StoredProgramme>): void {
    const { plan, own, exercises } = { plan: this.plan, own: this.own, exercises: this.exercises.all, ...change };
    this.plan = plan;
    this.own = own;
    this.exercises.all = exercises;
    this.notice = saveProgramme({ plan, own, exercises }) ? null : notStored();
    this.host.requestUpdate();
  }
}
