import fc from 'fast-check';
import * as v from 'valibot';
import { describe, it } from 'vitest';
import { framesFromSeries, seriesFromFrames } from '../../src/capture/pose/landmark-series.ts';
import { createRisingClock } from '../../src/capture/pose/rising-clock.ts';
import { countSet } from '../../src/core/count.ts';
import type { PoseFrame } from '../../src/core/pose.ts';
import { checkOptions } from '../../src/data/backup/backup.ts';
import { loggedEvent } from '../../src/data/backup/schema.ts';
import { EXERCISES } from '../../src/exercises/index.ts';
import { squat } from '../../src/exercises/squat.ts';
import { createMemoryLog } from '../../src/log/memory-log.ts';
import { isPlausible } from '../../src/log/plausible.ts';
import { setsFrom } from '../../src/log/set-records.ts';
import { seriesOf } from '../figure/series.ts';
import { createSet, options } from '../session/a-set.ts';
import { patience, tries } from './asked.ts';
import { hits, spoiltText, wordsOf } from './hostile-frames.ts';

const FPS = 10;
const STEP_MS = 1000 / FPS;
/** What a picture takes in the worker. */
const WORKER_MS = 20;

const need = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`Broken: ${what}.`);
};

/** Standing, a squat, and standing again. */
const oneSquat = seriesOf(squat.demo, { reps: 1, fps: FPS });
const STANDING = oneSquat[0];
if (!STANDING) throw new Error('There is no picture.');

describe('a live set in which the detector loses its mind', () => {
  it('throws nothing, writes nothing that cannot be, and counts what comes before and after', patience(), () =>
    fc.assert(
      fc.asyncProperty(hits, async (stretch) => {
        const workoutLog = createMemoryLog();
        const set = createSet(workoutLog);
        const clock = createRisingClock();
        let pictures = 0;
        const shown = (pose: PoseFrame, hit = (detection: Parameters<typeof clock.stamp>[0]) => detection): PoseFrame => {
          pictures += 1;
          const timeMs = pictures * STEP_MS;
          const spoilt = hit({ pose: { ...pose, timeMs }, inferenceMs: WORKER_MS, workerMs: WORKER_MS });
          return clock.stamp(spoilt, 5000 + timeMs + WORKER_MS).pose;
        };
        await set.runner.start(options('squat', { gestures: true }));
        await set.show(oneSquat.map((pose) => shown(pose)));
        await set.show(stretch.map(({ apply }) => shown(STANDING, apply)));
        await set.show(oneSquat.map((pose) => shown(pose)));
        await set.runner.stop('finished');
        const events = await workoutLog.events();
        need(events.every(isPlausible), `what is written can be, after ${wordsOf(stretch)}`);
        for (const event of events) {
          const { success } = v.safeParse(loggedEvent, event, checkOptions);
          need(success, `a backup takes in what is written (${JSON.stringify(event).slice(0, 300)})`);
        }
        const [record] = setsFrom(events);
        need(record?.counts.full === 2, `two squats are ${record?.counts.full} after ${wordsOf(stretch)}`);
      }),
      tries(100),
    ),
  );
});

describe('a landmark series of a stranger', () => {
  const text = JSON.stringify(seriesFromFrames(seriesOf(squat.demo, { reps: 1, fps: 5 }).slice(0, 12)));

  it('is refused in a sentence, or counted', patience(), () =>
    fc.assert(
      fc.property(spoiltText(text), fc.constantFrom(...EXERCISES), fc.boolean(), (spoilt, exercise, gate) => {
        let frames: PoseFrame[];
        try {
          frames = framesFromSeries(JSON.parse(spoilt));
        } catch (error) {
          need(
            error instanceof Error && /^(A|The|Frame|Most) .*\.$/s.test(error.message),
            `it is said why not (${String(error)})`,
          );
          return;
        }
        const { full, partial, void: broken, holds } = countSet(exercise, frames, { gate, traces: true });
        const stamp = { timeMs: 0, offsetMin: 0, setId: 'set' };
        const events = [
          ...[...full, ...partial, ...broken].map((rep, at) => ({ ...stamp, id: `rep-${at}`, type: 'rep' as const, rep })),
          ...holds.map((hold, at) => ({ ...stamp, id: `hold-${at}`, type: 'hold' as const, hold })),
        ];
        need(events.every(isPlausible), 'what is counted can be written');
      }),
      tries(300),
    ),
  );
});
