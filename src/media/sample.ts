import sampleUrl from '../../tests/fixtures/clips/squat-right.webm?url';
import { MediaError } from './media-problem.ts';
import { openVideoFile, type VideoFile } from './video-file.ts';

/**
 * The built-in sample, a rendered figure that does squats. It comes with the app.
 *
 * @throws MediaError when it cannot be fetched.
 */
export async function openSample(): Promise<VideoFile> {
  const response = await fetch(sampleUrl).catch(() => undefined);
  if (response === undefined || !response.ok) {
    throw new MediaError({
      id: 'sample-missing',
      sentence: 'The sample video could not be loaded.',
      wayOn: 'Check the connection and try again, or use the camera or a video file.',
    });
  }
  return openVideoFile(await response.blob());
}
