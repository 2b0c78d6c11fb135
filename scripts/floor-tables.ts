import { CLIPS } from './clips/clip-list.ts';
import type { FloorKind, FloorResult } from './floor-study.ts';

/** The tables of `docs/floor-poses.md`. */

const TURNS = [0, 90, 270] as const;

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(100 * share)} %`);
const degrees = (value: number | null): string => (value === null ? '–' : `${Math.round(value)}°`);
const seconds = (ms: number | null): string => (ms === null ? 'never' : `${(ms / 1000).toFixed(1)} s`);
const share = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

const counted = ({ reps, heldMs, trueReps, trueHeldMs }: FloorResult): string =>
  trueHeldMs > 0 ? `${Math.round(heldMs / 1000)} of ${Math.round(trueHeldMs / 1000)} s` : `${reps} of ${trueReps}`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Of the figure's clips the exercise; footage of people has a name of its own. */
const nameOf = (clip: string): string => CLIPS.find(({ name }) => name === clip)?.exercise.name ?? clip;

export function floorTables(results: readonly FloorResult[]): string {
  const of = (kind: FloorKind): FloorResult[] => results.filter((result) => result.kind === kind);
  const figure = of('figure');
  const asItIs = figure.filter(({ rotateDeg }) => rotateDeg === 0);
  return [
    '### The figure, by model',
    modelTable(asItIs),
    '### The same clips, turned for the detector',
    turnTable(figure, (result) => `${counted(result)}, ${percent(result.pointError)}, ${percent(result.swapped)}`),
    '### Standing first',
    standingTable(of('standing-first'), asItIs),
    '### People',
    turnTable(of('people'), (result) => `${counted(result)}, ${share(result.visibility)}`),
  ].join('\n\n');
}

const modelTable = (results: readonly FloorResult[]): string =>
  table(
    ['exercise', 'model', 'found', 'counted', 'points off', 'knee off', 'legs exchanged', 'visibility'],
    results.map((result) => [
      nameOf(result.clip),
      result.model,
      percent(result.detected),
      counted(result),
      percent(result.pointError),
      degrees(result.kneeErrorDeg),
      percent(result.swapped),
      share(result.visibility),
    ]),
  );

/** A row for each clip and model that was turned at all, a column for each turn. */
function turnTable(results: readonly FloorResult[], cell: (result: FloorResult) => string): string {
  const rows = results.filter(({ rotateDeg }) => rotateDeg === 0);
  return table(
    ['', 'model', ...TURNS.map((turn) => (turn === 0 ? 'as it is' : `${turn}°`))],
    rows.map((row) => {
      const at = (turn: number): FloorResult | undefined =>
        results.find(({ clip, model, rotateDeg }) => clip === row.clip && model === row.model && rotateDeg === turn);
      const cells = TURNS.map(at).map((result) => (result ? cell(result) : '–'));
      return [nameOf(row.clip), row.model, ...cells];
    }),
  );
}

const standingTable = (standing: readonly FloorResult[], asItIs: readonly FloorResult[]): string =>
  table(
    [
      'exercise',
      'model',
      'found after',
      'set begins after: on the floor',
      'standing first',
      'counted: on the floor',
      'standing first',
    ],
    standing.map((result) => {
      const lying = asItIs.find(({ clip, model }) => clip === result.clip && model === result.model);
      return [
        nameOf(result.clip),
        result.model,
        seconds(result.foundMs),
        lying ? seconds(lying.begunMs) : '–',
        seconds(result.begunMs),
        lying ? counted(lying) : '–',
        counted(result),
      ];
    }),
  );
