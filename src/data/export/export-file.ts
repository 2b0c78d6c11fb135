import type { MessageValue } from '../../core/message.ts';
import { formatLocales, language, worded } from '../../language/language.ts';
import { dayBegun } from '../../log/begun.ts';
import { hasMovements } from '../../log/past-set.ts';
import type { PastSet } from '../../log/set-records.ts';
import type { LoadSets } from '../../log/training-log.ts';
import { sessionName, type Day } from '../../programme/index.ts';
import { repetitionsCsv, setsCsv, type ExportedTraining } from './csv.ts';
import { csvFormFor } from './csv-format.ts';
import { fileName } from './file-name.ts';
import { fitFrom } from './fit.ts';

export type ExportKind = 'fit' | 'sets' | 'repetitions';

const CSV = 'text/csv;charset=utf-8';
/** There is no registered type for FIT. */
const FIT = 'application/octet-stream';

/** Whether these sets are one thing that was done at one time: a FIT file holds no more. */
export const isOneActivity = ({ sets }: { sets: readonly PastSet[] }): boolean => {
  const [first] = sets;
  return (
    first !== undefined &&
    (sets.length === 1 || (first.workoutId !== null && sets.every((set) => set.workoutId === first.workoutId)))
  );
};

/** On which day one activity began and what it was called; null for more than one. */
function activityOf({ workouts, sets, exercises }: ExportedTraining): { day: Day; name: MessageValue } | null {
  const [first] = sets;
  if (!first || !isOneActivity({ sets })) return null;
  const workout = workouts.find(({ id }) => id === first.workoutId);
  if (workout) return { day: dayBegun(workout), name: sessionName(workout.session, workout.name) };
  return { day: dayBegun(first), name: exercises.find(({ id }) => id === first.exercise)?.name ?? first.exercise };
}

/** `today` stands in the name of a file that holds more than one activity. */
export function exportFile(kind: ExportKind, training: ExportedTraining, today: Day): File {
  const { workouts, sets } = training;
  const activity = activityOf(training);
  const named = (what: string, ending: string): string =>
    fileName(activity?.day ?? today, `${activity ? worded(activity.name) : ''} ${what}`, ending);
  if (kind === 'fit') {
    const workout = workouts.find(({ id }) => id === sets[0]?.workoutId) ?? null;
    return new File([fitFrom({ ...training, workout })], named('', 'fit'), { type: FIT });
  }
  const form = csvFormFor(formatLocales()[0] ?? language());
  const text = kind === 'sets' ? setsCsv(training, form) : repetitionsCsv(training, form);
  return new File([text], named(kind, 'csv'), { type: CSV });
}

/** Training of which the movements have yet to be read. */
interface TrainingToExport extends Omit<ExportedTraining, 'sets'> {
  sets: readonly PastSet[];
}

/** So many are read and written at a time: the movements of ten years would fill the memory. [our own choice] */
const SETS_AT_A_TIME = 200;

const withoutHeader = (table: string): string => table.slice(table.indexOf('\r\n') + 2);

/** The same file; `load` reads the movements. */
export async function readExportFile(
  kind: ExportKind,
  training: TrainingToExport,
  load: LoadSets | null,
  today: Day,
): Promise<File> {
  const { sets, ...others } = training;
  if (sets.every(hasMovements)) return exportFile(kind, { ...others, sets }, today);
  if (!load) throw new Error('The movements of these sets cannot be read.');
  const oldestFirst = sets.toSorted((a, b) => a.startedMs - b.startedMs).map(({ id }) => id);
  const parts: File[] = [];
  for (let at = 0; at < oldestFirst.length; at += SETS_AT_A_TIME) {
    const own = await load(oldestFirst.slice(at, at + SETS_AT_A_TIME));
    if (isOneActivity(training)) return exportFile(kind, { ...others, sets: own }, today);
    const table = kind === 'sets' ? setsCsv({ ...others, sets: own }) : repetitionsCsv({ ...others, sets: own });
    parts.push(new File([at === 0 ? table : withoutHeader(table)], ''));
  }
  return new File(parts, fileName(today, ` ${kind}`, 'csv'), { type: CSV });
}
