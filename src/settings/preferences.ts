import { FEEDBACK_LEVELS, type FeedbackLevel } from '../feedback/feedback.ts';
import { isLanguage, type Language } from '../language/language.ts';
import { DOSE_LIMITS, isWithinLimits, type Limits } from '../programme/limits.ts';
import type { OwnDose } from '../programme/set-dose.ts';
import { isSelfCheckId, type SelfCheckId } from './self-check.ts';

/** What the app remembers of the user's choices on this device. */
export interface Preferences {
  noteAcknowledged: boolean;
  /** What the user has said to be true of them. */
  selfCheck: readonly SelfCheckId[];
  feedback: FeedbackLevel;
  /** The microphone listens for commands in a session, where speech is recognised on the device. */
  voiceCommands: boolean;
  /** The browser's own when left out. */
  language?: Language;
  /** Camera chosen last; empty for the browser's own choice. */
  deviceId: string;
  /** By exercise id. */
  targets: Readonly<Record<string, OwnDose>>;
}

const KEY = 'hipwise-preferences';

export const defaultPreferences: Preferences = {
  noteAcknowledged: false,
  selfCheck: [],
  feedback: 'normal',
  voiceCommands: false,
  deviceId: '',
  targets: {},
};

/** What the levels of feedback were called before. */
const FORMER_LEVELS: ReadonlyMap<unknown, FeedbackLevel> = new Map([
  ['sounds', 'quiet'],
  ['cues', 'normal'],
  ['counts', 'talkative'],
]);

const levelFrom = (stored: unknown): FeedbackLevel =>
  FEEDBACK_LEVELS.find((level) => level === stored) ?? FORMER_LEVELS.get(stored) ?? defaultPreferences.feedback;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const fits = (value: unknown, limits: Limits): value is number =>
  typeof value === 'number' && Number.isInteger(value) && isWithinLimits(value, limits);

const doseFrom = (stored: unknown): OwnDose | null => {
  if (!isRecord(stored)) return null;
  const { sets, reps, seconds, holdS, perSide } = stored;
  if (!fits(sets, DOSE_LIMITS.sets) || !fits(reps, DOSE_LIMITS.reps)) return null;
  return {
    sets,
    reps,
    ...(fits(seconds, DOSE_LIMITS.seconds) && { seconds }),
    ...(fits(holdS, DOSE_LIMITS.holdS) && { holdS }),
    ...(typeof perSide === 'boolean' && { perSide }),
  };
};

/** Reads stored text; whatever does not fit is replaced by its default. */
export const preferencesFrom = (text: string | null): Preferences => {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    stored = null;
  }
  if (!isRecord(stored)) return defaultPreferences;
  const targets: Record<string, OwnDose> = {};
  for (const [id, target] of Object.entries(isRecord(stored.targets) ? stored.targets : {})) {
    const dose = doseFrom(target);
    if (dose) targets[id] = dose;
  }
  return {
    noteAcknowledged: stored.noteAcknowledged === true,
    selfCheck: Array.isArray(stored.selfCheck) ? stored.selfCheck.filter(isSelfCheckId) : [],
    feedback: levelFrom(stored.feedback),
    voiceCommands: stored.voiceCommands === true,
    ...(isLanguage(stored.language) && { language: stored.language }),
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
