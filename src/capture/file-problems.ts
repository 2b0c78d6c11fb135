import { say } from '../core/message.ts';
import { MediaError } from './media-problem.ts';

/** What can be wrong with a video file, in words. */

export const fileEmpty = (): MediaError =>
  new MediaError({ id: 'file-empty', message: say`The file is empty.`, remedy: say`Choose another video file.` });

export const decoderUnsupported = (): MediaError =>
  new MediaError({
    id: 'decoder-unsupported',
    message: say`This browser cannot take a video file apart.`,
    remedy: say`Use a current Chrome, Edge, Firefox or Safari, or the camera.`,
  });

export const notVideo = (): MediaError =>
  new MediaError({
    id: 'file-not-video',
    message: say`This is not a video file that can be read here.`,
    remedy: say`Choose an MP4, MOV or WebM file, or convert yours to one.`,
  });

export const audioOnly = (): MediaError =>
  new MediaError({ id: 'file-audio-only', message: say`This file has sound but no picture.`, remedy: say`Choose a video file.` });

const CONVERT = say`Convert it to H.264 (MP4) or VP9 (WebM), or try another browser.`;

/** `codec` as the demuxer names it; null where it knows none. */
export const undecodable = (codec: string | null): MediaError =>
  new MediaError(
    codec === 'hevc'
      ? {
          id: 'file-undecodable',
          message: say`This browser cannot decode HEVC video, which is what iPhones record.`,
          remedy: say`On the phone, set Settings → Camera → Formats → Most Compatible and record again; or convert this video to H.264 (MP4).`,
        }
      : {
          id: 'file-undecodable',
          message: say`This browser cannot decode this video (${codec ?? say`an unknown codec`}).`,
          remedy: CONVERT,
        },
  );

/** Seconds, to a tenth. */
const tenths = (ms: number): number => Math.round(ms / 100) / 10;

/** `atMs`: up to where it could be read. */
export const broken = (cause?: unknown, atMs?: number): MediaError =>
  new MediaError(
    {
      id: 'file-broken',
      message:
        atMs === undefined
          ? say`The video file is broken.`
          : say`The video file is broken: it cannot be read beyond ${tenths(atMs)} s.`,
      remedy: say`Copy or record it again, or choose another one.`,
    },
    cause,
  );

export const withoutIndex = (): MediaError =>
  new MediaError({
    id: 'file-broken',
    message: say`The video file is cut off before the index that comes at its end, so it cannot be read.`,
    remedy: say`Copy or record it again, or choose another one.`,
  });

/** What is there has been given. */
export const cutOff = (atMs: number): MediaError =>
  new MediaError({
    id: 'file-cut-off',
    message: say`The video file is cut off: nothing comes after ${tenths(atMs)} s.`,
    remedy: say`What is there was counted. Copy or record it again to have the rest.`,
  });

export const damaged = (): MediaError =>
  new MediaError({
    id: 'file-damaged',
    message: say`The video file is damaged: some of its pictures could not be read.`,
    remedy: say`What could be read was counted. Copy or record it again to have all of it.`,
  });

export const withoutPictures = (): MediaError =>
  new MediaError({
    id: 'file-without-pictures',
    message: say`No picture could be read in this video.`,
    remedy: say`Copy or record it again, or choose another one.`,
  });
