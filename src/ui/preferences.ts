import { FEEDBACK_LEVELS, type FeedbackLevel } from '../feedback/feedback.ts';

/** What the app remembers of the user's choices on this device. */
export interface Preferences {
  noteAcknowledged: boolean;
  feedback: FeedbackLevel;
  /** Camera chosen last; empty for the browser's own choice. */
  deviceId: string;
  /** By exercise id. */
  targets: Readonly<Record<string, Target>>;
}

/** `seconds` in a timed exercise. */
export interface Target {
  sets: number;
  reps: number;
  seconds?: number;
}

export const MAX_SECONDS = 600;

const KEY = 'hipwise-preferences';

export const defaultPreferences: Preferences = { noteAcknowledged: false, feedback: 'cues', deviceId: '', targets: {} };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isCount = (value: unknown, max = 100): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= max;

/** Reads stored text; whatever does not fit is replaced by its default. */
export const preferencesFrom = (text: string | null): Preferences => {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    stored = null;
  }
  if (!isRecord(stored)) return defaultPreferences;
  const targets: Record<string, Target> = {};
  for (const [id, target] of Object.entries(isRecord(stored.targets) ? stored.targets : {})) {
    if (!isRecord(target)) continue;
    const { sets, reps, seconds } = target;
    if (isCount(sets) && isCount(reps)) targets[id] = { sets, reps, ...(isCount(seconds, MAX_SECONDS) && { seconds }) };
  }
  return {
    noteAcknowledged: stored.noteAcknowledged === true,
    feedback: FEEDBACK_LEVELS.find((level) => level === stored.feedback) ?? defaultPreferences.feedback,
    deviceId: typeof stored.deviceId === 'string' ? stored.deviceId : '',
    targets,
  };
};

/** Storage can be switched off: then choices last as long as the page. */
export const loadPreferences = (): Preferences => {
  try {
    return preferencesFrom(localStorage.getItem(KEY));
  } catch {
    return defaultPreferences;
  }
};

export const savePreferences = (preferences: Preferences): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Nothing is lost but the convenience.
  }
};
