import type { Message } from '../core/message.ts';
import type { CoachEvent, Cue, Rep } from '../core/events.ts';
import { announced, type Announcement, type Heard } from './announcements.ts';
import { isLastSeconds, repMilestone, timeMilestone } from './milestones.ts';
import { PHRASES } from './phrases.ts';
import type { SoundName } from './sounds.ts';
import { isSpokenAt, mostUrgent, type FeedbackLevel, type Speech, type SpeechKind } from './speech.ts';
import { translated } from '../language/language.ts';

/** What a set is to come to; a dose is such a thing. */
export interface SetAim {
  /** Full repetitions, of each side where each has its own: what `number` of a repetition counts towards. */
  reps: number;
  /** Instead, seconds of each side. */
  seconds?: number;
  /** Done lying or kneeling, eyes off the screen: numbers are said where speech is on at all. */
  isOnFloor?: boolean;
}

/** Something that is heard of: what the coach saw, with what a repetition is called, or what whoever runs the session says. */
export type Happening =
  { source: 'coach'; event: CoachEvent; number?: number } | { source: 'session'; announcement: Announcement };

/** What is heard at one moment: any sounds, and one thing said at most. */
export interface Reaction {
  sounds: readonly SoundName[];
  say: Speech | null;
}

/** The same hint is not spoken again within this time, milliseconds. */
const HINT_PAUSE_MS = 5000;
/** The time of a posture is heard this often. */
const SPOKEN_EVERY_S = 30;

/** One repetition is spoken of once: with one of these. */
const OF_A_REPETITION: ReadonlySet<SpeechKind> = new Set<SpeechKind>(['cue', 'milestone', 'number', 'praise']);

/**
 * Decides what is heard of a set. Everything that happens at one moment goes in together, so that of a repetition, its cue and the end of
 * the set one thing is said. Time comes in with the events. While the height of a repetition is held, only what concerns safety is said;
 * a posture that is kept for minutes is spoken to.
 */
export class SpeechPlanner {
  #aim: SetAim | null = null;
  /** Said once in the set, along with its beginning. */
  #reminder: Message | null = null;
  #holding = false;
  /** How to move on from a hold was said in this set, and in the present repetition. */
  #tempoSaid = false;
  #repSpoken = false;
  /** Between the two sides of a set: leaving the posture is what is wanted. */
  #changing = false;
  /** The start pose was held, and the set begins with it. */
  #hasPosed = false;
  #lastHint: { text: string; timeMs: number } | null = null;
  /** Shown, and not yet said. */
  #hint: string | null = null;
  #nowMs = 0;

  /** `reminder`: what the camera cannot see and is to be kept in mind. */
  beginSet(aim: SetAim, reminder: Message | null = null): void {
    this.#aim = aim;
    this.#reminder = reminder;
    this.#holding = this.#tempoSaid = this.#repSpoken = this.#changing = this.#hasPosed = false;
    this.#lastHint = this.#hint = null;
  }

  /** What is heard of all that happened at one moment. `withNumbers`: each repetition's number is said at the level `normal`, too. */
  plan(moment: readonly Happening[], level: FeedbackLevel, withNumbers = false): Reaction {
    const heard = moment.flatMap((happening) => this.#hear(happening, level));
    if (level === 'off') return { sounds: [], say: null };
    const speeches = heard.flatMap(({ say }) => say ?? []);
    if (this.#hint !== null) speeches.push({ kind: 'hint', text: this.#hint });
    const say = oneOf(speeches.filter(({ kind }) => this.#isSpoken(level, kind, withNumbers) && this.#mayBeSaid(kind)));
    if (say) this.#remember(say);
    if (moment.some((happening) => happening.source === 'coach' && happening.event.type === 'rep')) this.#repSpoken = false;
    return { sounds: heard.flatMap(({ sound }) => sound ?? []), say };
  }

  #isSpoken(level: FeedbackLevel, kind: SpeechKind, withNumbers: boolean): boolean {
    return isSpokenAt(level, kind, withNumbers || this.#aim?.isOnFloor === true);
  }

  #mayBeSaid(kind: SpeechKind): boolean {
    if (kind === 'safety') return true;
    return !this.#holding && !(this.#repSpoken && OF_A_REPETITION.has(kind));
  }

  #remember({ kind, text }: Speech): void {
    if (kind === 'tempo') this.#tempoSaid = this.#repSpoken = true;
    if (text !== this.#hint) return;
    this.#lastHint = { text, timeMs: this.#nowMs };
    this.#hint = null;
  }

  #hear(happening: Happening, level: FeedbackLevel): readonly Heard[] {
    if (happening.source === 'session') {
      const { announcement } = happening;
      // Whoever announces something has ended, or interrupted, what was held.
      this.#holding = false;
      if (announcement.type === 'side-done') this.#changing = true;
      return [announced(announcement)];
    }
    this.#nowMs = happening.event.timeMs;
    return this.#coached(happening.event, happening.number, level);
  }

  #coached(event: CoachEvent, number: number | undefined, level: FeedbackLevel): readonly Heard[] {
    switch (event.type) {
      case 'phase-changed':
        this.#holding = false;
        // A set that begins or goes on with a movement is told by the number of that movement.
        return event.phase === 'active' ? [this.#hasPosed ? this.#go(level) : { sound: 'ready' }] : [];
      case 'calibrated':
        this.#hasPosed = true;
        return [];
      case 'rep':
        this.#holding = false;
        return this.#ofRep(event.rep, number ?? event.rep.index);
      case 'hold-ticked':
        this.#holding = true;
        return [{ sound: 'hold-tick' }];
      case 'hold-reached':
        this.#holding = false;
        return [{ sound: 'hold-reached', ...(!this.#tempoSaid && { say: { kind: 'tempo', text: PHRASES.slowlyBack } }) }];
      case 'timer-started':
        this.#changing = false;
        return [{ sound: 'ready' }];
      case 'timer-ticked':
        return this.#ofTime(event.seconds, event.reminder);
      case 'timer-paused':
        return this.#ofPause(translated(event.reason));
      case 'timer-reached':
        return [{ sound: 'hold-reached' }];
      case 'cue':
        return [{ say: { kind: kindOf(event.cue), text: translated(event.cue.message) } }];
      case 'hint-changed':
        return this.#ofHint(event.hint && translated(event.hint.message));
      default:
        return [];
    }
  }

  #go(level: FeedbackLevel): Heard {
    this.#hasPosed = false;
    const reminder = level === 'talkative' ? this.#reminder : null;
    this.#reminder = null;
    return { sound: 'ready', say: { kind: 'announcement', text: PHRASES.go(reminder) } };
  }

  #ofRep({ outcome }: Rep, count: number): readonly Heard[] {
    if (outcome === 'void') return [];
    if (outcome === 'partial') return [{ sound: 'partial' }];
    const aim = this.#aim?.seconds === undefined ? this.#aim : null;
    const milestone = aim && repMilestone(count, aim.reps);
    if (milestone) return [{ sound: 'rep', say: { kind: 'milestone', text: milestone } }];
    // The last one is told by what comes of it: other leg, or set done.
    if (aim?.reps === count) return [{ sound: 'rep' }];
    return [{ sound: 'rep', say: { kind: 'number', text: PHRASES.number(count) } }];
  }

  #ofTime(seconds: number, reminder: Message | undefined): readonly Heard[] {
    const targetS = this.#aim?.seconds ?? Infinity;
    // At the end its own tone tells.
    const spoken = seconds % SPOKEN_EVERY_S === 0 && seconds < targetS;
    const milestone = timeMilestone(seconds, targetS);
    const heard: Heard[] = spoken || isLastSeconds(seconds, targetS) ? [{ sound: 'hold-tick' }] : [];
    if (milestone) heard.push({ say: { kind: 'milestone', text: milestone } });
    if (spoken) heard.push({ say: { kind: 'number', text: PHRASES.held(seconds, reminder) } });
    return heard;
  }

  #ofPause(reason: string): readonly Heard[] {
    if (this.#changing) return [];
    // A pause says its reason; the hint that shows it needs no saying.
    if (this.#hint === reason) this.#hint = null;
    this.#lastHint = { text: reason, timeMs: this.#nowMs };
    return [{ sound: 'partial', say: { kind: 'hint', text: PHRASES.timePaused(reason) } }];
  }

  #ofHint(text: string | null): readonly Heard[] {
    this.#hint = text !== null && !this.#wasJustSaid(text) ? text : null;
    return [];
  }

  #wasJustSaid(text: string): boolean {
    return this.#lastHint?.text === text && this.#nowMs - this.#lastHint.timeMs < HINT_PAUSE_MS;
  }
}

/** The most urgent. A number is all that can be said of every repetition, so praise comes with it and not after it. */
function oneOf(speeches: readonly Speech[]): Speech | null {
  const say = mostUrgent(speeches);
  const praise = speeches.find(({ kind }) => kind === 'praise');
  return say?.kind === 'number' && praise ? { ...say, text: PHRASES.praised(say.text, praise.text) } : say;
}

function kindOf({ kind, grade }: Cue): SpeechKind {
  if (grade === 'safety') return 'safety';
  return kind === 'praise' ? 'praise' : 'cue';
}
