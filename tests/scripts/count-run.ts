import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runCount } from '../../scripts/measure/count.ts';
import type { VideoDetector } from '../../scripts/measure/detect-video.ts';
import { clipFile } from '../../scripts/clips/clip-truth.ts';
import { seriesFromFrames } from '../../src/capture/pose/landmark-series.ts';
import type { Demo } from '../../src/core/demo.ts';
import { squat } from '../../src/exercises/squat.ts';
import { landmarkSeries } from '../../src/figure/pinhole.ts';

/** The command, run in this process, with a detector that sees one squat of the figure in every video. */

const SQUAT = [...landmarkSeries(squat.demo, { reps: 1 })];

export const seriesOf = (demo: Demo, change = {}) => seriesFromFrames([...landmarkSeries(demo, change)]);

/** A folder that is there for one file of tests. */
export function openFolder() {
  const path = mkdtempSync(join(tmpdir(), 'hipwise-count-'));
  const at = (name: string): string => join(path, name);
  return {
    path,
    at,
    /** Text as it is, and everything else as JSON. */
    write(name: string, content: unknown): string {
      writeFileSync(at(name), typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
      return at(name);
    },
    /** A real one, of which only the beginning is looked at. */
    writeVideo(name: string): string {
      copyFileSync(clipFile('squat-right'), at(name));
      return at(name);
    },
    remove: (): void => rmSync(path, { recursive: true, force: true }),
  };
}

interface RunOptions {
  isTTY?: boolean;
  /** In videos of these names the browser ends. */
  breaksIn?: readonly string[];
  /** No browser can be opened, and this is said of it. */
  missing?: string;
}

/** `opened` and `closed`: how many browsers. `seen`: the videos, by name, and what was asked of the detector. */
export async function run(args: readonly string[], { isTTY = false, breaksIn = [], missing }: RunOptions = {}) {
  const result = { status: NaN, stdout: '', stderr: '', opened: 0, closed: 0, seen: [] as [string, object][] };
  const openDetector = async (): Promise<VideoDetector> => {
    if (missing !== undefined) throw new Error(missing);
    result.opened += 1;
    return { detect: detectIn(result.seen, breaksIn), close: async () => void (result.closed += 1) };
  };
  result.status = await runCount(args, {
    write: (text) => void (result.stdout += text),
    screen: { isTTY, columns: 80, write: (text) => (result.stderr += text) },
    nowMs: () => 0,
    openDetector,
  });
  return result;
}

const detectIn =
  (seen: [string, object][], breaksIn: readonly string[]): VideoDetector['detect'] =>
  async (file, options = {}) => {
    const { onProgress, ...asked } = options;
    seen.push([basename(file), asked]);
    onProgress?.(0.5);
    if (breaksIn.includes(basename(file))) throw new Error(`${basename(file)}: The browser\n  ended.`);
    onProgress?.(1);
    const detections = SQUAT.map((pose) => ({ pose, inferenceMs: 20, workerMs: 25, pipelineMs: 30 }));
    const profile = { model: options.model ?? 'full', delegate: 'CPU', inputWidth: 640 } as const;
    return {
      detections,
      start: { profile, loadMs: 0, warmUpMs: 0 },
      durationMs: 12_345,
      width: 640,
      height: 480,
      frameRate: 30,
      totalMs: 1000,
      handOversMs: [],
      shortfall: null,
      saysSlowMotion: 1,
    };
  };
