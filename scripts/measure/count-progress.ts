/** Where progress is shown; the error output is one. */
export interface Screen {
  write(text: string): unknown;
  /** Whether somebody looks at it, and a line can be written over. */
  isTTY?: boolean;
  columns?: number;
}

/** How far the counting of one file is. */
export interface Progress {
  /** Another file is next. `name` stands before what is said of it. */
  begin(name: string): void;
  /** With 0..1. */
  report(fraction: number): void;
  /** Takes the line away, if there is one, so that something else can be said. */
  clear(): void;
}

/** Where nobody looks, one line each time that another tenth is done. */
const TENTHS = 10;

const START_OF_LINE = '\r\x1b[K';

/**
 * One line that is written over where somebody looks, and few lines where not. `nowMs` is a clock: the time that is left follows from how
 * long the pictures since the first report took, because what comes before them is the start of the detector.
 */
export function createProgress(screen: Screen, nowMs: () => number): Progress {
  let name = '';
  let tenthsSaid = 0;
  let isShown = false;
  let first: { fraction: number; atMs: number } | null = null;

  const show = (state: string): void => {
    if (!screen.isTTY) return void screen.write(`${name}: ${state}\n`);
    isShown = true;
    // A line that is longer than the screen is wide cannot be written over. Some screens tell a width of 0.
    const room = Math.max(1, (screen.columns || 80) - `: ${state}`.length - 1);
    screen.write(`${START_OF_LINE}${name.length > room ? `…${name.slice(name.length - room + 1)}` : name}: ${state}`);
  };

  return {
    begin(next) {
      name = next;
      tenthsSaid = 0;
      first = null;
      if (screen.isTTY) show('getting ready');
    },
    report(fraction) {
      const atMs = nowMs();
      const done = `${Math.floor(100 * fraction)} %`;
      const leftMs = first && ((atMs - first.atMs) * (1 - fraction)) / (fraction - first.fraction);
      first ??= { fraction, atMs };
      if (!screen.isTTY) {
        if (Math.floor(TENTHS * fraction) <= tenthsSaid) return;
        tenthsSaid = Math.floor(TENTHS * fraction);
      }
      show(leftMs !== null && Number.isFinite(leftMs) && fraction < 1 ? `${done}, ${durationWords(leftMs)} left` : done);
    },
    clear() {
      if (isShown) screen.write(START_OF_LINE);
      isShown = false;
    },
  };
}

/** Seconds up to a minute and a half, then minutes, then hours and minutes. */
function durationWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
