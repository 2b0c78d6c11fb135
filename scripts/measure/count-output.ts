import { appendFileSync, writeFileSync } from 'node:fs';
import type { Exercise } from '../../src/core/exercise.ts';
import { csvOf, type Column } from '../../src/data/export/csv-format.ts';
import type { CountReport } from './count-report.ts';

/** What came of counting a file: a report, or why there is none. */
export type Outcome =
  { report: CountReport; exercise: Exercise; problem: null } | { report: null; exercise: Exercise | null; problem: string };

export type FileResult = Outcome & { file: string };

/** What is to be said of it: why there is no count, or what speaks against the one there is. */
export const sentencesOf = (outcome: Outcome): readonly string[] => (outcome.report ? outcome.report.notes : [outcome.problem]);

const seconds = (ms: number | undefined): number | null => (ms === undefined ? null : Number((ms / 1000).toFixed(2)));

/** Nothing where an exercise has no holds: none would say that they were missed. */
const heldMs = ({ exercise, report }: FileResult): number | undefined =>
  exercise?.hold || exercise?.timed ? report?.holds.reduce((sum, hold) => sum + hold.heldMs, 0) : undefined;

const COLUMNS: readonly Column<FileResult>[] = [
  { name: 'file', value: ({ file }) => file },
  { name: 'exercise', value: ({ exercise }) => exercise?.id },
  { name: 'model', value: ({ report }) => report?.timing.model },
  { name: 'full', value: ({ report }) => report?.counts.full },
  { name: 'partial', value: ({ report }) => report?.counts.partial },
  { name: 'void', value: ({ report }) => report?.counts.void },
  { name: 'held_s', value: (result) => seconds(heldMs(result)) },
  { name: 'left', value: ({ report }) => report?.counts.left },
  { name: 'right', value: ({ report }) => report?.counts.right },
  { name: 'video_s', value: ({ report }) => seconds(report?.durationMs) },
  { name: 'frames', value: ({ report }) => report?.frames.total },
  { name: 'frames_with_person', value: ({ report }) => report?.frames.withPerson },
  { name: 'problem', value: (result) => sentencesOf(result).join(' ') },
];

export type Output = (result: FileResult) => void;

/** One object for one file; of several, each in a line of its own, with the file that it is of. */
export const jsonOutput =
  (write: (text: string) => void, ofSeveral: boolean): Output =>
  ({ file, exercise, report, problem }) => {
    const told = report ?? { exercise: exercise?.id ?? null, problem };
    write(`${JSON.stringify(ofSeveral ? { file, ...told } : told)}\n`);
  };

/** A table, line by line as it comes: what has been counted stays, whatever comes after. */
export function csvOutput(write: (text: string) => void): Output {
  const rows: FileResult[] = [];
  let written = 0;
  const writeNew = (): void => {
    const table = csvOf(COLUMNS, rows);
    write(table.slice(written));
    written = table.length;
  };
  writeNew();
  return (result) => {
    rows.push(result);
    writeNew();
  };
}

/** For programs, which take the mark that spreadsheets know UTF-8 by for a part of the first name. */
export const withoutMark = (write: (text: string) => void) => (text: string) => write(text.replace(/^\uFEFF/, ''));

/** Begins the file anew, and writes what comes behind one another. */
export function writeInto(file: string): (text: string) => void {
  writeFileSync(file, '');
  return (text) => appendFileSync(file, text);
}
