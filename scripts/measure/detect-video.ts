import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium, type Browser } from 'playwright';
import type { DetectFileOptions, DetectFileReport, DetectFileResult, TimedDetection } from '../../src/tools/count-page.ts';
import type { DeviceProfile, Rotation } from '../../src/capture/pose/protocol.ts';
import type { CameraPlacement } from '../../src/core/exercise.ts';
import type { SlowMotion } from '../../src/capture/source.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../setup/ensure-browser.ts';
import { serveBuild, type Server } from '../setup/serve.ts';

export interface DetectVideoOptions extends Partial<DeviceProfile> {
  /** Turns the pictures clockwise for the detector. */
  rotateDeg?: Rotation;
  /** How many times slower than it happened the video plays; its times are divided by it. */
  slowMotion?: SlowMotion;
  /** How many detectors share the video; one when left out. */
  detectors?: number;
  /** How long a part of several detectors is, milliseconds; as in the app when left out. */
  partMs?: number | undefined;
  /** Of the exercise: of several people, whoever is in it is followed. */
  posture?: CameraPlacement['posture'];
  /** A video that the same detector sees first. */
  after?: string;
  /** Called now and then with 0..1. */
  onProgress?: (fraction: number) => void;
}

export interface DetectedVideo extends DetectFileReport {
  /** One for each frame of the file, thinned to 30 a second, in order. */
  detections: TimedDetection[];
}

export interface VideoDetector {
  /**
   * Detects the person in every frame of a video file. One file at a time.
   *
   * @throws Error with one sentence for the user when the file is missing, broken, or no video.
   */
  detect(file: string, options?: DetectVideoOptions): Promise<DetectedVideo>;
  close(): Promise<void>;
}

const DEFAULT_PROFILE: DeviceProfile = { model: 'full', delegate: 'CPU', inputWidth: 640 };

/** A headless browser with the built app in it; serves any number of files. The caller closes it. */
export async function openVideoDetector(): Promise<VideoDetector> {
  const executablePath = ensureBrowser();
  const server = await serveBuild();
  let browser: Browser;
  try {
    browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
  } catch (error) {
    await server.close();
    throw new Error(`The browser ${executablePath} could not be started: set CHROME_PATH to another one.`, { cause: error });
  }
  return {
    detect: (file, options = {}) => detectIn(browser, server, file, options),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Detects in one video file, with a browser of its own. */
export async function detectVideo(file: string, options: DetectVideoOptions = {}): Promise<DetectedVideo> {
  const detector = await openVideoDetector();
  try {
    return await detector.detect(file, options);
  } finally {
    await detector.close();
  }
}

async function detectIn(browser: Browser, server: Server, file: string, options: DetectVideoOptions): Promise<DetectedVideo> {
  const { onProgress, rotateDeg = 0, slowMotion = 1, detectors = 1, partMs, posture, after, ...wanted } = options;
  const files = after === undefined ? [file] : [after, file];
  for (const each of files) if (!existsSync(each)) throw new Error(`There is no file ${each}: check its name.`);
  const detections: TimedDetection[] = [];
  const page = await browser.newPage();
  try {
    await page.exposeFunction('hipwiseTake', (chunk: TimedDetection[], fraction: number) => {
      detections.push(...chunk);
      onProgress?.(fraction);
    });
    await page.goto(`${server.url}/count.html`);
    await page.setInputFiles('#file', files);
    const profile = { ...DEFAULT_PROFILE, ...wanted };
    const how = { profile, rotateDeg, slowMotion, detectors, partMs, posture };
    const result = await page.evaluate(detectChosenFiles, how).catch((error: unknown) => {
      throw new Error(`${basename(file)}: The browser ended before the video did; count it again.`, { cause: error });
    });
    if (!result.ok) throw new Error(`${basename(file)}: ${result.sentence}`);
    return { ...result.report, detections };
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
function detectChosenFiles(options: DetectFileOptions): Promise<DetectFileResult> {
  const input = document.querySelector<HTMLInputElement>('#file');
  const { hipwiseTake } = window as unknown as { hipwiseTake: (chunk: TimedDetection[], fraction: number) => Promise<void> };
  return window.hipwiseDetectFiles([...(input?.files ?? [])], options, hipwiseTake);
}
