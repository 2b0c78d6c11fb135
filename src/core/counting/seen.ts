import type { Rep } from '../events.ts';

/** Whether a camera saw it: of what a sensor has felt, or nobody has watched, height, hold and form are not known. */
export const wasSeen = ({ source }: Pick<Rep, 'source'>): boolean => source === undefined;
