import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_FLAGS, ensureBrowser } from '../setup/ensure-browser.ts';

const CAMERA_FPS = 30;

/** Converting takes as long as the clip: it is done once. Another version when what is made of a clip changes. */
const KEPT = resolve(import.meta.dirname, '../.vite/webcam');
const VERSION = '1';

export interface WebcamOptions {
  /** Pixels; the clip's own where left out. */
  size?: { width: number; height: number };
  /** Left and right exchanged: the other leg works. */
  mirrored?: boolean;
  /** As long as the clip, and black: the light is out. */
  dark?: boolean;
}

/**
 * A video clip as Chromium's fake webcam wants it (`--use-file-for-fake-video-capture`): JPEG pictures one after the other, shown at 30
 * a second, from the beginning again at the end. `origin` is the served app, whose counter page lends its file input.
 */
export async function motionJpeg(origin: string, clip: string, options: WebcamOptions = {}): Promise<Buffer> {
  const name = createHash('sha256').update(readFileSync(clip)).update(JSON.stringify(options)).update(VERSION).digest('hex');
  const kept = join(KEPT, `${name}.mjpeg`);
  if (existsSync(kept)) return readFileSync(kept);
  const pictures = await converted(origin, clip, options);
  mkdirSync(KEPT, { recursive: true });
  // Whole or not at all, also where two tests convert it at once.
  writeFileSync(`${kept}.${process.pid}`, pictures);
  renameSync(`${kept}.${process.pid}`, kept);
  return pictures;
}

async function converted(origin: string, clip: string, { size, mirrored = false, dark = false }: WebcamOptions): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
  try {
    // The app's policy forbids videos from memory.
    const page = await browser.newPage({ bypassCSP: true });
    await page.goto(`${origin}/count.html`);
    await page.setInputFiles('#file', clip);
    const pictures = await page.evaluate(
      async ([fps, wanted, exchanged, isDark]) => {
        const file = document.querySelector<HTMLInputElement>('#file')?.files?.[0];
        if (!file) throw new Error('No clip.');
        const video = document.createElement('video');
        video.muted = true;
        video.src = URL.createObjectURL(file);
        await new Promise((done) => video.addEventListener('loadeddata', done, { once: true }));
        const canvas = document.createElement('canvas');
        canvas.width = wanted?.width ?? video.videoWidth;
        canvas.height = wanted?.height ?? video.videoHeight;
        const context = canvas.getContext('2d');
        if (exchanged) context?.setTransform(-1, 0, 0, 1, canvas.width, 0);
        const taken: string[] = [];
        // Every second picture is enough to see; it is shown twice.
        for (let index = 0; index < video.duration * fps; index += 2) {
          const sought = new Promise((done) => video.addEventListener('seeked', done, { once: true }));
          video.currentTime = Math.min(index / fps, video.duration - 0.01);
          await sought;
          if (isDark) context?.fillRect(0, 0, canvas.width, canvas.height);
          else context?.drawImage(video, 0, 0, canvas.width, canvas.height);
          const jpeg = canvas.toDataURL('image/jpeg', 0.85).split(',')[1] ?? '';
          taken.push(jpeg, jpeg);
        }
        return taken;
      },
      [CAMERA_FPS, size, mirrored, dark] as const,
    );
    return Buffer.concat(pictures.map((jpeg) => Buffer.from(jpeg, 'base64')));
  } finally {
    await browser.close();
  }
}
