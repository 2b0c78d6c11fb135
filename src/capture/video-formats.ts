import { MATROSKA, MP4, MPEG_TS, QTFF, WEBM } from 'mediabunny';

/** The containers that are taken apart; an animated GIF is one of its own. */
export const VIDEO_FORMATS = [MP4, QTFF, WEBM, MATROSKA, MPEG_TS];

/** What an animated GIF begins with. */
export const GIF_BEGINNING = 'GIF8';
