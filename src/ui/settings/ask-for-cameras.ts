import { openCamera } from '../../capture/camera.ts';
import { MediaError, type MediaProblem } from '../../capture/media-problem.ts';
import type { CameraChoice } from '../../capture/source.ts';

/** The cameras with their names, or why there are none. */
export type AskForCameras = () => Promise<
  { cameras: readonly CameraChoice[] } | { problem: Pick<MediaProblem, 'message' | 'remedy'> }
>;

/** Asks for the camera, which goes off again at once: browsers name cameras only where one was allowed. */
export const askForCameras =
  (list: () => Promise<readonly CameraChoice[]>, open: typeof openCamera = openCamera): AskForCameras =>
  async () => {
    try {
      const camera = await open();
      // The names are there as long as it is on.
      const cameras = await list();
      camera.close();
      return { cameras };
    } catch (error) {
      if (error instanceof MediaError) return { problem: error.problem };
      throw error;
    }
  };
