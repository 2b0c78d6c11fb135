import { daysBetween, perWeek, type Plan } from '../../src/programme/index.ts';
import { MOVEMENTS, type FollowedSession } from './twelve-weeks.ts';

/** A plan, and what somebody who does all of it well is asked to do in twelve weeks. */
export interface Course {
  plan: Plan;
  sessions: readonly FollowedSession[];
}

const BEGIN = { gentle: 'just starting', article: 'regular' } as const;
const WEEK = 7;

const range = (values: readonly number[]): string => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? String(least) : `${least}–${most}`;
};

/** The longest time between two sessions that have a movement, over all movements, days. */
function longestWait(sessions: readonly FollowedSession[]): number {
  const waits = MOVEMENTS.flatMap((id) => {
    const days = sessions.filter(({ movements }) => movements.includes(id)).map(({ day }) => day);
    return days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day));
  });
  return Math.max(...waits);
}

const row = ({ plan, sessions }: Course): string =>
  [
    `${plan.minutes} min`,
    perWeek(plan),
    BEGIN[plan.begin],
    sessions.length,
    range(sessions.map(({ minutes }) => Math.round(minutes))),
    range(sessions.map(({ spots }) => spots - 1)),
    range(sessions.map(({ movements }) => movements.length)),
    longestWait(sessions),
  ].join(' | ');

function firstWeeks({ plan, sessions }: Course): string {
  const first = sessions.filter(({ day }) => daysBetween(plan.startDay, day) < 2 * WEEK);
  const lines = first.map(({ session, minutes, spots }) => {
    const items = session.items.map(({ exercise, dose }) => `${dose.sets} × ${exercise}`).join(', ');
    return `| ${session.id} | ${Math.round(minutes)} | ${spots} | ${items} |`;
  });
  return [
    `### ${plan.minutes} minutes, ${BEGIN[plan.begin]}`,
    '',
    '| session | minutes | spots | sets |',
    '| --- | ---: | ---: | --- |',
    ...lines,
  ].join('\n');
}

/** The page, whole. */
export const sessionsPage = (courses: readonly Course[]): string =>
  `${[
    '# What sessions are made of',
    'Made by `npm run sessions`: three or four sessions a week for twelve weeks, all of them done well, six weeks of the programme and six harder ones.',
    'Minutes are the estimate of each session: warm-up, setting up, the camera put up and moved, sets at the rhythm of the figure, changes of legs and rests. A movement is one of the twelve exercises of the article, on whatever step somebody stands; a move is the camera put somewhere else within a session.',
    [
      '| asked for | a week | start | sessions | minutes | moves | movements in a session | days until a movement comes again, at the most |',
      '| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: |',
      ...courses.map((course) => `| ${row(course)} |`),
    ].join('\n'),
    '## The first fortnight, with three a week',
    ...courses.filter(({ plan }) => perWeek(plan) === 3).map(firstWeeks),
  ].join('\n\n')}\n`;
