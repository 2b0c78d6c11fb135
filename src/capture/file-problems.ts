import { MediaError } from './media-problem.ts';

/** What can be wrong with a video file, in words. */

export const fileEmpty = (): MediaError =>
  new MediaError({ id: 'file-empty', sentence: 'The file is empty.', wayOn: 'Choose another video file.' });

export const decoderUnsupported = (): MediaError =>
  new MediaError({
    id: 'decoder-unsupported',
    sentence: 'This browser cannot take a video file apart.',
    wayOn: 'Use a current Chrome, Edge, Firefox or Safari, or the camera.',
  });

export const notVideo = (): MediaError =>
  new MediaError({
    id: 'file-not-video',
    sentence: 'This is not a video file that can be read here.',
    wayOn: 'Choose an MP4, MOV or WebM file, or convert yours to one.',
  });

export const audioOnly = (): MediaError =>
  new MediaError({ id: 'file-audio-only', sentence: 'This file has sound but no picture.', wayOn: 'Choose a video file.' });

const CONVERT = 'Convert it to H.264 (MP4) or VP9 (WebM), or try another browser.';

/** `codec` as the demuxer names it. */
export const undecodable = (codec: string): MediaError =>
  new MediaError(
    codec === 'hevc'
      ? {
          id: 'file-undecodable',
          sentence: 'This browser cannot decode HEVC video, which is what iPhones record.',
          wayOn: `On the phone, set Settings → Camera → Formats → Most Compatible and record again; or convert this video to H.264 (MP4).`,
        }
      : { id: 'file-undecodable', sentence: `This browser cannot decode this video (${codec}).`, wayOn: CONVERT },
  );

/** `atMs`: up to where it could be read. */
export const broken = (cause?: unknown, atMs?: number): MediaError =>
  new MediaError(
    {
      id: 'file-broken',
      sentence:
        atMs === undefined
          ? 'The video file is broken.'
          : `The video file is broken: it cannot be read beyond ${(atMs / 1000).toFixed(1)} s.`,
      wayOn: 'Copy or record it again, or choose another one.',
    },
    cause,
  );

export const withoutIndex = (): MediaError =>
  new MediaError({
    id: 'file-broken',
    sentence: 'The video file is cut off before the index that comes at its end, so it cannot be read.',
    wayOn: 'Copy or record it again, or choose another one.',
  });

/** What is there has been given. */
export const cutOff = (atMs: number): MediaError =>
  new MediaError({
    id: 'file-cut-off',
    sentence: `The video file is cut off: nothing comes after ${(atMs / 1000).toFixed(1)} s.`,
    wayOn: 'What is there was counted. Copy or record it again to have the rest.',
  });

export const damaged = (): MediaError =>
  new MediaError({
    id: 'file-damaged',
    sentence: 'The video file is damaged: some of its pictures could not be read.',
    wayOn: 'What could be read was counted. Copy or record it again to have all of it.',
  });

export const withoutPictures = (): MediaError =>
  new MediaError({
    id: 'file-without-pictures',
    sentence: 'No picture could be read in this video.',
    wayOn: 'Copy or record it again, or choose another one.',
  });
