import type { Finding, Rep, RepOutcome } from '../core/events.ts';
import type { Side, View } from '../core/pose.ts';
import type { Dose } from '../programme/index.ts';
import type { SourceKind } from './events.ts';

/** The words that lines of the log are made of, as every version of the app so far has written them. */
export const KINDS = {
  outcome: ['full', 'partial', 'void'],
  unit: ['deg', 'trunk', 'leg', 'shoulders'],
  side: ['left', 'right'],
  view: ['front', 'oblique', 'side'],
  source: ['camera', 'file', 'sample', 'motion', 'unwatched'],
  state: ['good', 'warn', 'fault', 'unobserved'],
  confidence: ['high', 'medium', 'low'],
  grade: ['safety', 'article', 'advice'],
  load: [
    ...(['none', 'band', 'strong-band', 'band-above-knees', 'band-round-shins', 'band-round-ankles'] as const),
    ...(['band-or-weights', 'weights'] as const),
  ],
} as const satisfies {
  outcome: readonly RepOutcome[];
  unit: readonly Rep['unit'][];
  side: readonly Side[];
  view: readonly View[];
  source: readonly SourceKind[];
  state: readonly Finding['state'][];
  confidence: readonly Finding['confidence'][];
  grade: readonly Finding['grade'][];
  load: readonly Dose['load'][];
};

/** Whether a word of a stored line is one of these; whatever lies on the disk. */
export const isOneOf = (words: readonly unknown[], word: unknown): boolean => words.includes(word);
