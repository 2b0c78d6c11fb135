import { createFeedback } from './feedback/feedback.ts';
import { createSounds } from './feedback/sounds.ts';
import { createVibration } from './feedback/vibration.ts';
import { createVoice } from './feedback/voice.ts';
import { formatLocales, language, languageFor, useLanguage } from './language/language.ts';
import { createIndexedDbLog } from './log/indexeddb.ts';
import { LogUnreadable } from './log/workout-log.ts';
import { watchInstall } from './offline/install.ts';
import { createNetworkLog } from './privacy/network-log.ts';
// Now, and not with what is loaded later: whoever makes a policy first decides what it lets through.
import './privacy/trusted.ts';
import { createTrainingLog } from './log/training-log.ts';
import { listCameras } from './capture/camera.ts';
import { allExercises } from './exercises/index.ts';
import { connectRecogniser as connectWorker } from './recogniser/connect.ts';
import { knowing } from './recogniser/knowing.ts';
import { createLateRunner } from './session/late-runner.ts';
import { preferencesStore } from './settings/preferences.ts';
import { loadProgramme } from './settings/programme-store.ts';
import { createStartMarks } from './settings/start-mark.ts';
import { observationsOf } from './teaching/taught-series.ts';
import './ui/app/hip-app.ts';
import { createWearables } from './wearables/wearables.ts';
import { findVoiceCommands } from './workout/voice-commands.ts';

// First of all, so that it misses nothing.
const network = createNetworkLog();
const install = watchInstall(window, {
  standalone: matchMedia('(display-mode: standalone)').matches,
  userAgent: navigator.userAgent,
  maxTouchPoints: navigator.maxTouchPoints,
});
await useLanguage(languageFor(preferencesStore.load().language, navigator.languages));

/** What the first screen does not wait for. */
const afterFirstScreen = (act: () => Promise<unknown>): void => void requestAnimationFrame(() => setTimeout(() => void act()));

/** Where the browser does not say when it has nothing more to do, or never has. [our own choice] */
const QUIET_MS = 1000;
const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: QUIET_MS });
  else setTimeout(act, QUIET_MS);
};

/** The browser does not let the log be opened, or another tab has it: neither comes of what is in it. */
const isShut = (error: unknown): boolean => error instanceof LogUnreadable && error.problem.id !== 'log-failed';

const taughtMovements = () =>
  (loadProgramme().exercises ?? []).flatMap(({ id, movement: { series } }) =>
    series ? { id, observations: observationsOf(series) } : [],
  );

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
  const workoutLog = createIndexedDbLog();
  const log = createTrainingLog(workoutLog);
  const saysNumbers = (): boolean => preferencesStore.load().spokenNumbers;
  const speech = createVoice(globalThis.speechSynthesis, language());
  const voice = createFeedback(speech, createSounds(), 'normal', createVibration(), saysNumbers);
  // What the user has taught meanwhile is known as soon as the recogniser begins anew.
  const connectRecogniser = () => knowing(connectWorker(), taughtMovements);
  const wearables = createWearables(navigator.bluetooth);
  app.wearables = wearables;
  const runner = createLateRunner(async () =>
    (await import('./set-parts.ts')).createRunner({ log, feedback: voice, connectRecogniser, wearables }),
  );
  const loadFigure = async () => (await import('./figure/figure.ts')).createStudioFigure;
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
    listCameras,
    slowMotionOf,
  };
  app.whenStarted().then(
    () => whenIdle(() => start.done()),
    (error: unknown) => (isShut(error) ? start.done() : start.failed()),
  );
  // Starts the jobs that run by themselves: backups, sync.
  afterFirstScreen(async () => {
    const { createData } = await import('./data/data.ts');
    app.data = createData({
      log: workoutLog,
      isBusy: () => app.isTraining,
      onSet: (listener) => runner.subscribe(({ type }) => type === 'set-ended' && listener()),
    });
  });
  // So that the card of an exercise is there when it is asked for.
  afterFirstScreen(() => Promise.all([import('./ui/app/screens/set-elements.ts'), import('./set-parts.ts')]));
  app.voiceCommands = await findVoiceCommands(language(), formatLocales());
}

// The development server has no service worker.
if (import.meta.env.PROD && app && 'serviceWorker' in navigator) {
  afterFirstScreen(async () => {
    const [{ createOffline }] = await Promise.all([
      import('./offline/offline.ts'),
      import('./ui/app/screens/offline-elements.ts'),
    ]);
    app.offline = createOffline(install);
  });
}
