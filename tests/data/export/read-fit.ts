import FitParser from 'fit-file-parser';
import * as v from 'valibot';

/** FIT files as somebody else's reader sees them: checksums are checked, times are ISO 8601, durations seconds. */

const index = v.pipe(
  v.object({ value: v.number() }),
  v.transform(({ value }) => value),
);
const time = v.pipe(
  v.date(),
  v.transform((date) => date.toISOString()),
);
const anyTime = v.union([time, v.string()]);

const whole = v.object({
  start_time: anyTime,
  timestamp: anyTime,
  total_elapsed_time: v.number(),
  total_timer_time: v.number(),
  avg_heart_rate: v.optional(v.number()),
  max_heart_rate: v.optional(v.number()),
  sport: v.string(),
  sub_sport: v.string(),
});

const messages = v.object({
  file_id: v.tuple([v.object({ type: v.string(), manufacturer: v.string(), time_created: anyTime })]),
  sport: v.tuple([v.object({ sport: v.string(), sub_sport: v.string() })]),
  exercise_title: v.optional(
    v.array(
      v.object({
        message_index: index,
        exercise_category: v.string(),
        exercise_name: v.optional(v.number()),
        wkt_step_name: v.string(),
      }),
    ),
    [],
  ),
  event: v.array(v.object({ timestamp: anyTime, event: v.string(), event_type: v.string() })),
  record: v.optional(v.array(v.object({ timestamp: anyTime, heart_rate: v.number() })), []),
  set: v.optional(
    v.array(
      v.object({
        timestamp: anyTime,
        start_time: anyTime,
        duration: v.number(),
        repetitions: v.optional(v.number()),
        set_type: v.string(),
        category: v.optional(v.array(v.string())),
        category_subtype: v.optional(v.array(v.number())),
        wkt_step_index: v.optional(index),
        message_index: index,
      }),
    ),
    [],
  ),
  lap: v.tuple([whole]),
  session: v.tuple([v.object({ ...whole.entries, num_laps: v.number() })]),
  activity: v.tuple([v.object({ num_sessions: v.number(), total_timer_time: v.number(), local_timestamp: anyTime })]),
});

export type FitFile = v.InferOutput<typeof messages>;

/** @throws when a checksum is wrong, or when something is not there that has to be. */
export async function readFit(bytes: Uint8Array<ArrayBuffer>): Promise<FitFile> {
  const parsed = await new FitParser({ force: false }).parseAsync(bytes.buffer);
  return v.parse(messages, 'messages' in parsed ? parsed.messages : null);
}

/** The sets in which something was done. */
export const activeSets = ({ set }: FitFile): FitFile['set'] => set.filter(({ set_type }) => set_type === 'active');
