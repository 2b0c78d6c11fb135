import { createFeedback } from './feedback/feedback.ts';
import { createSounds } from './feedback/sounds.ts';
import { createVoice } from './feedback/voice.ts';
import { formatLocales, language, languageFor, useLanguage } from './language/language.ts';
import { createIndexedDbLog } from './log/indexeddb.ts';
import { watchInstall } from './offline/install.ts';
import { createNetworkLog } from './privacy/network-log.ts';
import { createTrainingLog } from './log/training-log.ts';
import { listCameras } from './capture/camera.ts';
import { EXERCISES } from './exercises/index.ts';
import { createSetRunner } from './session/set-runner.ts';
import { preferencesStore } from './settings/preferences.ts';
import './ui/app/hip-app.ts';
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

const app = document.querySelector('hip-app');
if (app) {
  app.network = network;
  const workoutLog = createIndexedDbLog();
  const log = createTrainingLog(workoutLog);
  const voice = createFeedback(createVoice(globalThis.speechSynthesis, language()), createSounds());
  const runner = createSetRunner({ log, feedback: voice });
  const loadFigure = async () => (await import('./figure/figure.ts')).createFigureView;
  const slowMotionOf = async (file: File) => (await import('./capture/slow-motion.ts')).slowMotionOf(file);
  app.services = { exercises: EXERCISES, loadFigure, runner, log, voice, listCameras, slowMotionOf };
  // Starts the jobs that run by themselves: backups, sync.
  afterFirstScreen(async () => {
    const { createData } = await import('./data/data.ts');
    app.data = createData({
      log: workoutLog,
      exercises: EXERCISES,
      isBusy: () => app.isTraining,
      onSet: (listener) => runner.subscribe(({ type }) => type === 'set-ended' && listener()),
      onProgramme: () => app.reloadProgramme(),
    });
  });
  // So that the card of an exercise is there when it is asked for.
  afterFirstScreen(() => import('./ui/app/screens/set-elements.ts'));
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
