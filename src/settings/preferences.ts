import * as v from 'valibot';
import { MODEL_CHOICES, type ModelChoice } from '../capture/pose/model-choice.ts';
import { lookUp } from '../core/look-up.ts';
import { FEEDBACK_LEVELS, type FeedbackLevel } from '../feedback/speech.ts';
import type { Person } from '../figure/people.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { OwnDose } from '../programme/asked-dose.ts';
import { LOADS } from '../programme/dose.ts';
import { LIMITS } from '../programme/limits.ts';
import { SELF_CHECK_IDS, type SelfCheckId } from './self-check.ts';
import { fieldPart, personalChoice, type Part } from './personal-choice.ts';
import { parsed, storedChoice } from './stored-choice.ts';

/** `system`: light or dark as the device is. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the app remembers of the user's choices. `stored-keys` says which of them are the person's, and which a device's. */
export interface Preferences {
  noteAcknowledged: boolean;
  /** What the user has said to be true of them. */
  selfCheck: readonly SelfCheckId[];
  feedback: FeedbackLevel;
  /** The number of each repetition is said, at whichever level something is said at all. */
  spokenNumbers: boolean;
  /** Read before the first paint by `public/theme.js`, too. */
  theme: Theme;
  /** The camera's picture is shown as in a mirror. */
  mirror: boolean;
  /** The microphone listens for commands in a session, where speech is recognised on the device. */
  voiceCommands: boolean;
  /** The browser's own when left out. */
  language?: Language;
  /** Camera chosen last; empty for the browser's own choice. */
  deviceId: string;
  /** The model that looks at the camera's pictures. */
  tracking: ModelChoice;
  /** Points of form that are not looked at, as `ruleKey` names them. */
  rulesOff: readonly string[];
  /** What was worst and best of a set is kept as a stick figure. */
  keepReplay: boolean;
  /** By exercise id. */
  targets: Readonly<Record<string, OwnDose>>;
  /** Who shows the exercises; the first figure when left out. */
  figure?: Person;
}

export const defaultPreferences: Preferences = {
  noteAcknowledged: false,
  selfCheck: [],
  feedback: 'normal',
  spokenNumbers: false,
  theme: 'system',
  mirror: true,
  voiceCommands: false,
  deviceId: '',
  tracking: 'automatic',
  rulesOff: [],
  keepReplay: true,
  targets: {},
};

/** A rule of an exercise. */
export const ruleKey = (exercise: string, rule: string): string => `${exercise}/${rule}`;

/** What the levels of feedback were called before. */
const FORMER_LEVELS: Readonly<Record<string, FeedbackLevel>> = { sounds: 'quiet', cues: 'normal', counts: 'talkative' };

const level = v.union([
  v.picklist(FEEDBACK_LEVELS),
  v.pipe(
    v.string(),
    v.transform((former) => lookUp(FORMER_LEVELS, former)),
    v.picklist(FEEDBACK_LEVELS),
  ),
]);

const count = ([min, max]: readonly [number, number]) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** Undefined where it does not fit. */
const ifFits = <T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined);

const common = { sets: count(LIMITS.sets), load: v.picklist(LOADS), perSide: v.optional(v.boolean()) };

const ownDose = v.variant('kind', [
  v.object({ ...common, kind: v.literal('reps'), reps: count(LIMITS.reps), pauseS: count(LIMITS.pauseS) }),
  v.object({ ...common, kind: v.literal('time'), keepS: count(LIMITS.keepS) }),
]);

/** As earlier versions stored it. */
const formerDose = v.pipe(
  v.object({
    sets: count(LIMITS.sets),
    reps: count(LIMITS.reps),
    seconds: ifFits(count(LIMITS.keepS)),
    holdS: ifFits(count(LIMITS.pauseS)),
    perSide: ifFits(v.boolean()),
  }),
  v.transform(({ sets, reps, seconds, holdS = 0, perSide }) => ({
    ...(seconds === undefined ? { kind: 'reps' as const, reps, pauseS: holdS } : { kind: 'time' as const, keepS: seconds }),
    sets,
    load: 'none' as const,
    perSide,
  })),
);

/** Null where it does not fit. */
const dose = v.fallback(
  v.nullable(
    v.pipe(
      v.union([ownDose, formerDose]),
      v.transform(({ perSide, ...rest }): OwnDose => ({ ...rest, ...(perSide !== undefined && { perSide }) })),
    ),
  ),
  null,
);

const targets = v.pipe(
  v.record(v.string(), dose),
  v.transform((doses) =>
    Object.fromEntries(Object.entries(doses).flatMap(([id, each]): [string, OwnDose][] => (each ? [[id, each]] : []))),
  ),
);

/** Whatever does not fit is replaced by its default. */
const schema = v.fallback(
  v.pipe(
    v.object({
      noteAcknowledged: v.fallback(v.boolean(), false),
      selfCheck: v.fallback(
        v.pipe(
          v.array(v.fallback(v.nullable(v.picklist(SELF_CHECK_IDS)), null)),
          v.transform((ids) => ids.filter((id) => id !== null)),
        ),
        [],
      ),
      feedback: v.fallback(level, defaultPreferences.feedback),
      spokenNumbers: v.fallback(v.boolean(), defaultPreferences.spokenNumbers),
      theme: v.fallback(v.picklist(THEMES), defaultPreferences.theme),
      mirror: v.fallback(v.boolean(), defaultPreferences.mirror),
      voiceCommands: v.fallback(v.boolean(), false),
      language: ifFits(v.picklist(LANGUAGES)),
      deviceId: v.fallback(v.string(), ''),
      tracking: v.fallback(v.picklist(MODEL_CHOICES), defaultPreferences.tracking),
      rulesOff: v.fallback(v.array(v.string()), []),
      keepReplay: v.fallback(v.boolean(), true),
      targets: v.fallback(targets, {}),
      figure: ifFits(v.picklist(['first', 'second'] satisfies Person[])),
    }),
    v.transform(({ language, figure, ...rest }): Preferences => ({
      ...rest,
      ...(language && { language }),
      ...(figure && { figure }),
    })),
  ),
  defaultPreferences,
);

/** Reads stored text. */
export const preferencesFrom = (text: string | null): Preferences => v.parse(schema, parsed(text));

const part = <K extends keyof Preferences>(name: string, field: K) => fieldPart(name, field, preferencesFrom);

const DOSE = 'dose/';
const RULE_OFF = 'rule-off/';

/** What belongs to a device, as `stored-keys` says, is in no part. */
const parts: readonly Part<Preferences>[] = [
  part('note-acknowledged', 'noteAcknowledged'),
  part('feedback', 'feedback'),
  part('spoken-numbers', 'spokenNumbers'),
  part('theme', 'theme'),
  part('mirror', 'mirror'),
  part('language', 'language'),
  part('keep-replay', 'keepReplay'),
  part('figure', 'figure'),
  {
    name: DOSE,
    said: (now) => Object.entries(now.targets).map(([id, own]) => [`${DOSE}${id}`, own] as const),
    heard(now, value, name) {
      const id = name.slice(DOSE.length);
      if (value === null)
        return { ...now, targets: Object.fromEntries(Object.entries(now.targets).filter(([each]) => each !== id)) };
      const own = lookUp(preferencesFrom(JSON.stringify({ targets: { [id]: value } })).targets, id);
      return own ? { ...now, targets: { ...now.targets, [id]: own } } : now;
    },
  },
  {
    name: RULE_OFF,
    said: (now) => now.rulesOff.map((key) => [`${RULE_OFF}${key}`, true] as const),
    heard(now, value, name) {
      const key = name.slice(RULE_OFF.length);
      const others = now.rulesOff.filter((each) => each !== key);
      return { ...now, rulesOff: value === true ? [...others, key] : others };
    },
  },
];

export const preferencesStore = personalChoice(storedChoice('hipwise-preferences', preferencesFrom), defaultPreferences, parts);
