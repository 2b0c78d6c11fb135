import { EXERCISES } from '../../src/exercises/index.ts';

export const COMMAND = 'npm run --silent count --';

const WIDTH = 100;
const INDENT = 28;

const OPTIONS: readonly (readonly [option: string, meaning: string])[] = [
  [
    '--exercise ID',
    `What is counted, the same in every file (default: auto, recognised in each); one of ${EXERCISES.map(({ id }) => id).join(', ')}.`,
  ],
  ['--side left|right', 'The side that works, in exercises with one side at a time (default: found).'],
  ['--model lite|full|heavy', 'The pose model for videos: faster, or more exact (default: full).'],
  ['--rotate 0|90|270', 'Turns the pictures clockwise for the pose model, by degrees (default: 0).'],
  [
    '--slow-motion 1|2|4|8',
    'How many times slower than it happened the file plays (default: 1, with a note where it looks like more).',
  ],
  ['--detectors 1|2|3|4', 'How many detectors share a video, each at a part of its own; the counts are the same (default: 1).'],
  ['--gate', 'Waits until the set begins, as in front of the camera (default: counts from the first picture on).'],
  ['--landmarks OUT.json', 'Writes the landmark series that was seen, of one file (default: it is not kept).'],
  [
    '--csv FILE.csv',
    'Writes a table with one line per file instead of JSON; --csv - writes it to the standard output (default: JSON).',
  ],
  ['-h, --help', 'Prints this.'],
];

const EXAMPLES: readonly (readonly [does: string, args: string])[] = [
  ['Counts whatever is done in a video', 'video.mp4'],
  ['Counts one video', 'squats.mp4 --exercise squat > squats.json'],
  ['Counts all videos of a folder into a table', 'videos --exercise bridge --csv bridges.csv'],
  ['Hands the table of several files to another program', 'one.mp4 two.mov --exercise squat --csv - | cut -d, -f1,4'],
  ['Counts what was filmed four times slower', 'slow.mov --exercise squat --slow-motion 4'],
  ['Counts kicks of the left leg, with the quickest model', 'kicks.mp4 --exercise donkey-bent --side left --model lite'],
  ['Counts a long video on two processors', 'long.mp4 --exercise squat --detectors 2'],
  ['Counts a video that lies on its side', 'turned.mp4 --exercise bridge --rotate 90'],
  ['Counts as in front of the camera', 'squats.mp4 --exercise squat --gate'],
  ['Keeps what was seen', 'squats.mp4 --exercise squat --landmarks seen.json'],
  ['Counts it again, without the video', 'seen.json --exercise squat'],
];

/** Broken into lines between words, each but the first indented. */
function wrapped(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

export const usage = (): string => `Counts an exercise in videos or landmark series, without a screen.

Usage: ${COMMAND} FILE... [--exercise ID] [options]

FILE is a video (MP4, MOV, WebM, MKV, MPEG-TS, GIF), a landmark series (.json, .json.gz), or a folder:
then every video and every landmark series that lies directly in it is counted.

One file is printed as one JSON object. Several files, or a folder, are printed as one JSON object per
line, each with "file" first, and with "problem" where the file could not be counted. Progress and
notes go to the error output.

Options:
${OPTIONS.map(([option, meaning]) => `  ${option.padEnd(INDENT - 2)}${wrapped(meaning, INDENT)}`).join('\n')}

Examples:
${EXAMPLES.map(([does, args]) => `  ${does}:\n    ${COMMAND} ${args}`).join('\n')}

Exit status: 0 when every file was counted; 1 when a file of several, or of a table, could not be;
2 when nothing was counted, because of the command or because its only file could not be.
`;
