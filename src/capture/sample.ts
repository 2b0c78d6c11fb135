import { say } from '../core/message.ts';
import { MediaError } from './media-problem.ts';
import { openVideoFile } from './video-file.ts';
import type { VideoFile } from './video.ts';

/** Addresses of the rendered clips; a clip is fetched when it is asked for. */
const RENDERED = import.meta.glob<string>('../../tests/fixtures/clips/*-right.webm', {
  query: '?url',
  import: 'default',
  eager: true,
});

const clipOf = (exercise: string): string | undefined => RENDERED[`../../tests/fixtures/clips/${exercise}-right.webm`];

/**
 * The built-in sample, a rendered figure that does the exercise; squats for one that has not been rendered. It comes with the app.
 *
 * @throws MediaError when it cannot be fetched.
 */
export async function openSample(exercise = 'squat'): Promise<VideoFile> {
  const url = clipOf(exercise) ?? clipOf('squat');
  const response = url === undefined ? undefined : await fetch(url).catch(() => undefined);
  if (response === undefined || !response.ok) {
    throw new MediaError({
      id: 'sample-missing',
      message: say`The sample video could not be loaded.`,
      remedy: say`Check the connection and try again, or use the camera or a video file.`,
    });
  }
  return openVideoFile(await response.blob());
}
