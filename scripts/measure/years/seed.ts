import type { Page } from 'playwright';

/** How much a keen runner logs: four sessions a week, each twelve sets of fifteen repetitions with their traces. */
export const SEEDED = { weeksInYear: 52.18, days: [0, 2, 4, 6], sets: 12, reps: 15 } as const;

/** The last evening of training, milliseconds since 1970. */
export const SEEDED_UNTIL_MS = Date.UTC(2026, 10, 28, 18);

/** Writes a log of so many years into a database as the third version had it, so that the app brings it up to date itself; returns its events. */
export async function seedLog(page: Page, years: number): Promise<number> {
  // What compiles this file names its functions with a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  return page.evaluate(
    async ({ weeks, days, sets, reps, untilMs }) => {
      const EXERCISES = ['squat', 'bridge', 'side-step', 'clamshell', 'knee-drive', 'donkey-bent'];
      const WEEK_MS = 7 * 86_400_000;
      const opening = indexedDB.open('hipwise', 3);
      opening.onupgradeneeded = () => {
        const store = opening.result.createObjectStore('events', { keyPath: 'id' });
        store.createIndex('by-time', 'timeMs');
        store.createIndex('by-order', 'order');
      };
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error ?? new Error('The database did not open.'));
      });
      let order = 0;
      let timeMs = 0;
      let lines: object[] = [];
      const add = (line: object): void => {
        order += 1;
        lines.push({ id: crypto.randomUUID(), timeMs: Math.round((timeMs += 500)), offsetMin: 60, order, ...line });
      };
      const flush = (): Promise<void> =>
        new Promise((resolve, reject) => {
          const transaction = database.transaction('events', 'readwrite', { durability: 'relaxed' });
          for (const line of lines) transaction.objectStore('events').put(line);
          lines = [];
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error ?? new Error('The log was not written.'));
        });
      const repetition = (setId: string, index: number): object => ({
        type: 'rep',
        setId,
        trace: {
          startMs: index * 3000,
          stepMs: 100,
          values: Array.from(
            { length: 25 },
            (_, at) => Math.round(1000 * Math.sin((at / 25) * Math.PI) * (0.9 + 0.1 * Math.sin(order))) / 1000,
          ),
        },
        rep: {
          outcome: 'full',
          index,
          side: null,
          startMs: index * 3000,
          peakMs: index * 3000 + 1200,
          endMs: index * 3000 + 2500,
          amplitude: 88.123 + (order % 9),
          peak: 95.3,
          unit: 'deg',
          holdMs: 300,
          view: 'side',
          findings: [
            { rule: 'heels-down', state: order % 7 ? 'good' : 'fault', confidence: 'high', grade: 'article', value: 1.234 },
            { rule: 'back-flat', state: 'unobserved', confidence: 'low', grade: 'advice', reason: 'view' },
          ],
        },
      });
      for (let week = weeks - 1; week >= 0; week -= 1) {
        for (const day of days) {
          timeMs = untilMs - week * WEEK_MS - (6 - day) * 86_400_000;
          const workoutId = crypto.randomUUID();
          const items = EXERCISES.map((exercise) => ({
            exercise,
            dose: { kind: 'reps', sets: 2, reps, pauseS: 0, load: 'none' },
          }));
          const session = day % 4 ? 'B' : 'A';
          add({ type: 'workout-started', workoutId, session, name: '', items, plannedSets: sets, restS: 45 });
          for (let set = 0; set < sets; set += 1) {
            const setId = crypto.randomUUID();
            const exercise = EXERCISES[set % EXERCISES.length];
            const number = 1 + Math.floor(set / EXERCISES.length);
            const plan = { source: 'camera', targetReps: reps, set: number, sets: 2, view: 'side', clockMs: 0, perSide: false };
            add({ type: 'set-started', setId, exercise, workoutId, ...plan });
            for (let rep = 0; rep < reps; rep += 1) {
              timeMs += 2500;
              add(repetition(setId, rep));
            }
            add({ type: 'set-ended', setId, how: 'target' });
          }
          add({ type: 'effort-told', workoutId, effort: 5 });
          add({ type: 'workout-ended', workoutId, how: 'done' });
        }
        if (lines.length > 2000) await flush();
      }
      await flush();
      database.close();
      return order;
    },
    { ...SEEDED, weeks: Math.round(years * SEEDED.weeksInYear), untilMs: SEEDED_UNTIL_MS },
  );
}
