import { say } from '../../core/message.ts';
import type { FormRule } from '../../core/exercise.ts';
import { ACSM_2009 } from '../sources.ts';

const ANY = Infinity;

export const heldForTwoSeconds: Omit<FormRule, 'views' | 'basis'> = {
  id: 'two-second-hold',
  title: say`Held for two seconds`,
  signal: 'holdMs',
  phase: 'peak',
  over: 'median',
  bands: { good: [1800, ANY], warn: [1200, ANY] },
  confidence: 'high',
  grade: 'article',
  cue: { low: say`Hold… two` },
};

export const loweredSlowly: Omit<FormRule, 'views'> = {
  id: 'lower-slowly',
  title: say`Lowered slowly`,
  source: ACSM_2009,
  signal: 'backMs',
  phase: 'back',
  over: 'median',
  bands: { good: [1000, ANY], warn: [500, ANY] },
  confidence: 'high',
  grade: 'advice',
  cue: { low: say`Lower it slowly` },
  basis: 'Time on the way down; one to two seconds each way is the moderate tempo.',
};
