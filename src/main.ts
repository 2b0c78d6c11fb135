// First of all, and not with what is loaded later: whoever makes a policy first decides what it lets through.
import './privacy/trusted.ts';
import { createVoice } from './feedback/voice.ts';
import type { LoadFigure } from './figure/figure-port.ts';
import { formatLocales, language, languageFor, useLanguage } from './language/language.ts';
import { createLateLog } from './log/late-log.ts';
import { LogUnreadable } from './log/workout-log.ts';
import { watchInstall } from './offline/install.ts';
import { createNetworkLog } from './privacy/network-log.ts';
import { createTrainingLog } from './log/training-log.ts';
import { allExercises } from './exercises/known.ts';
import { lateConnection } from './recogniser/late-connection.ts';
import { createLateRunner } from './session/late-runner.ts';
import { createLateVoice } from './session/late-voice.ts';
import type { SetParts } from './set-parts.ts';
import { preferencesStore } from './settings/preferences.ts';
import { lacksReader } from './settings/programme-store.ts';
import { createStartMarks } from './settings/start-mark.ts';
import './ui/app/hip-app.ts';

// First of all, so that it misses nothing.
const network = createNetworkLog();
const install = watchInstall(window, {
  standalone: matchMedia('(display-mode: standalone)').matches,
  userAgent: navigator.userAgent,
  maxTouchPoints: navigator.maxTouchPoints,
});
await useLanguage(languageFor(preferencesStore.load().language, navigator.languages));
if (lacksReader()) await import('./settings/taught-reader.ts');

/** By then whatever comes behind the first screen is loaded, though the log has not answered, milliseconds. [our own choice] */
const LATEST_MS = 3000;

/** Where the browser does not say when it has nothing more to do, or never has. [our own choice] */
const QUIET_MS = 1000;
const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: QUIET_MS });
  else setTimeout(act, QUIET_MS);
};

/** The browser does not let the log be opened, or another tab has it: neither comes of what is in it. */
const isShut = (error: unknown): boolean => error instanceof LogUnreadable && error.problem.id !== 'log-failed';

const starts = createStartMarks();
const shell = document.querySelector('hip-app');
const hasFailed = await starts.hasFailed();
const app = hasFailed ? null : shell;
if (shell && hasFailed) {
  // The log stays closed until somebody says otherwise.
  const { showSafeStart } = await import('./ui/data/safe-start.ts');
  showSafeStart(shell, starts);
}
if (app) {
  const start = await starts.begin();
  app.network = network;
  const workoutLog = createLateLog(async () => (await import('./log/indexeddb.ts')).createIndexedDbLog());
  const log = createTrainingLog(workoutLog);
  const speech = createVoice(globalThis.speechSynthesis, language());
  const connectRecogniser = () => lateConnection(async () => (await import('./known-recogniser.ts')).connectKnowing());
  let made: Promise<SetParts> | null = null;
  // What could not be loaded is loaded anew when it is asked for again.
  const setParts = (): Promise<SetParts> =>
    (made ??= import('./set-parts.ts').then(
      ({ createSetParts }) => createSetParts({ log, speech, connectRecogniser }),
      (error: unknown) => {
        made = null;
        throw error;
      },
    ));
  const runner = createLateRunner(async () => (await setParts()).runner);
  const voice = createLateVoice(
    async () => (await setParts()).feedback,
    () => speech.available(),
  );
  const loadFigure: LoadFigure = async (person) => (await import('./figure/figure.ts')).prepareStudioFigure(person);
  const slowMotionOf = async (file: File) => (await import('./capture/slow-motion.ts')).slowMotionOf(file);
  app.services = {
    get exercises() {
      return allExercises();
    },
    loadFigure,
    runner,
    log,
    voice,
    connectRecogniser,
    listCameras: async () => (await import('./capture/camera.ts')).listCameras(),
    slowMotionOf,
  };
  app.whenStarted().then(
    () => whenIdle(() => start.done()),
    (error: unknown) => (isShut(error) ? start.done() : start.failed()),
  );
  const isThere = Promise.race([app.whenRead().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, LATEST_MS))]);
  /** What the first screen does not wait for; nor is it to take the line from what that has still to load. */
  const afterFirstScreen = (act: () => Promise<unknown>): void =>
    void isThere.then(() => requestAnimationFrame(() => setTimeout(() => void act())));
  // Starts the jobs that run by themselves: backups, sync.
  afterFirstScreen(async () => {
    const { createData } = await import('./data/data.ts');
    app.data = createData({
      log: workoutLog,
      isBusy: () => app.isTraining,
      onSet: (listener) => runner.subscribe(({ type }) => type === 'set-ended' && listener()),
    });
  });
  afterFirstScreen(async () => {
    // What the first screen shows of them without is their outline.
    await import('./exercises/index.ts');
    app.requestUpdate();
  });
  // So that a set, and before it the note and the card of its exercise, are there when they are asked for.
  afterFirstScreen(async () => {
    const parts = setParts();
    void import('./ui/app/screens/set-screens.ts');
    void import('./ui/app/screens/note-screen.ts');
    const { wearables, isSparing } = await parts;
    app.wearables = wearables;
    app.isSparing = isSparing;
  });
  afterFirstScreen(async () => {
    const { findVoiceCommands } = await import('./workout/voice-commands.ts');
    app.voiceCommands = await findVoiceCommands(language(), formatLocales());
  });
  // The development server has no service worker.
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    afterFirstScreen(async () => {
      const [{ createOffline }] = await Promise.all([
        import('./offline/offline.ts'),
        import('./ui/app/screens/offline-elements.ts'),
      ]);
      app.offline = createOffline(install);
    });
}
