import { msg, str } from '@lit/localize';
import { reasonOf, cueOf } from '../../core/judging/words.ts';
import type { Finding, Hold, Rep } from '../../core/events.ts';
import type { Exercise, FormRule } from '../../core/exercise.ts';
import type { Side, View } from '../../core/pose.ts';
import { translated } from '../../language/language.ts';
import type { SetRecord } from '../../log/set-records.ts';
import type { ClipRole, KeptPoint, KeptPose, MovementClip } from '../../replay/clip.ts';
import { pointsOfSignal } from '../../replay/marks.ts';
import { unpacked } from '../../replay/pack.ts';
import { secondsWords, SIDE_WORDS } from '../words/words.ts';

/** One movement of a set as it is shown. */
export interface ShownClip {
  role: ClipRole;
  poses: readonly KeptPose[];
  stepMs: number;
  /** Index of the pose at which it rests. */
  moment: number;
  /** The side that is turned to the camera; null where both are seen alike. */
  near: Side | null;
  /** Points that light up. */
  marks: readonly KeptPoint[];
  side: Side | null;
  view: View;
  /** "Rep 7". */
  name: string;
  /** "Sit back more", "your best". */
  says: string;
  /** One sentence below it. */
  caption: string;
}

type Movement = Pick<Rep, 'side' | 'startMs'> & { findings?: Finding[] };

/** As the user has heard it counted: of its side, without what was another movement. */
function nameOf(movement: Movement, { reps, holds }: Pick<SetRecord, 'reps' | 'holds'>): string {
  const isRep = reps.some((rep) => rep === movement);
  const all: readonly Movement[] = isRep ? reps.filter(({ outcome }) => outcome !== 'void') : holds;
  const number = all.filter(({ side }) => side === movement.side).indexOf(movement) + 1;
  const { side } = movement;
  if (!isRep) return side ? msg(str`Hold ${number}, ${SIDE_WORDS[side]}`) : msg(str`Hold ${number}`);
  return side ? msg(str`Rep ${number}, ${SIDE_WORDS[side]}`) : msg(str`Rep ${number}`);
}

const isTime = ({ signal }: FormRule): boolean => signal === 'outMs' || signal === 'backMs' || signal === 'holdMs';

/** "Knees stay behind the toes: off here." */
function offWords(rule: FormRule, { state, value }: Finding): string {
  const title = translated(rule.title);
  if (isTime(rule) && value !== undefined) return msg(str`${title}: it took ${secondsWords(value)}.`);
  return state === 'fault' ? msg(str`${title}: off here.`) : msg(str`${title}: borderline here.`);
}

const wasJudged = ({ findings = [] }: Movement): boolean => findings.some(({ state }) => state !== 'unobserved');

function bestWords(movement: Movement, isAlone: boolean): string {
  if (!wasJudged(movement)) return msg('Your largest one. Its form could not be seen.');
  return isAlone
    ? msg('Nothing to correct in this set. This one was your best.')
    : msg('Full, and nothing off that could be seen.');
}

/** Where a repetition that was not full is shown: where its height is measured. */
function heightMarks(exercise: Exercise, view: View, side: Side | null): KeptPoint[] {
  const signal = exercise.rep?.signal[view] ?? exercise.rep?.signal[exercise.camera.view];
  return signal ? pointsOfSignal(signal, side) : [];
}

function shown(clip: MovementClip, set: SetRecord, exercise: Exercise | null): ShownClip | null {
  const poses = unpacked(clip.poses);
  const rep = set.reps.find(({ startMs }) => startMs === clip.ofMs);
  const hold: Hold | undefined = set.holds.find(({ startMs }) => startMs === clip.ofMs);
  const movement: Movement | undefined = rep ?? hold;
  if (!poses || !movement || clip.moment >= poses.length) return null;
  const view = rep?.view ?? (clip.near ? 'side' : set.view);
  const common = { ...clip, poses, view, name: nameOf(movement, set) };
  if (clip.role === 'best') {
    const isAlone = set.movements.length === 1;
    return {
      ...common,
      marks: [],
      says: wasJudged(movement) ? msg('your best') : msg('your largest'),
      caption: bestWords(movement, isAlone),
    };
  }
  const rule = exercise?.rules.find(({ id }) => id === clip.rule);
  const finding = movement.findings?.find((each) => each.rule === clip.rule);
  if (rule && finding) {
    const cue = cueOf(rule, finding);
    const says = translated(cue ?? rule.title);
    return { ...common, marks: pointsOfSignal(rule.signal, clip.side), says, caption: offWords(rule, finding) };
  }
  const reason = rep && exercise ? reasonOf(rep, exercise) : null;
  const marks = exercise ? heightMarks(exercise, view, clip.side) : [];
  return {
    ...common,
    marks,
    says: reason ? translated(reason) : msg('not far enough'),
    caption: msg('It went no further than here.'),
  };
}

/** What can be shown of a set: the worst first. */
export const shownClips = (set: SetRecord, exercise: Exercise | null): ShownClip[] =>
  set.movements
    .flatMap((clip) => shown(clip, set, exercise) ?? [])
    .sort((a, b) => Number(a.role === 'best') - Number(b.role === 'best'));

/** "Rep 7 · Sit back more". */
export const titleOf = ({ name, says }: ShownClip): string => `${name} · ${says}`;

/** For those who do not see it. */
export const spokenOf = (clip: ShownClip): string => msg(str`A moving stick figure of you. ${titleOf(clip)}. ${clip.caption}`);
