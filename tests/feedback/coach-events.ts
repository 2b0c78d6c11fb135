import type { CoachEvent, Cue, RepOutcome } from '../../src/core/events.ts';
import type { Announcement } from '../../src/feedback/announcements.ts';
import type { Happening } from '../../src/feedback/planner.ts';

/** What a coach and a session report, in short. */

export const rep = (index: number, outcome: RepOutcome = 'full'): CoachEvent => ({
  type: 'rep',
  timeMs: 3000 * index,
  rep: {
    outcome,
    index,
    side: 'left',
    startMs: 3000 * index - 2500,
    peakMs: 3000 * index - 1200,
    endMs: 3000 * index,
    amplitude: 60,
    peak: 70,
    unit: 'deg',
    holdMs: 0,
    view: 'side',
    findings: [],
  },
});

export const cue = (text = 'Heels down', more: Partial<Cue> = {}): CoachEvent => ({
  type: 'cue',
  timeMs: 0,
  cue: { kind: 'form', message: { key: text, values: [] }, ...more },
});
export const safetyCue = cue('Find your balance', { grade: 'safety' });
export const praise = cue('Good', { kind: 'praise' });

export const hint = (timeMs: number, text = 'Step back'): CoachEvent => ({
  type: 'hint-changed',
  timeMs,
  hint: { id: 'too-close', message: { key: text, values: [] } },
});
export const noHint = (timeMs: number): CoachEvent => ({ type: 'hint-changed', timeMs, hint: null });

export const posed: CoachEvent = { type: 'calibrated', timeMs: 0 };
export const active: CoachEvent = { type: 'phase-changed', timeMs: 0, phase: 'active' };
export const holdTicked = (timeMs = 0): CoachEvent => ({ type: 'hold-ticked', timeMs, side: null, seconds: 1 });
export const holdReached: CoachEvent = { type: 'hold-reached', timeMs: 0, side: null, heldMs: 2000 };

export const timerTicked = (seconds: number, reminder?: string): CoachEvent => ({
  type: 'timer-ticked',
  timeMs: 1000 * seconds,
  side: 'left',
  seconds,
  ...(reminder !== undefined && { reminder: { key: reminder, values: [] } }),
});
export const timerPaused = (timeMs: number, reason: string): CoachEvent => ({
  type: 'timer-paused',
  timeMs,
  side: 'left',
  heldMs: 3000,
  reason: { key: reason, values: [] },
});
export const timerStarted: CoachEvent = { type: 'timer-started', timeMs: 0, side: 'right', heldMs: 1000 };
export const timerReached: CoachEvent = { type: 'timer-reached', timeMs: 0, side: 'left', heldMs: 180_000 };

export const seen = (event: CoachEvent, number?: number): Happening => ({
  source: 'coach',
  event,
  ...(number !== undefined && { number }),
});
export const told = (announcement: Announcement): Happening => ({ source: 'session', announcement });
