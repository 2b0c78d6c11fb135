import type { CoachEvent } from '../../src/core/events.ts';
import { SpeechPlanner, type Happening, type SetAim } from '../../src/feedback/planner.ts';
import type { FeedbackLevel } from '../../src/feedback/speech.ts';
import { seen } from './coach-events.ts';

/** All that is reported at one time. */
export type Moment = readonly (CoachEvent | Happening)[];

const happenings = (moment: Moment): Happening[] => moment.map((each) => ('source' in each ? each : seen(each)));

/** What is heard of each moment: sounds, then the words. */
export const plan = (planner: SpeechPlanner, level: FeedbackLevel, ...moments: readonly Moment[]): string[][] =>
  moments.map((moment) => {
    const { sounds, say } = planner.plan(happenings(moment), level);
    return [...sounds, ...(say ? [`“${say.text}”`] : [])];
  });

export const heard = (level: FeedbackLevel, ...moments: readonly Moment[]): string[][] =>
  plan(new SpeechPlanner(), level, ...moments);

export const aiming = (aim: SetAim, reminder?: string): SpeechPlanner => {
  const planner = new SpeechPlanner();
  planner.beginSet(aim, reminder === undefined ? undefined : { key: reminder, values: [] });
  return planner;
};

/** The words alone. */
export const words = (planner: SpeechPlanner, level: FeedbackLevel, moments: readonly Moment[]): (string | null)[] =>
  moments.map((moment) => planner.plan(happenings(moment), level).say?.text ?? null);
