import { createDetectorLoader } from './capture/detector-loader.ts';
import { hasHardwareGpu } from './capture/pose/graphics-chip.ts';
import { lookUp } from './core/look-up.ts';
import { createFeedback, type Feedback } from './feedback/feedback.ts';
import { createSounds } from './feedback/sounds.ts';
import { createVibration } from './feedback/vibration.ts';
import type { Voice } from './feedback/voice.ts';
import type { TrainingLog } from './log/training-log.ts';
import type { RecogniserConnection } from './recogniser/connect.ts';
import { createOnlooker } from './session/other-movement.ts';
import type { SetRunner } from './session/set-runner-port.ts';
import { createSetRunner } from './session/set-runner.ts';
import { preferencesStore, ruleKey } from './settings/preferences.ts';
import { motionsOf, rememberMotions } from './settings/taught-motions.ts';
import { unwatchedWayStore } from './settings/unwatched-way.ts';
import { wornPlacesStore } from './settings/worn-places.ts';
import { watchHeart } from './wearables/heart-monitor.ts';
import { watchMotion } from './wearables/motion-monitor.ts';
import type { Wearables } from './wearables/wearable.ts';
import { createWearables } from './wearables/wearables.ts';

interface Needed {
  log: TrainingLog;
  speech: Voice;
  connectRecogniser: () => RecogniserConnection;
}

export interface SetParts {
  runner: SetRunner;
  feedback: Feedback;
  /** Straps and watches. */
  wearables: Wearables;
  /** The processor draws the screen too. */
  isSparing: boolean;
}

/** What a set needs, put together. Loaded behind the first screen, which has no use for it; settings are read anew, as another tab may have changed them. */
export function createSetParts({ log, speech, connectRecogniser }: Needed): SetParts {
  const saysNumbers = (): boolean => preferencesStore.load().spokenNumbers;
  const feedback = createFeedback(speech, createSounds(), 'normal', createVibration(), saysNumbers);
  const wearables = createWearables(navigator.bluetooth);
  const runner = createSetRunner({
    log,
    feedback,
    isRuleOn: (exercise, rule) => !preferencesStore.load().rulesOff.includes(ruleKey(exercise, rule)),
    loadDetector: (listener) => createDetectorLoader(listener, () => preferencesStore.load().tracking),
    keepsMovements: () => preferencesStore.load().keepReplay,
    onlooker: createOnlooker(connectRecogniser),
    ways: { load: unwatchedWayStore.load, keep: (way) => unwatchedWayStore.change(() => way) },
    heart: (heard) => watchHeart(wearables, heard),
    motion: {
      listen: (heard) => watchMotion(wearables, heard, (source) => lookUp(wornPlacesStore.load(), source) ?? null),
      remembered: motionsOf,
      remember: rememberMotions,
    },
  });
  return { runner, feedback, wearables, isSparing: !hasHardwareGpu() };
}
