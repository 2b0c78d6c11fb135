import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { startApp, startSet, waitForCount, type App } from './harness.ts';

let app: App;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  folder = mkdtempSync(join(tmpdir(), 'hipwise-files-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.close();
});

/** Mono silence of one second, 8 kHz. */
function silence(): Buffer {
  const samples = Buffer.alloc(16_000);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(16_000, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

describe('a video file', () => {
  it.each([
    ['broken', 'broken.mp4', Buffer.from('This is a shopping list, not a video.'.repeat(100))],
    ['empty', 'empty.webm', Buffer.alloc(0)],
    ['without pictures', 'silence.wav', silence()],
  ])('that is %s is refused with a sentence and a way on', async (_, name, bytes) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const { page, context } = await app.open();
    await page.goto(`${app.url}/#/exercises`);
    await page.locator('input[name=exercise][value=squat]').check({ force: true });
    await page.locator('hip-source-picker input[type=file]').setInputFiles(file);
    const analyse = page.getByRole('button', { name: 'Analyse the video' });
    const refused = page.getByText(/is not a video|empty|could not|cannot|no picture|only sound/i).first();
    await analyse.or(refused).first().waitFor();
    if (await analyse.isVisible()) await analyse.click();
    await refused.waitFor();
    await context.close();
  });
});

describe('the built-in sample', () => {
  it('counts without a camera, after the safety note', async () => {
    const { page, context } = await app.open({ acknowledged: false });
    await startSet(page, 'squat', 'Try the sample');
    await page.getByRole('button', { name: 'I have read this' }).click();
    await waitForCount(page, 1);
    await context.close();
  });
});

describe('the camera', () => {
  it('that is not allowed is explained, and a file is offered', async () => {
    const { page, context } = await app.open();
    const session = await context.newCDPSession(page);
    await session.send('Browser.setPermission', { permission: { name: 'camera' }, setting: 'denied' });
    await startSet(page, 'squat', 'Camera');
    await page.getByText(/camera is not allowed|No camera was found/).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: /again/i }).waitFor();
    await context.close();
  });
});
