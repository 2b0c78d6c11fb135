import { createDetectorLoader } from './capture/detector-loader.ts';
import { lookUp } from './core/look-up.ts';
import type { Feedback } from './feedback/feedback.ts';
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

interface Parts {
  log: TrainingLog;
  feedback: Feedback;
  connectRecogniser: () => RecogniserConnection;
  wearables: Wearables;
}

/** What runs a set, put together. Loaded behind the first screen, which has no use for it; settings are read anew, as another tab may have changed them. */
export const createRunner = ({ log, feedback, connectRecogniser, wearables }: Parts): SetRunner =>
  createSetRunner({
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
