import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXERCISES } from '../../src/exercises/index.ts';
import { squat } from '../../src/exercises/squat.ts';
import { openFolder, run, seriesOf } from './count-run.ts';

const folder = openFolder();
/** Could be counted, so whatever is refused is not refused for it. */
let video: string;
let squats: string;

beforeAll(() => {
  video = folder.writeVideo('squats.webm');
  squats = folder.write('squats.json', seriesOf(squat.demo, { reps: 1 }));
  folder.write('standing.json', seriesOf(squat.demo, { reps: 0, leadInMs: 0, tailMs: 6000 }));
  folder.write('broken.json', '{"width": 3');
  folder.write('no-frames.json', { width: 3, height: 4 });
  const { frames, ...size } = seriesOf(squat.demo, { reps: 1 });
  folder.write('seconds.json', { ...size, frames: frames.map((frame) => ({ ...frame, t: frame.t / 1000 })) });
  folder.write('empty.mp4', '');
  folder.write('notes.txt', 'Three squats, slowly.');
  folder.write('named-like-one.mp4', 'Three squats, slowly.');
  mkdirSync(folder.at('nothing-in-it'));
});
afterAll(() => folder.remove());

const SQUAT = ['--exercise', 'squat'];

describe('the headless counter refuses', () => {
  it.each<[string, () => string[], RegExp]>([
    [
      'a recording of no exercise, where none is named',
      () => [folder.at('standing.json')],
      /^No exercise was recognised in it: say which one it is with --exercise ID\.$/,
    ],
    ['an unknown exercise', () => [video, '--exercise', 'handstand'], /^There is no exercise "handstand"; there is .*squat/],
    ['an exercise twice', () => [video, ...SQUAT, '--exercise', 'bridge'], /^--exercise is there twice: give it once\.$/],
    ['no file', () => SQUAT, /^Which file\? Give a video, a landmark series or a folder/],
    ['a missing file', () => ['nowhere.mp4', ...SQUAT], /^There is no file nowhere\.mp4: check its name\.$/],
    ['an empty file', () => [folder.at('empty.mp4'), ...SQUAT], /^empty\.mp4 is empty: copy it or record it again/],
    ['a text', () => [folder.at('notes.txt'), ...SQUAT], /^notes\.txt is not a video that can be read: give an MP4, /],
    [
      'a text that is named like a video',
      () => [folder.at('named-like-one.mp4'), ...SQUAT],
      /^named-like-one\.mp4 is not a video/,
    ],
    [
      'a broken series',
      () => [folder.at('broken.json'), ...SQUAT],
      /^broken\.json is not a readable landmark series: write or copy/,
    ],
    ['JSON that is no series', () => [folder.at('no-frames.json'), ...SQUAT], /^no-frames\.json: A landmark series needs a list/],
    [
      'a series in seconds',
      () => [folder.at('seconds.json'), ...SQUAT],
      /^seconds\.json: The times "t" of the landmark series rise by 0\.033 .*Times are milliseconds\.$/,
    ],
    ['an unknown side', () => [video, ...SQUAT, '--side', 'both'], /^--side has to be left, right, not "both"\.$/],
    ['an unknown model', () => [video, ...SQUAT, '--model', 'huge'], /^--model has to be lite, full, heavy, not "huge"\.$/],
    ['a turn upside down', () => [video, ...SQUAT, '--rotate=180'], /^--rotate has to be 0, 90, 270, not "180"\.$/],
    [
      'a factor that no slow motion has',
      () => [video, ...SQUAT, '--slow-motion', '3'],
      /^--slow-motion has to be 1, 2, 4, 8, not "3"\.$/,
    ],
    ['an unknown option', () => [video, ...SQUAT, '--fast'], /^There is no option --fast: use --exercise, .*--csv.*\.$/],
    ['an unknown short option', () => [video, ...SQUAT, '-m', 'lite'], /^There is no option -m: use /],
    ['an option without its value at the end', () => [video, ...SQUAT, '--side'], /^--side needs a value: give it one\.$/],
    ['an option without its value before another', () => [video, '--side', ...SQUAT], /^--side needs a value: give it one\.$/],
    ['a value where there is none', () => [video, ...SQUAT, '--gate=yes'], /^--gate takes no value: leave "yes" out\.$/],
    [
      'a table over a video, whose name was forgotten',
      () => [video, ...SQUAT, '--csv', video],
      /^--csv has to be a file whose name ends in \.csv, or - for the standard output, not ".*squats\.webm"\.$/,
    ],
    [
      'a table in a folder that is not there',
      () => [video, ...SQUAT, '--csv', folder.at('nowhere/table.csv')],
      /^--csv cannot be written, because there is no folder .*nowhere: make it, or give another name\.$/,
    ],
    [
      'landmarks in a folder that is not there',
      () => [video, ...SQUAT, '--landmarks', folder.at('nowhere/seen.json')],
      /^--landmarks cannot be written, because there is no folder .*nowhere: make it, or give another name\.$/,
    ],
    [
      'landmarks without a name',
      () => [video, ...SQUAT, '--landmarks', folder.path],
      /^--landmarks needs a file, and .* is a folder/,
    ],
    [
      'landmarks over the video itself',
      () => [video, ...SQUAT, '--landmarks', video],
      /^--landmarks would write over .*squats\.webm, which is to be counted: give another name\.$/,
    ],
    [
      'landmarks of several files in one',
      () => [video, squats, ...SQUAT, '--landmarks', folder.at('seen.json')],
      /^--landmarks is for one file: give one, or leave --landmarks out\.$/,
    ],
  ])('%s in one line, before it loads anything, and exits with 2', async (_, args, sentence) => {
    const { status, stdout, stderr, opened } = await run(args());
    expect({ status, stdout, opened }).toEqual({ status: 2, stdout: '', opened: 0 });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.trim()).toMatch(sentence);
  });

  it('nothing of the video that those were refused with', async () => {
    expect(await run([video, ...SQUAT])).toMatchObject({ status: 0, opened: 1 });
  });

  it('to begin without a browser, and leaves a table from before as it was', async () => {
    const table = folder.write('before.csv', 'of last week');
    const { status, stdout, stderr } = await run([video, squats, ...SQUAT, '--csv', table], { missing: 'Install a browser.' });
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: 'Install a browser.\n' });
    expect(readFileSync(table, 'utf8')).toBe('of last week');
  });

  it('no file whose name begins like an option, behind two dashes', async () => {
    const { stderr } = await run([...SQUAT, '--', '--fast.mp4']);
    expect(stderr).toBe('There is no file --fast.mp4: check its name.\n');
  });
});

describe('the help of the headless counter', () => {
  it.each(['--help', '-h'])('is printed for %s, whatever else was typed, and nothing is counted', async (help) => {
    const seen = folder.at('not-seen.json');
    const { status, stdout, stderr, opened } = await run([squats, '--fast', '--model', 'huge', '--landmarks', seen, help]);
    expect({ status, stderr, opened }).toEqual({ status: 0, stderr: '', opened: 0 });
    expect(stdout).toMatch(/^Counts an exercise .*\n\nUsage: npm run --silent count -- FILE/);
    expect(existsSync(seen)).toBe(false);
  });

  it('tells what a file can be, every option with its values and default, and every exercise', async () => {
    const { stdout } = await run(['--help']);
    const flat = stdout.replace(/\s+/g, ' ');
    for (const kind of ['MP4', 'MOV', 'WebM', 'landmark series', 'folder']) expect(flat).toContain(kind);
    expect(flat).toMatch(/--side left\|right [^-]*\(default: /);
    expect(flat).toMatch(/--model lite\|full\|heavy [^-]*\(default: full\)/);
    expect(flat).toMatch(/--rotate 0\|90\|270 [^-]*\(default: 0\)/);
    expect(flat).toMatch(/--slow-motion 1\|2\|4\|8 [^-]*\(default: 1/);
    for (const option of ['--gate', '--landmarks', '--csv']) expect(flat).toMatch(new RegExp(`${option} [A-Z][^]*?\\(default: `));
    for (const { id } of EXERCISES) expect(flat).toMatch(new RegExp(`[ ,]${id}[,.]`));
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(104);
  });

  it('has examples that the command understands, one for each option', async () => {
    const { stdout } = await run(['--help']);
    const [, ...examples] = [...stdout.matchAll(/npm run --silent count -- (.+)/g)].map(([, typed = '']) =>
      typed.replace(/ [>|] .*/, '').split(' '),
    );
    expect(examples.length).toBeGreaterThan(6);
    for (const example of examples) {
      // Its files are not there; whatever else was wrong would be told before that.
      expect((await run(example.filter((word) => word !== '--csv' && !word.endsWith('.csv') && word !== '-'))).stderr).toMatch(
        /^There is no file /,
      );
    }
    const used = examples.flat().filter((word) => word.startsWith('--'));
    const options = ['exercise', 'side', 'model', 'rotate', 'slow-motion', 'detectors', 'gate', 'landmarks', 'csv'].map(
      (name) => `--${name}`,
    );
    expect([...new Set(used)].sort()).toEqual(options.sort());
  });
});
