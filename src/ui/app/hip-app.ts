import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Language } from '../../language/language.ts';
import type { OfflinePort } from '../../offline/offline-port.ts';
import type { NetworkLog } from '../../privacy/network-log.ts';
import type { PlannedSession, Plan as Programme } from '../../programme/index.ts';
import type { VoiceCommands } from '../../workout/voice-commands.ts';
import type { WorkoutPlan } from '../../workout/plan.ts';
import { AppController } from './app-controller.ts';
import { appCss } from './app-css.ts';
import type { DataPort } from '../../data/data-port.ts';
import { backupReminder, dataScreen } from './screens/data-screen.ts';
import '../home/hip-home.ts';
import '../parts/hip-icon.ts';
import './hip-note.ts';
import '../parts/hip-problem.ts';
import type { HipAnalysis } from '../live/hip-analysis.ts';
import type { HipLive } from '../live/hip-live.ts';
import type { ProblemAction } from '../parts/hip-problem.ts';
import type { Services } from '../../session/services.ts';
import type { Source } from '../../capture/source.ts';
import { historyScreen, progressScreen, recordScreen } from './screens/history-screens.ts';
import { mainNav } from './main-nav.ts';
import { privacyScreen } from './screens/privacy-screen.ts';
import { ownSessionScreen, ownSessionsScreen, programmeScreen } from './screens/programme-screens.ts';
import { reportScreen } from './screens/report-screen.ts';
import { exerciseScreen, runningScreen, setupScreen, summaryScreen, workoutScreen } from './screens/set-screens.ts';
import { shared } from '../styles/shared-css.ts';

/** The longest wait for the code of the first screen's parts, milliseconds. [our own choice] */
const LOADING_MS = 3000;

/** The whole app. Give it its services; it shows the screens by the address after the hash sign. */
@customElement('hip-app')
export class HipApp extends LitElement {
  static override styles = [shared, appCss];

  @query('hip-live, hip-analysis') private readonly shownSet!: HipLive | HipAnalysis | null;
  @query('main') private readonly main!: HTMLElement | null;

  private readonly app = new AppController(this, ({ pose, status }) => this.shownSet?.showFrame(pose, status));
  private shown = '';

  @property({ attribute: false })
  get services(): Services | null {
    return this.app.services;
  }

  set services(services: Services | null) {
    this.app.services = services;
    this.requestUpdate();
  }

  /** A set or a session is on the screen: whatever else there is to do can wait. */
  get isTraining(): boolean {
    return this.app.isTraining;
  }

  /** Null where the browser does not recognise speech on the device. */
  @property({ attribute: false }) voiceCommands: VoiceCommands | null = null;
  /** The user's own data: backups, exports, storage; null in the gallery. */
  @property({ attribute: false }) data: DataPort | null = null;
  /** Every request since the page was opened; null in the gallery. */
  @property({ attribute: false }) network: NetworkLog | null = null;
  /** Storing, updating, installing, sharing; null on the development server and in the gallery. */
  @property({ attribute: false }) offline: OfflinePort | null = null;

  override render() {
    const { services, app } = this;
    if (!services) return html`<main class="inside"></main>`;
    if (app.route.screen === 'live' && app.plan) return html`<main tabindex="-1">${runningScreen(app, app.plan)}</main>`;
    if (app.route.screen === 'workout' && app.workout)
      return html`<main tabindex="-1">${workoutScreen(app, services, app.workout, this.voiceCommands)}</main>`;
    const problem = app.running.live.problems.at(-1) ?? null;
    return html`<button class="skip primary" @click=${this.skip}>${msg('Skip to the content')}</button>
      <header class="inside bar">
        <a class="brand" href="#/"><hip-icon name="sample"></hip-icon>Hipwise</a>
        <hip-offline-line .offline=${this.offline}></hip-offline-line>
        ${mainNav(app.route.screen)}
      </header>
      <main
        class="inside"
        tabindex="-1"
        @workout-chosen=${({ detail }: CustomEvent<WorkoutPlan>) => app.beginWorkout(detail, { kind: 'camera' })}
        @voice-commands-switched=${({ detail }: CustomEvent<boolean>) => app.useVoiceCommands(detail)}
        @language-picked=${({ detail }: CustomEvent<Language>) => app.setLanguage(detail)}
        @programme-begun=${({ detail }: CustomEvent<Partial<Programme>>) => app.programme.begin(detail)}
        @own-session-made=${({ detail }: CustomEvent<PlannedSession | null>) => app.go({ screen: 'own-session', id: app.programme.make(detail) })}
      >
        <hip-problem ?hidden=${!problem} .problem=${problem} @problem-action=${this.solve}></hip-problem>
        ${this.screen(services)}
      </main>
      <footer class="inside small soft">
        ${msg('Hipwise is not a medical device.')} <a href="#/note">${msg('Who the exercises are for')}</a> ·
        <a href="#/privacy">${msg('What left this device')}</a>
      </footer>`;
  }

  override updated(): void {
    const { route, asking } = this.app;
    const now = `${asking ? 'asking' : ''}${JSON.stringify(route)}`;
    if (now === this.shown) return;
    // A new screen: begin at its top, for eyes and for screen readers. Not on the first one, where the page itself is new.
    if (this.shown) {
      window.scrollTo(0, 0);
      this.main?.focus({ preventScroll: true });
    }
    this.shown = now;
  }

  private screen(services: Services) {
    const { app } = this;
    const { route } = app;
    if (app.asking || route.screen === 'note') {
      return html`<hip-note
        ?asking=${app.asking}
        .selfCheck=${app.selfCheck}
        @self-check-changed=${({ detail }: HTMLElementEventMap['self-check-changed']) => app.keepSelfCheck(detail)}
        @note-acknowledged=${() => app.acknowledge()}
        @note-declined=${() => app.decline()}
      ></hip-note>`;
    }
    if (route.screen === 'log') return historyScreen(app, services);
    if (route.screen === 'record') return recordScreen(app, services, route.id);
    if (route.screen === 'progress') return progressScreen(app, services);
    if (route.screen === 'data') return dataScreen(this.data, this.offline);
    if (route.screen === 'report') return reportScreen(app, services);
    if (route.screen === 'privacy') return privacyScreen(this.network, this.data?.allowedOrigins());
    if (route.screen === 'summary') return summaryScreen(app, services, route.setId);
    if (route.screen === 'programme') return programmeScreen(app.programme, services);
    if (route.screen === 'own') return ownSessionsScreen(app.programme, services);
    if (route.screen === 'own-session')
      return ownSessionScreen(app.programme, services, route.id, () => app.go({ screen: 'own' }));
    const exercise = 'exercise' in route && services.exercises.find(({ id }) => id === route.exercise);
    if (exercise && route.screen === 'setup') return setupScreen(app, services, exercise, this.voiceCommands);
    if (exercise) return exerciseScreen(app, services, exercise);
    const { programme } = app;
    // What is due is not known before the log has been read.
    if (programme.plan && !programme.isKnown) return '';
    return html`<hip-shared-file
        .offline=${this.offline}
        .exercises=${services.exercises}
        @shared-file-chosen=${({ detail }: HTMLElementEventMap['shared-file-chosen']) => app.choose(detail.exercise, { kind: 'file', file: detail.file })}
      ></hip-shared-file>
      ${backupReminder(this.data, app.pastSets)}
      <hip-home
        .today=${programme.today}
        .morning=${programme.morning}
        notice=${programme.notice ?? ''}
        @morning-told=${({ detail }: HTMLElementEventMap['morning-told']) => void app.tellMorning(detail.workoutId, detail.worse)}
        .exercises=${services.exercises}
        .loadFigure=${services.loadFigure}
        .pastSets=${app.pastSets}
        .unfinished=${app.unfinished}
        .unfinishedWorkout=${app.unfinishedWorkout}
        @workout-resumed=${({ detail }: HTMLElementEventMap['workout-resumed']) => void app.goOn(detail)}
        @workout-given-up=${({ detail }: HTMLElementEventMap['workout-given-up']) => void app.giveUp(detail)}
        .library=${app.library}
        @library-changed=${({ detail }: HTMLElementEventMap['library-changed']) => {
          app.library = detail;
        }}
        @exercise-chosen=${({ detail }: CustomEvent<{ exercise: string; source: Source }>) => app.choose(detail.exercise, detail.source)}
        @end-unfinished=${({ detail }: CustomEvent<string>) => void app.endUnfinished(detail)}
      ></hip-home>
      <hip-offline .offline=${this.offline}></hip-offline>`;
  }

  private solve({ detail }: CustomEvent<{ id: string; action: ProblemAction }>): void {
    this.app.solve(detail.id, detail.action);
  }

  /**
   * Resolves when the log has been read and the first screen is there, with all that is loaded for it.
   *
   * @throws whatever kept it from that
   */
  async whenStarted(): Promise<void> {
    await this.app.started;
    if (this.app.readError !== null) throw this.app.readError;
    await this.updateComplete;
    const parts = [...(this.main?.children ?? [])].filter(({ localName }) => localName.includes('-'));
    const loaded = Promise.all(parts.map(({ localName }) => customElements.whenDefined(localName)));
    // What is loaded only when the page is looked at, or not at all without a service worker, is not waited for.
    await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, LOADING_MS))]);
    for (const element of parts) if (element instanceof LitElement) await element.updateComplete;
  }

  /** The stored programme is another one: a backup or another device had more. */
  reloadProgramme(): void {
    this.app.programme.reload();
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
