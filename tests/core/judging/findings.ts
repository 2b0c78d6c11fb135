import type { Finding, Rep } from '../../../src/core/events.ts';

export const finding = (state: Finding['state'], over: Partial<Finding> = {}): Finding => ({
  rule: 'depth',
  state,
  confidence: 'high',
  grade: 'article',
  ...over,
});

export const rep = (over: Partial<Rep> = {}): Rep => ({
  outcome: 'full',
  index: 1,
  side: null,
  startMs: 0,
  peakMs: 1000,
  endMs: 2000,
  amplitude: 80,
  peak: 90,
  unit: 'deg',
  holdMs: 0,
  view: 'side',
  findings: [],
  ...over,
});
