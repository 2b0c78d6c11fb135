import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findGpsbabel, GPSBABEL_MISSING } from '../../../scripts/setup/ensure-gpsbabel.ts';
import { EXERCISES } from '../../../src/exercises/index.ts';
import { fitFrom, type Activity } from '../../../src/data/export/fit.ts';
import { readFit } from './read-fit.ts';
import { clamshells, EVENING_MS, eightByThree, squats, workoutOf } from './training.ts';

const fileOf = (activity: Partial<Activity>): Uint8Array<ArrayBuffer> =>
  fitFrom({ workout: null, sets: [], exercises: EXERCISES, ...activity });

const gpsbabel = findGpsbabel();
if (gpsbabel === undefined) console.warn(GPSBABEL_MISSING);

describe.skipIf(gpsbabel === undefined)('GPSBabel', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'hipwise-fit-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What it says while it reads, and the heart rates by time as it writes them. */
  const run = (bytes: Uint8Array, ...how: string[]) => {
    const path = join(folder, 'activity.fit');
    writeFileSync(path, bytes);
    const words = [...how, '-i', 'garmin_fit,allpoints=1', '-f', path, '-o', 'gpx,garminextensions', '-F', '-'];
    const { status, stdout, stderr } = spawnSync(gpsbabel ?? '', words, { encoding: 'utf8' });
    const points = [...stdout.matchAll(/<time>([^<]*)<\/time>\s*<extensions>[\s\S]*?<gpxtpx:hr>(\d+)</g)];
    return { status, said: `${stdout}${stderr}`, heartRates: points.map(([, time, bpm]) => [time, Number(bpm)]) };
  };

  it('reads the heart rates with their times', () => {
    expect(run(fileOf({ sets: [squats, clamshells] }))).toMatchObject({
      status: 0,
      heartRates: [
        ['2026-11-23T17:05:31Z', 98],
        ['2026-11-23T17:05:33Z', 102],
      ],
    });
  });

  it('reads what was measured in the rest after a set', () => {
    const beat = (atS: number, bpm: number) => ({ timeMs: EVENING_MS + 1000 * atS, bpm });
    const { heartRates } = run(fileOf({ sets: [{ ...squats, heartRate: [beat(59, 141), beat(61, 139), beat(119, 102)] }] }));
    expect(heartRates.map(([, bpm]) => bpm)).toEqual([141, 139, 102]);
  });

  it('reads a whole workout of eight exercises and an empty one, and finds both checksums right', () => {
    for (const bytes of [fileOf({ sets: eightByThree }), fileOf({ workout: workoutOf([]) })]) {
      const { status, said } = run(bytes, '-D', '9');
      expect(status).toBe(0);
      expect(said).toContain('Header CRC verified');
      expect(said).toContain('File CRC verified');
    }
  });

  it('finds as many sets as there are, rests included', () => {
    const { said } = run(fileOf({ sets: eightByThree }), '-D', '9');
    expect(said.match(/parsing fit data ID 225/g)).toHaveLength(24 + 23);
  });

  it('refuses a file with one byte changed', async () => {
    const bytes = fileOf({ sets: [squats] });
    bytes[120] = (bytes[120] ?? 0) ^ 1;
    const { status, said } = run(bytes);
    expect(status).not.toBe(0);
    expect(said).toContain('CRC mismatch');
    await expect(readFit(bytes)).rejects.toMatch('CRC mismatch');
  });
});
