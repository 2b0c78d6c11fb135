import { mkdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bridge } from '../../src/exercises/bridge.ts';
import { donkeyBent } from '../../src/exercises/donkey-bent.ts';
import { squat } from '../../src/exercises/squat.ts';
import { readCsv } from '../data/export/read-csv.ts';
import { openFolder, run, seriesOf } from './count-run.ts';

const SQUAT = ['--exercise', 'squat'];
const HEADER = 'file,exercise,model,full,partial,void,held_s,left,right,video_s,frames,frames_with_person,problem';

const ONE_SQUAT = seriesOf(squat.demo, { reps: 1 });

const folder = openFolder();
let squats: string;
/** One alone is counted sooner. */
let squatOnce: string;
let broken: string;

beforeAll(() => {
  squats = folder.write('squats.json', seriesOf(squat.demo));
  squatOnce = folder.write('squat.json', ONE_SQUAT);
  broken = folder.write('broken.json', '{"width": 3, "frames": [{"t": 0, "landmarks": ');
});
afterAll(() => folder.remove());

/** A folder of its own, in that one. */
function folderOf(name: string) {
  mkdirSync(folder.at(name));
  return {
    path: folder.at(name),
    write: (file: string, content: unknown) => folder.write(`${name}/${file}`, content),
    writeVideo: (file: string) => folder.writeVideo(`${name}/${file}`),
  };
}

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);

/** A series that looks like slow motion. */
function writeSlow(): string {
  const { frames, ...size } = seriesOf(squat.demo);
  return folder.write('slow.json', { ...size, frames: frames.map((frame) => ({ ...frame, t: 4 * frame.t })) });
}

describe('several files', () => {
  it('are printed as one JSON object per line, in the order in which they were given', async () => {
    const { status, stdout, stderr } = await run([squats, squatOnce, ...SQUAT]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'Counted 2 of 2.\n' });
    const reports = linesOf(stdout).map((line) => JSON.parse(line));
    expect(reports).toMatchObject([
      { file: squats, exercise: 'squat', counts: { full: 3 } },
      { file: squatOnce, exercise: 'squat', counts: { full: 1 } },
    ]);
    expect(Object.keys(reports[0])[0]).toBe('file');
    const alone = JSON.parse((await run([squatOnce, ...SQUAT])).stdout);
    expect(reports[1]).toEqual({ file: squatOnce, ...alone });
  });

  it('are counted all the same when one of them fails, which is told and makes the exit status 1', async () => {
    const { status, stdout, stderr } = await run([broken, squatOnce, 'nowhere.mp4', ...SQUAT]);
    expect(status).toBe(1);
    expect(linesOf(stdout).map((line) => JSON.parse(line))).toMatchObject([
      { file: broken, exercise: 'squat', problem: expect.stringMatching(/^broken.json is not a readable landmark series/) },
      { file: squatOnce, counts: { full: 1 } },
      { file: 'nowhere.mp4', exercise: 'squat', problem: 'There is no file nowhere.mp4: check its name.' },
    ]);
    // What is known before anything is counted is told before it.
    expect(linesOf(stderr)).toEqual([
      'There is no file nowhere.mp4: check its name.',
      expect.stringMatching(/^broken.json is not a readable landmark series/),
      'Counted 1 of 3.',
    ]);
  });

  it('share one browser, and get a new one behind a video that failed', async () => {
    const { path, writeVideo } = folderOf('crash');
    for (const name of ['a.webm', 'b.mp4', 'c.mov', 'd.mkv']) writeVideo(name);
    const all = await run([path, ...SQUAT]);
    expect(all).toMatchObject({ status: 0, opened: 1, closed: 1 });
    const { status, stdout, stderr, opened, closed, seen } = await run([path, ...SQUAT], { breaksIn: ['b.mp4'] });
    expect({ status, opened, closed }).toEqual({ status: 1, opened: 2, closed: 2 });
    expect(seen.map(([name]) => name)).toEqual(['a.webm', 'b.mp4', 'c.mov', 'd.mkv']);
    const reports = linesOf(stdout).map((line) => JSON.parse(line));
    expect(reports.map(({ counts, problem }) => counts?.full ?? problem)).toEqual([1, 'b.mp4: The browser ended.', 1, 1]);
    expect(linesOf(stderr).filter((line) => !line.includes('%'))).toEqual(['b.mp4: The browser ended.', 'Counted 3 of 4.']);
  });

  it('say which of them a note is about', async () => {
    const slow = writeSlow();
    const { stderr } = await run([slow, squatOnce, ...SQUAT]);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^slow.json: The movement is 4 times slower/), 'Counted 2 of 2.']);
  });
});

describe('a folder', () => {
  it('has its videos and landmark series counted in the order of their names, and the rest named', async () => {
    const { path, write, writeVideo } = folderOf('clips');
    write('clip-10.json', ONE_SQUAT);
    writeVideo('clip-9.MP4');
    write('truth.json', [{ file: 'clip-9.MP4', fullReps: 3 }]);
    write('INDEX.md', '# Clips');
    writeVideo('.hidden.mp4');
    mkdirSync(`${path}/deeper.mp4`);
    const { status, stdout, stderr } = await run([path, ...SQUAT]);
    expect(status).toBe(0);
    expect(linesOf(stdout).map((line) => JSON.parse(line).file)).toEqual([`${path}/clip-9.MP4`, `${path}/clip-10.json`]);
    expect(linesOf(stderr)[0]).toBe('Left out, because neither a video nor a landmark series: INDEX.md, truth.json.');
  });

  it('with one file in it is still a folder', async () => {
    const { path, write } = folderOf('single');
    const file = write('squat.json', ONE_SQUAT);
    expect(JSON.parse((await run([path, ...SQUAT])).stdout)).toMatchObject({ file, counts: { full: 1 } });
  });

  it('tells what is named like a video or has the beginning of a series, and cannot be counted', async () => {
    const { path, write, writeVideo } = folderOf('mixed');
    write('a.mp4', 'no video');
    write('b.avi', '');
    write('c.json', '{"width": 3, "frames": [{"t": 0, "landmarks": ');
    writeVideo('d.webm');
    write('e.gif', 'GIF89a');
    const { status, stdout } = await run([path, ...SQUAT]);
    expect(status).toBe(1);
    expect(linesOf(stdout).map((line) => JSON.parse(line).problem ?? 'counted')).toEqual([
      expect.stringMatching(/^a.mp4 is not a video/),
      expect.stringMatching(/^b.avi is empty/),
      expect.stringMatching(/^c.json is not a readable landmark series/),
      'counted',
      'counted',
    ]);
  });

  it('without anything to count says so', async () => {
    const { path, write } = folderOf('bare');
    write('INDEX.md', '# Clips');
    const { status, stderr, opened } = await run([path, ...SQUAT]);
    expect({ status, opened }).toEqual({ status: 1, opened: 0 });
    expect(stderr).toContain(`There is no video and no landmark series in the folder ${path}: give one that has some`);
  });
});

describe('the table of the headless counter', () => {
  it('has one line per file, with what was counted or why not', async () => {
    const table = folder.at('squats.csv');
    const video = folder.writeVideo('squats.webm');
    const { status, stdout, stderr } = await run([squats, video, broken, ...SQUAT, '--csv', table]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(linesOf(stderr).at(-1)).toBe(`Counted 2 of 3. The table is in ${table}.`);
    const text = readFileSync(table, 'utf8');
    expect(text.startsWith(`\uFEFF${HEADER}\r\n`)).toBe(true);
    const counted = { exercise: 'squat', full: '3', partial: '0', void: '0', held_s: '', left: '', right: '', problem: '' };
    const rows = readCsv(text);
    expect(rows).toEqual([
      { ...counted, file: squats, model: '', video_s: expect.stringMatching(/^\d+\.\d+$/), ...framesOf(rows[0]) },
      { ...counted, file: video, model: 'full', full: '1', video_s: '12.35', ...framesOf(rows[1]) },
      {
        ...Object.fromEntries(HEADER.split(',').map((name) => [name, ''])),
        file: broken,
        exercise: 'squat',
        problem: expect.stringMatching(/^broken.json is not a readable landmark series/),
      },
    ]);
    expect(Number(rows[0]?.['frames'])).toBeGreaterThan(100);
  });

  it('tells the frames with a person apart', async () => {
    const { frames, ...size } = ONE_SQUAT;
    const without = [500, 533, 566].map((t) => ({ t: t + (frames.at(-1)?.t ?? 0), landmarks: null, worldLandmarks: null }));
    const left = folder.write('left.json', { ...size, frames: [...frames, ...without] });
    const [row] = readCsv(`\uFEFF${(await run([left, ...SQUAT, '--csv', '-'])).stdout}`);
    expect(row).toMatchObject({ frames: String(frames.length + 3), frames_with_person: String(frames.length) });
  });

  it('has the seconds that were held, where something is held, and the sides, where there are two', async () => {
    const bridges = folder.write('bridges.json', seriesOf(bridge.demo));
    const rowOf = async (file: string, exercise: string) => {
      const [row] = readCsv(`\uFEFF${(await run([file, '--exercise', exercise, '--csv', '-'])).stdout}`);
      const report = JSON.parse((await run([file, '--exercise', exercise])).stdout);
      return { row, report };
    };
    const held = await rowOf(bridges, 'bridge');
    const heldMs = held.report.holds.reduce((sum: number, hold: { heldMs: number }) => sum + hold.heldMs, 0);
    expect(heldMs).toBeGreaterThan(3000);
    expect(Number(held.row?.['held_s'])).toBeCloseTo(heldMs / 1000, 1);
    const kicks = await rowOf(folder.write('kicks.json', seriesOf(donkeyBent.demo)), 'donkey-bent');
    const { full, left, right } = kicks.report.counts;
    expect(full).toBeGreaterThan(0);
    expect(left + right).toBe(full);
    expect(kicks.row).toMatchObject({ full: String(full), left: String(left), right: String(right) });
  });

  it('goes to the standard output for -, without the mark for spreadsheets, and nothing else goes there', async () => {
    const { status, stdout } = await run([squatOnce, 'nowhere.mp4', ...SQUAT, '--csv', '-']);
    expect(status).toBe(1);
    expect(stdout.startsWith(`${HEADER}\r\n`)).toBe(true);
    expect(readCsv(`\uFEFF${stdout}`).map(({ file }) => file)).toEqual([squatOnce, 'nowhere.mp4']);
  });

  it('quotes names with commas and quotes in them', async () => {
    const odd = folder.write('left, then "right".json', ONE_SQUAT);
    const { stdout } = await run([odd, ...SQUAT, '--csv', '-']);
    expect(stdout).toContain('/left, then ""right"".json",squat,');
    expect(readCsv(`\uFEFF${stdout}`)).toMatchObject([{ file: odd, full: '1' }]);
  });

  it('is written for one file too, and then tells in its line that it could not be counted', async () => {
    const { status, stdout, stderr } = await run(['nowhere.mp4', ...SQUAT, '--csv', '-']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'There is no file nowhere.mp4: check its name.\nCounted 0 of 1.\n' });
    expect(readCsv(`\uFEFF${stdout}`)).toMatchObject([
      { file: 'nowhere.mp4', full: '', problem: 'There is no file nowhere.mp4: check its name.' },
    ]);
  });

  it('takes the place of one from before, and has the notes on a file', async () => {
    const table = folder.write('again.csv', 'of last week, and longer than what comes now'.repeat(100));
    const slow = writeSlow();
    expect((await run([slow, ...SQUAT, '--csv', table])).status).toBe(0);
    expect(readCsv(readFileSync(table, 'utf8'))).toMatchObject([
      { full: '3', problem: expect.stringMatching(/--slow-motion 4/) },
    ]);
  });
});

const framesOf = (row: Record<string, string> | undefined) => ({
  frames: row?.['frames'],
  frames_with_person: row?.['frames'],
});
