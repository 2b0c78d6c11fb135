import { msg } from '@lit/localize';
import { ContextProvider } from '@lit/context';
import { LitElement, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { language, type Language } from '../../language/language.ts';
import type { OfflinePort } from '../../offline/offline-port.ts';
import type { NetworkLog } from '../../privacy/network-log.ts';
import type { PlannedSession, Plan as Programme } from '../../programme/index.ts';
import type { VoiceCommands } from '../../workout/voice-commands.ts';
import type { Wearables } from '../../wearables/wearable.ts';
import type { WorkoutPlan } from '../../workout/plan.ts';
import { AppController } from './app-controller.ts';
import { appCss } from './app-css.ts';
import type { DataPort } from '../../data/data-port.ts';
import '../parts/hip-icon.ts';
import '../parts/hip-language.ts';
import '../parts/hip-problem.ts';
import type { HipAnalysis } from '../live/hip-analysis.ts';
import type { HipLive } from '../live/hip-live.ts';
import type { ProblemAction } from '../parts/hip-problem.ts';
import type { Services } from '../../session/services.ts';
import { focusHeading } from './focus-heading.ts';
import { UNWATCHED } from '../../session/set-runner-port.ts';
import { mainNav } from './main-nav.ts';
import {
  exercisesContext,
  loadFigureContext,
  loadSetsContext,
  mirrorContext,
  sparingContext,
  wearablesContext,
} from '../contexts.ts';
import { HOME, linkTo } from '../parts/route.ts';
import { ScreenElements } from './screen-elements.ts';
import type { Screen, View, Wiring } from './screens/screen.ts';
import { shownView } from './screens/shown-view.ts';
import { screenAt } from './screens/table.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** The longest wait for the code of the first screen's parts, milliseconds. [our own choice] */
const LOADING_MS = 3000;

/** The whole app. Give it its services; it shows the screens by the address after the hash sign. */
@customElement('hip-app')
export class HipApp extends LitElement {
  static override styles = [baseStyles, appCss];

  @query('hip-live, hip-analysis') private readonly shownSet!: HipLive | HipAnalysis | null;
  @query('main') private readonly main!: HTMLElement | null;

  private readonly app = new AppController(this, ({ pose, status }) => this.shownSet?.showFrame(pose, status));
  private readonly elements = new ScreenElements({
    show: (problem) => this.app.running.showProblem(problem),
    hide: (id) => this.app.running.hideProblem(id),
    changed: () => this.requestUpdate(),
  });
  private shown = '';
  private arriving: Promise<unknown> = Promise.resolve();
  private readonly exercises = new ContextProvider(this, { context: exercisesContext, initialValue: [] });
  private readonly loadSets = new ContextProvider(this, { context: loadSetsContext, initialValue: null });
  private readonly loadFigure = new ContextProvider(this, { context: loadFigureContext, initialValue: null });
  private readonly mirror = new ContextProvider(this, { context: mirrorContext, initialValue: true });
  private readonly sparing = new ContextProvider(this, { context: sparingContext, initialValue: false });
  private readonly worn = new ContextProvider(this, { context: wearablesContext, initialValue: undefined });

  @property({ attribute: false })
  get services(): Services | null {
    return this.app.services;
  }

  set services(services: Services | null) {
    this.app.services = services;
    this.exercises.setValue(services?.exercises ?? []);
    this.loadFigure.setValue(services?.loadFigure ?? null);
    this.loadSets.setValue(services?.log.sets ?? null);
    this.requestUpdate();
  }

  /** A set or a session is on the screen: whatever else there is to do can wait. */
  get isTraining(): boolean {
    return this.app.isTraining;
  }

  /** Whether the processor draws the screen; known a moment after the first screen. */
  set isSparing(isSparing: boolean) {
    this.sparing.setValue(isSparing);
  }

  /** Straps and watches; known a moment after the first screen. */
  set wearables(wearables: Wearables) {
    this.worn.setValue(wearables);
  }

  /** Null where the browser does not recognise speech on the device. */
  @property({ attribute: false }) voiceCommands: VoiceCommands | null = null;
  /** The user's own data: backups, exports, storage; null in the gallery. */
  @property({ attribute: false }) data: DataPort | null = null;
  /** Every request since the page was opened; null in the gallery. */
  @property({ attribute: false }) network: NetworkLog | null = null;
  /** Storing, updating, installing, sharing; null on the development server and in the gallery. */
  @property({ attribute: false }) offline: OfflinePort | null = null;

  override willUpdate(): void {
    // What the user teaches, renames or deletes is another list.
    this.exercises.setValue(this.services?.exercises ?? []);
    this.mirror.setValue(this.app.choices.settings.mirror);
  }

  constructor() {
    super();
    this.addEventListener('sound-level-picked', ({ detail }) => {
      this.app.choices.keepFeedback(detail);
      this.services?.voice.setLevel(detail);
    });
  }

  override render() {
    const { services, app } = this;
    if (!services) return html`<main class="inside"></main>`;
    const shown = this.shownScreen(services);
    if (shown.screen.alone && !this.elements.isMissing(shown.screen)) return html`<main tabindex="-1">${shown.view}</main>`;
    const problem = app.running.live.problems.at(-1) ?? null;
    return html`<button class="skip primary" @click=${this.skip}>${msg('Skip to the content')}</button>
      <header class="inside bar" @language-picked=${this.setLanguage}>
        <a class="brand" href=${linkTo('home')}><hip-icon name="sample"></hip-icon>Hipwise</a>
        <hip-offline-line .offline=${this.offline}></hip-offline-line>
        ${this.isFirstVisit ? html`<hip-language compact chosen=${language()}></hip-language>` : ''}
        ${mainNav(app.route, shown.screen.place)}
      </header>
      <main
        class="inside"
        tabindex="-1"
        @workout-chosen=${({ detail }: CustomEvent<WorkoutPlan>) => app.beginWorkout(detail, { kind: 'camera' })}
        @workout-unwatched=${({ detail }: CustomEvent<WorkoutPlan>) => app.beginWorkout(detail, UNWATCHED)}
        @voice-commands-switched=${({ detail }: CustomEvent<boolean>) => app.choices.useVoiceCommands(detail)}
        @language-picked=${this.setLanguage}
        @today-asked=${() => app.todayStart.begin()}
        @programme-begun=${({ detail }: CustomEvent<Partial<Programme>>) => app.programme.begin(detail)}
        @own-session-made=${({ detail }: CustomEvent<PlannedSession | null>) => app.go('own', app.programme.make(detail))}
      >
        <hip-problem ?hidden=${!problem} .problem=${problem} @problem-action=${this.solve}></hip-problem>
        ${shown.view}
      </main>
      <footer class="inside small soft">
        ${msg('Hipwise is not a medical device.')} <a href=${linkTo('note')}>${msg('Safety')}</a> ·
        <a href=${linkTo('privacy')}>${msg('Privacy check')}</a>
      </footer>`;
  }

  override updated(): void {
    const { route, asking, programme } = this.app;
    const hasBegun = route.screen === HOME.screen && programme.plan !== null;
    const now = JSON.stringify([asking, route, hasBegun]);
    if (now === this.shown) return;
    // A new screen: begin at its top, for eyes and for screen readers. Not on the first one, where the page itself is new.
    if (this.shown && this.main) {
      window.scrollTo(0, 0);
      if (this.isTraining) this.main.focus({ preventScroll: true });
      else focusHeading(this.main);
    }
    this.shown = now;
  }

  private shownScreen(services: Services): { screen: Screen; view: ReturnType<View> } {
    const { app, data, network, offline, voiceCommands } = this;
    const wiring: Wiring = { app, services, data, network, offline, voiceCommands };
    // The note comes before the first set, whichever it is.
    const { route } = app;
    for (const screen of [screenAt(app.asking ? { screen: 'note', id: '' } : route), screenAt(HOME)]) {
      this.arriving = this.elements.load(screen);
      const view = shownView(screen)(wiring, route.id);
      if (view !== null) return { screen, view };
    }
    return { screen: screenAt(HOME), view: '' };
  }

  /** Nothing was begun and nothing done yet, as far as is known: the language may not be the right one. */
  private get isFirstVisit(): boolean {
    const { programme, past } = this.app;
    return programme.plan === null && past.sets.length === 0;
  }

  private setLanguage({ detail }: CustomEvent<Language>): void {
    this.app.choices.setLanguage(detail);
  }

  private solve({ detail }: CustomEvent<{ id: string; action: ProblemAction }>): void {
    if (detail.action === 'retry' && this.elements.retry(detail.id)) return;
    this.app.solve(detail.id, detail.action);
  }

  /** Resolves when the log has been read as far as it can be, and what is in it is shown. */
  async whenRead(): Promise<void> {
    await this.app.started;
    await this.updateComplete;
  }

  /**
   * Resolves when the log has been read and the first screen is there, with all that is loaded for it.
   *
   * @throws whatever kept it from that
   */
  async whenStarted(): Promise<void> {
    await this.whenRead();
    if (this.app.past.error !== null) throw this.app.past.error;
    await this.arriving;
    await this.updateComplete;
    const parts = [...(this.main?.children ?? [])].filter(({ localName }) => localName.includes('-'));
    const loaded = Promise.all(parts.map(({ localName }) => customElements.whenDefined(localName)));
    // What is loaded only when the page is looked at, or not at all without a service worker, is not waited for.
    await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, LOADING_MS))]);
    for (const element of parts) if (element instanceof LitElement) await element.updateComplete;
  }

  private skip(): void {
    this.main?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-app': HipApp;
  }
}
