import { say, technicalLine } from '../core/message.ts';
import { MediaError, type MediaProblem } from './media-problem.ts';

export interface CameraInfo {
  deviceId: string;
  /** Empty until the user has allowed a camera. */
  label: string;
}

export interface Camera {
  /** Owned by the camera: ended by `close`. */
  stream: MediaStream;
  track: MediaStreamTrack;
  deviceId: string;
  label: string;
  /** Size of the picture in pixels, as far as the browser tells. */
  width: number | undefined;
  height: number | undefined;
  /** The chosen camera is not there any more, and this is another one. */
  replaced: boolean;
  /** Ends the tracks; the camera's light goes out. */
  close(): void;
}

export interface OpenCameraOptions {
  /** A chosen camera; otherwise, or when it is not there any more, the browser picks one, the front one on a telephone. */
  deviceId?: string;
  /** The camera was unplugged or taken away while in use. Not called by `close`. */
  onUnplugged?: (problem: MediaProblem) => void;
}

const UNPLUGGED: MediaProblem = {
  id: 'camera-unplugged',
  message: say`The camera has stopped.`,
  remedy: say`Plug it in again, or choose another one; what was counted is kept.`,
};

/** The cameras of this device; empty where there are none or the browser tells nothing. */
export async function listCameras(): Promise<CameraInfo[]> {
  if (!hasCameras()) return [];
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId, label }) => ({ deviceId, label }));
}

/**
 * Opens a camera at about 1280×720, 30 pictures a second; never the microphone.
 *
 * @throws MediaError with the problem in words.
 */
export async function openCamera({ deviceId, onUnplugged }: OpenCameraOptions = {}): Promise<Camera> {
  if (!hasCameras()) throw new MediaError(unsupportedProblem());
  const { stream, replaced } = await request(deviceId);
  const stop = (): void => {
    for (const each of stream.getTracks()) each.stop();
  };
  const track = stream.getVideoTracks()[0];
  if (track === undefined) {
    stop();
    throw new MediaError(cameraProblem(new DOMException('No video track.', 'NotFoundError')));
  }
  const unplugged = (): void => onUnplugged?.(UNPLUGGED);
  track.addEventListener('ended', unplugged);
  const settings = track.getSettings();
  return {
    stream,
    track,
    deviceId: settings.deviceId ?? deviceId ?? '',
    label: track.label,
    width: settings.width,
    height: settings.height,
    replaced,
    close() {
      track.removeEventListener('ended', unplugged);
      stop();
    },
  };
}

/** A chosen camera, or another one where it is not there any more: a saved choice must not be a dead end. */
async function request(deviceId: string | undefined): Promise<{ stream: MediaStream; replaced: boolean }> {
  const ask = (which: MediaTrackConstraints): Promise<MediaStream> =>
    navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 }, ...which },
    });
  try {
    if (deviceId) {
      try {
        return { stream: await ask({ deviceId: { exact: deviceId } }), replaced: false };
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    }
    return { stream: await ask({ facingMode: { ideal: 'user' } }), replaced: Boolean(deviceId) };
  } catch (error) {
    throw new MediaError(cameraProblem(error), error);
  }
}

/** Nothing but the camera's id was asked for as a must. Browsers differ in the name of the error. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'OverconstrainedError' || error.name === 'NotFoundError');

/** What a failed `getUserMedia` means to the user. */
export function cameraProblem(error: unknown): MediaProblem {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return {
        id: 'camera-denied',
        message: say`The camera is not allowed for this page.`,
        remedy: say`Allow it in the browser's address bar or in the system settings and try again, or use a video file.`,
      };
    // Size and rate are only wished for, and a camera that is gone was replaced: WebKit says so of a device without cameras.
    case 'OverconstrainedError':
    case 'NotFoundError':
      return {
        id: 'camera-missing',
        message: say`No camera was found.`,
        remedy: say`Connect one and try again, or use a video file.`,
      };
    case 'NotReadableError':
    case 'AbortError':
      return {
        id: 'camera-in-use',
        message: say`The camera could not be read; another program probably uses it.`,
        remedy: say`Close video calls and other tabs with the camera and try again, or choose another camera.`,
      };
    default:
      return {
        id: 'camera-failed',
        message: say`The camera could not be opened.`,
        remedy: say`Try again, choose another camera, or use a video file.`,
        details: technicalLine(error),
      };
  }
}

/** Browsers hide cameras from pages that are not served securely. */
function unsupportedProblem(): MediaProblem {
  return globalThis.isSecureContext
    ? {
        id: 'camera-unsupported',
        message: say`This browser gives no access to a camera.`,
        remedy: say`Use a current Chrome, Edge, Firefox or Safari, or a video file.`,
      }
    : {
        id: 'insecure-page',
        message: say`The browser allows the camera only on secure pages.`,
        remedy: say`Open this page by https, or by "localhost" on this computer, or use a video file.`,
      };
}

/** On insecure pages `mediaDevices` is missing, whatever its type says. */
const hasCameras = (): boolean => typeof navigator !== 'undefined' && 'mediaDevices' in navigator;
