import type { Message } from '../core/message.ts';
import { msg } from '@lit/localize';
import { checkOwnSession, isDay, LIMITS, type OwnSession, type Plan } from '../programme/index.ts';
import { translated } from '../language/language.ts';

/** What is kept of the programme on this device: the six weeks, where they were begun, and the user's own sessions. */
export interface StoredProgramme {
  plan: Plan | null;
  own: readonly OwnSession[];
}

/** What could be read, and what could not, in a sentence for people. */
export interface ReadProgramme extends StoredProgramme {
  problem: string | null;
}

/** Where it is stored; a change by another tab is told with this key. */
export const PROGRAMME_KEY = 'hipwise-programme';

const EMPTY: ReadProgramme = { plan: null, own: [], problem: null };

const unreadablePlan = (): string =>
  msg('The six weeks that were stored here cannot be read. Choose again: your sets are kept, and you go on from where you are.');

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (data: unknown): Fields => (typeof data === 'object' && data !== null ? { ...data } : {});

/** Null for what is no plan of this version. */
export function planFrom(data: unknown): Plan | null {
  const { version, startDay, sessionsPerWeek, begin, kick, restS } = fieldsOf(data);
  const [shortest, longest] = LIMITS.restS;
  if (version !== 1 || typeof startDay !== 'string' || !isDay(startDay)) return null;
  if (sessionsPerWeek !== 3 && sessionsPerWeek !== 4) return null;
  if (begin !== 'article' && begin !== 'gentle') return null;
  if (kick !== 'donkey' && kick !== 'quad-hip-ext') return null;
  if (typeof restS !== 'number' || !Number.isInteger(restS) || restS < shortest || restS > longest) return null;
  return { version, startDay, sessionsPerWeek, begin, kick, restS };
}

function ownFrom(data: unknown): { own: OwnSession[]; problems: Message[] } {
  const own: OwnSession[] = [];
  const problems: Message[] = [];
  for (const each of Array.isArray(data) ? data : []) {
    const { session, problem } = checkOwnSession(each);
    if (!session) problems.push(problem);
    else if (!own.some(({ id }) => id === session.id)) own.push(session);
  }
  return { own, problems };
}

/** Reads stored text. What cannot be read is left out, and said. */
export function programmeFrom(text: string | null): ReadProgramme {
  if (text === null) return EMPTY;
  let stored: Fields;
  try {
    stored = fieldsOf(JSON.parse(text));
  } catch {
    return { ...EMPTY, problem: unreadablePlan() };
  }
  const plan = planFrom(stored.plan);
  const { own, problems } = ownFrom(stored.own);
  const sentences = [
    ...(plan === null && stored.plan !== null ? [unreadablePlan()] : []),
    ...problems.map((problem) => `${msg('A session of your own could not be read and was left out.')} ${translated(problem)}`),
  ];
  return { plan, own, problem: sentences.length > 0 ? sentences.join(' ') : null };
}

/** Storage can be switched off: then the programme lasts as long as the page. */
export function loadProgramme(): ReadProgramme {
  try {
    return programmeFrom(localStorage.getItem(PROGRAMME_KEY));
  } catch {
    return EMPTY;
  }
}

/** Returns whether it was stored. */
export function saveProgramme({ plan, own }: StoredProgramme): boolean {
  try {
    localStorage.setItem(PROGRAMME_KEY, JSON.stringify({ plan, own }));
    return true;
  } catch {
    return false;
  }
}
