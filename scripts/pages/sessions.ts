import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MINUTES, newPlan } from '../../src/programme/index.ts';
import { sessionsPage, type Course } from './sessions-page.ts';
import { followed, type Follower } from './twelve-weeks.ts';

/** Writes `docs/sessions.md`: twelve weeks of sessions for each time, each number of sessions a week and each start. */

const PAGE = join(resolve(import.meta.dirname, '../..'), 'docs/sessions.md');

/** 2 March 2026 is a Monday. */
const START = '2026-03-02';

const doesWell: Omit<Follower, 'plan'> = {
  days: 84,
  misses: () => false,
  resultOf: () => ({ share: 1, quality: 95, pain: 0 }),
  then: 'stronger',
};

const courses = MINUTES.flatMap((minutes) =>
  ([3, 4] as const).flatMap((sessionsPerWeek) =>
    (['gentle', 'article'] as const).map((begin): Course => {
      const plan = newPlan(START, { minutes, begin, sessionsPerWeek });
      return { plan, sessions: followed({ ...doesWell, plan }) };
    }),
  ),
);

writeFileSync(PAGE, sessionsPage(courses));
console.log(`${PAGE} is written.`);
