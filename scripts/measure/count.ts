import { accessSync, constants } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { ensureBrowser } from '../setup/ensure-browser.ts';
import { messageOf, readArguments, UserError, type CountCommand } from './count-arguments.ts';
import { findInput, statsOf, type Input, type InputFile } from './count-input.ts';
import { csvOutput, jsonOutput, withoutMark, writeInto, sentencesOf, type Outcome, type Output } from './count-output.ts';
import { createProgress, type Screen } from './count-progress.ts';
import { usage } from './count-usage.ts';
import type { VideoDetector } from './detect-video.ts';

/** What the command runs in. */
export interface Surroundings {
  /** Takes the result, and nothing else. */
  write: (text: string) => void;
  /** For progress, notes and problems. */
  screen: Screen;
  nowMs: () => number;
  /** Asked for only once all that was given has been checked, and only for videos. */
  openDetector: () => Promise<VideoDetector>;
}

/** Exit status. */
const ALL_COUNTED = 0;
const NOT_ALL_COUNTED = 1;
const REFUSED = 2;

/** Runs the command with what was typed behind it; returns its exit status. */
export async function runCount(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    const command = readArguments(args);
    if (command === null) {
      surroundings.write(usage());
      return ALL_COUNTED;
    }
    const input = await findInput(command.paths);
    checkOutputs(command, input);
    return await countAll(command, input, surroundings);
  } catch (error) {
    sayOn(surroundings.screen)(messageOf(error));
    return REFUSED;
  }
}

const isOfSeveral = ({ files, hasFolder }: Input): boolean => hasFolder || files.length > 1;

/** @throws UserError when what is asked for could not be written in the end. */
function checkOutputs({ landmarks, csv }: CountCommand, input: Input): void {
  if (landmarks !== undefined) {
    if (isOfSeveral(input)) throw new UserError('--landmarks is for one file: give one, or leave --landmarks out.');
    checkWritable('--landmarks', landmarks, input);
  }
  if (csv !== undefined && csv !== '-') checkWritable('--csv', csv, input);
}

function checkWritable(option: string, file: string, { files }: Input): void {
  const there = statsOf(file);
  const folder = dirname(file);
  if (there?.isDirectory()) throw new UserError(`${option} needs a file, and ${file} is a folder: give the name of a file.`);
  if (files.some((each) => resolve(each.file) === resolve(file))) {
    throw new UserError(`${option} would write over ${file}, which is to be counted: give another name.`);
  }
  if (!statsOf(folder)?.isDirectory()) {
    throw new UserError(`${option} cannot be written, because there is no folder ${folder}: make it, or give another name.`);
  }
  try {
    accessSync(there ? file : folder, constants.W_OK);
  } catch {
    throw new UserError(`${option} may not be written to ${file}: give a name in a folder of yours.`);
  }
}

async function countAll(command: CountCommand, input: Input, surroundings: Surroundings): Promise<number> {
  const { files, leftOut } = input;
  const { options, landmarks, csv } = command;
  const { screen, nowMs } = surroundings;
  const say = sayOn(screen);
  // One file without a table is counted or refused; of a list, what can be counted is.
  const isList = isOfSeveral(input) || csv !== undefined;
  const refused = files.flatMap(({ problem }) => problem ?? []);
  if (!isList && refused[0] !== undefined) throw new UserError(refused[0]);
  // Before the first one is counted, which may take minutes.
  refused.forEach(say);
  if (leftOut.length > 0) say(leftOutSentence(leftOut));

  const progress = createProgress(screen, nowMs);
  const detector = keptDetector(surroundings.openDetector);
  // What counts takes a moment to load.
  const { countSeen, readSeries, seeVideo } = await import('./count-file.ts');
  const placeOf = (index: number): string => {
    const name = basename(files[index]?.file ?? '');
    return files.length === 1 ? name : `${name} (${index + 1} of ${files.length})`;
  };
  const see = async ({ file, kind }: InputFile, place: string) => {
    if (kind === 'series') return readSeries(file, options);
    progress.begin(place);
    return seeVideo(file, options, await detector.get(), progress.report);
  };
  const countOne = async (each: InputFile, place: string): Promise<Outcome> => {
    try {
      return { ...(await countSeen(await see(each, place), options, landmarks)), problem: null };
    } catch (error) {
      if (!isList) throw error;
      // A browser may be what failed: the next video gets a new one.
      if (each.kind === 'video') await detector.close();
      return { report: null, exercise: options.exercise, problem: messageOf(error) };
    }
  };

  let counted = 0;
  try {
    const firstVideo = files.findIndex(({ kind, problem }) => kind === 'video' && problem === null);
    if (firstVideo >= 0) {
      progress.begin(placeOf(firstVideo));
      // Without a browser nothing is begun.
      await detector.get();
    }
    const output = openOutput(command, input, surroundings.write);
    for (const [index, each] of files.entries()) {
      const { file, problem } = each;
      const outcome: Outcome =
        problem === null ? await countOne(each, placeOf(index)) : { report: null, exercise: options.exercise, problem };
      if (outcome.report) counted += 1;
      progress.clear();
      output({ file, ...outcome });
      // What spoke against a file from the beginning has been said.
      if (problem === null)
        sentencesOf(outcome).forEach((sentence) => say(isOfSeveral(input) ? ofFile(file, sentence) : sentence));
    }
  } finally {
    progress.clear();
    await detector.close();
  }
  if (isList) say(`Counted ${counted} of ${files.length}.${csv === undefined || csv === '-' ? '' : ` The table is in ${csv}.`}`);
  return counted === files.length ? ALL_COUNTED : NOT_ALL_COUNTED;
}

function openOutput({ csv }: CountCommand, input: Input, write: Surroundings['write']): Output {
  if (csv === undefined) return jsonOutput(write, isOfSeveral(input));
  return csvOutput(csv === '-' ? withoutMark(write) : writeInto(csv));
}

/** One for all files, until it is closed; then there is another one. */
function keptDetector(open: Surroundings['openDetector']) {
  let detector: VideoDetector | null = null;
  return {
    async get(): Promise<VideoDetector> {
      detector ??= await open();
      return detector;
    },
    async close(): Promise<void> {
      const open = detector;
      detector = null;
      // What has broken down need not be closed.
      await open?.close().catch(() => undefined);
    },
  };
}

/** Most sentences about a file name it. */
const ofFile = (file: string, sentence: string): string =>
  sentence.includes(basename(file)) ? sentence : `${basename(file)}: ${sentence}`;

const TOLD_BY_NAME = 3;

function leftOutSentence(names: readonly string[]): string {
  const more = names.length - TOLD_BY_NAME;
  const told = `${names.slice(0, TOLD_BY_NAME).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `Left out, because neither a video nor a landmark series: ${told}.`;
}

const sayOn =
  (screen: Screen) =>
  (sentence: string): void =>
    void screen.write(`${sentence}\n`);

if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  // Whoever reads the result may stop before its end.
  process.stdout.on('error', () => process.exit());
  process.exitCode = await runCount(process.argv.slice(2), {
    write: (text) => process.stdout.write(text),
    screen: process.stderr,
    nowMs: () => performance.now(),
    openDetector: async () => {
      // Where there is none, it is told before what drives it is loaded, which takes a second.
      ensureBrowser();
      return (await import('./detect-video.ts')).openVideoDetector();
    },
  });
}
