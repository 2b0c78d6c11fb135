import type { SetRecord } from '../../log/set-records.ts';

/** Whether a set is told by its time. */
export const isTimedSet = ({ holds, targetS }: Pick<SetRecord, 'holds' | 'targetS'>): boolean =>
  targetS !== null || holds.length > 0;
