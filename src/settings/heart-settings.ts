import * as v from 'valibot';
import { AGE_YEARS, HIGHEST_BPM, highestAt } from '../wearables/heart-zones.ts';
import { fieldPart, personalChoice } from './personal-choice.ts';
import { parsed, storedChoice } from './stored-choice.ts';

/** What the user has said of their heart; null where they said nothing. */
export interface HeartSettings {
  /** The highest heart rate that they know of, beats per minute. */
  highestBpm: number | null;
  ageYears: number | null;
  /** A rest lasts until the heart is down to this, beats per minute; null: as long as it is planned. */
  restUntilBpm: number | null;
}

const within = ([least, most]: readonly [number, number]) =>
  v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))), null);

const NOTHING: HeartSettings = { highestBpm: null, ageYears: null, restUntilBpm: null };

/** Of hearts that rest between sets. [our own choice] */
export const REST_UNTIL_BPM = [60, 180] as const;

const schema = v.fallback(
  v.object({
    highestBpm: within(HIGHEST_BPM),
    ageYears: within(AGE_YEARS),
    restUntilBpm: v.optional(within(REST_UNTIL_BPM), null),
  }),
  NOTHING,
);

/** Reads stored text; whatever does not fit was not said. */
export const heartSettingsFrom = (text: string | null): HeartSettings => v.parse(schema, parsed(text));

const part = <K extends keyof HeartSettings>(name: string, field: K) => fieldPart(name, field, heartSettingsFrom);

export const heartStore = personalChoice(storedChoice('hipwise-heart', heartSettingsFrom), NOTHING, [
  part('highest-bpm', 'highestBpm'),
  part('age-years', 'ageYears'),
  part('rest-until-bpm', 'restUntilBpm'),
]);

/** The highest heart rate to go by, beats per minute: the one that is known, else by age, else none. */
export const highestOf = ({ highestBpm, ageYears }: Pick<HeartSettings, 'highestBpm' | 'ageYears'>): number | null =>
  highestBpm ?? (ageYears === null ? null : highestAt(ageYears));
