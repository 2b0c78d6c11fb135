import type { Took, Visit } from './visit.ts';

export interface Measured {
  /** Which app. */
  build: string;
  years: number;
  /** The start after an update, in which all of the log is added up. */
  update: Took;
  visit: Visit;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(2);
const took = ({ cpuMs, wallMs }: Took): string => `${seconds(cpuMs)} (${seconds(wallMs)})`;
const mb = (megabytes: number): string => megabytes.toFixed(0);

const COLUMNS: readonly { name: string; value: (measured: Measured, empty: Measured | undefined) => string }[] = [
  { name: 'app', value: ({ build }) => build },
  { name: 'years', value: ({ years }) => String(years) },
  { name: 'first screen', value: ({ visit }) => took(visit.firstHeading) },
  {
    name: 'against an empty log',
    value: ({ visit }, empty) => (empty ? (visit.firstHeading.cpuMs / empty.visit.firstHeading.cpuMs).toFixed(2) : ''),
  },
  { name: 'heap: most, kept (MB)', value: ({ visit }) => `${mb(visit.startPeakMb)}, ${mb(visit.startKeptMb)}` },
  { name: 'History', value: ({ visit }) => took(visit.history) },
  { name: 'a session', value: ({ visit }) => took(visit.record) },
  { name: 'Progress', value: ({ visit }) => took(visit.progress) },
  { name: 'Report', value: ({ visit }) => took(visit.report) },
  { name: 'backup', value: ({ visit }) => took(visit.backup) },
  { name: 'its heap (MB)', value: ({ visit }) => mb(visit.backupPeakMb) },
  { name: 'its size (MB)', value: ({ visit }) => mb(visit.backupBytes / 1e6) },
  { name: 'once, after an update', value: ({ update }) => took(update) },
];

/** Seconds of processor time of the page's process, and in brackets on the clock. */
export function yearsTable(measured: readonly Measured[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = measured.map((each) => {
    const empty = measured.find(({ build, years }) => build === each.build && years === 0);
    return row(COLUMNS.map(({ value }) => value(each, empty)));
  });
  return [row(COLUMNS.map(({ name }) => name)), row(COLUMNS.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows].join('\n');
}
