import fc from 'fast-check';
import { writeBackup } from '../../../src/data/backup/backup.ts';
import { backupFrom, readBackup, type BackupReading } from '../../../src/data/backup/reading.ts';
import { refusalWords } from '../../../src/data/backup/refusal.ts';
import { createMemoryLog } from '../../../src/log/memory-log.ts';
import { workoutsFrom } from '../../../src/log/session-log.ts';
import { setsFrom } from '../../../src/log/set-records.ts';
import type { WorkoutLog } from '../../../src/log/workout-log.ts';
import type { LoggedEvent } from '../../../src/log/events.ts';
import { isPlausible } from '../../../src/log/plausible.ts';
import { events, hostileEvents } from './arbitrary.ts';
import { sizesOf } from './bounded.ts';
import { mutation } from './mutation.ts';

/** What has to hold of every backup; asked some hundred times by the tests, and as often as one likes by `npm run fuzz`. */

const recordsOf = async (log: WorkoutLog): Promise<string> => {
  const all = await log.events();
  return JSON.stringify([setsFrom(all), workoutsFrom(all)]);
};

const logOf = async (...parts: (readonly LoggedEvent[])[]): Promise<WorkoutLog> => {
  const log = createMemoryLog();
  for (const part of parts) await log.merge(part);
  return log;
};

export const content = (all: readonly LoggedEvent[]) => ({ app: '0.0.0', exportedMs: 1, events: all });

const read = ({ backup, refusal }: BackupReading): readonly LoggedEvent[] => {
  if (refusal) throw new Error(refusalWords(refusal));
  return backup.events;
};

const need = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`Broken: ${what}.`);
};

const needBounds = (all: readonly LoggedEvent[]): void => {
  for (const [what, size, most] of sizesOf(all)) need(size <= most, `${size} ${what}, and ${most} at the most`);
};

/** Written and read, it adds up to the same sets and sessions. */
export const comesBack = fc.asyncProperty(events(), async (all) => {
  const here = await logOf(all);
  const { file, leftOut } = await writeBackup(content(await here.events()));
  need(leftOut === 0, 'every event is written');
  const came = read(await readBackup(file));
  need((await recordsOf(await logOf(came))) === (await recordsOf(here)), 'the same records come back');
});

/** Taken in twice it is as once; and so it is on top of what is here already. */
export const isIdempotent = fc.asyncProperty(events(), fc.nat(24), async (all, here) => {
  const once = await logOf(all.slice(0, here), all);
  const before = await recordsOf(once);
  const { added } = await once.merge(all);
  need(added === 0 && (await recordsOf(once)) === before, 'the second time changes nothing');
});

/** In whatever order and pieces it comes. */
export const isInAnyOrder = fc.asyncProperty(
  events().chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(24), fc.nat(24)),
  ),
  async ([all, shuffled, from, to]) => {
    const other = await logOf(shuffled.slice(from), shuffled.slice(0, to), shuffled);
    need((await recordsOf(other)) === (await recordsOf(await logOf(all))), 'order and pieces make no difference');
  },
);

export interface Tally {
  refused: number;
  taken: number;
}

/** Whatever lies on the disk, every screen can be drawn; what cannot be is kept, told, and in the backup too. */
export const isBearable = fc.asyncProperty(hostileEvents(), async (all) => {
  const log = await logOf(JSON.parse(JSON.stringify(all)));
  const events = await log.events();
  needBounds(events);
  const { file, leftOut } = await writeBackup(content(events));
  const { backup, refusal } = await readBackup(file);
  need(refusal === null && backup.events.length + leftOut === events.length, 'every line is in the backup');
  need(backup?.leftOut === leftOut && leftOut >= events.filter((event) => !isPlausible(event)).length, 'and told');
});

/** Damaged or hostile, it is refused with a sentence; or it is fine, and what comes of it can be backed up again. */
export const isRefusedOrFine = (tally: Map<string, Tally> = new Map()) =>
  fc.asyncProperty(events(), mutation, async (all, { kind, apply }) => {
    const { file } = await writeBackup(content(all));
    const text = apply(await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text());
    const counted = tally.get(kind) ?? { refused: 0, taken: 0 };
    tally.set(kind, counted);
    const { backup, refusal } = await backupFrom(text);
    need(!('polluted' in {}) && Object.keys(Object.prototype).length === 0, 'nothing else is touched');
    if (refusal) {
      counted.refused += 1;
      const words = refusalWords(refusal);
      need(/^[A-Z].*\.$/s.test(words) && words.length < 400, `a sentence is said: ${words}`);
      return;
    }
    counted.taken += 1;
    need(backup.events.every(isPlausible), 'what was taken in adds up');
    needBounds(backup.events);
    const log = await logOf(backup.events);
    const again = await writeBackup(content(await log.events()));
    need(again.leftOut === 0, 'what was taken in can be written again');
    need((await recordsOf(await logOf(read(await readBackup(again.file))))) === (await recordsOf(log)), 'and read again');
    await log.append({ id: 'later', timeMs: 1, offsetMin: 0, type: 'set-noted', setId: 'set-0', note: '' });
    const last = (await log.events()).at(-1);
    need(last?.id === 'later', 'there is room behind it');
  });
