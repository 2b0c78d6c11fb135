import { say } from '../../core/message.ts';
import type { Exercise, FormRule, NotObservable, RepSpec } from '../../core/exercise.ts';
import { ARTICLE, EDMONDSTON_2013, YOUDAS_2007 } from '../sources.ts';

const ANY = Infinity;
export const FACING = ['front', 'oblique'] as const;

const HANDS_ON_HIPS = say`Hands on your hips: they show me the movement`;

/** How hip drop and hip hike are seen and begun: one leg on a step, the other hanging beside it, hands on the hips. */
export const common: Pick<
  Exercise,
  'muscles' | 'props' | 'prescription' | 'camera' | 'startPose' | 'posture' | 'sides' | 'sources'
> = {
  muscles: [say`gluteus medius`, say`gluteus minimus`, say`hip adductors of the standing leg`],
  props: [say`stable step or box, 10 to 20 cm high`, say`wall or chair within reach`],
  prescription: { sets: 3, reps: 8, perSide: true },
  camera: {
    view: 'front',
    alsoCounts: ['oblique'],
    posture: 'standing',
    lensHeightM: [0.8, 1],
    distanceM: [2, 3.5],
    text: say`Camera at hip height and still: a phone held upright two metres away, a laptop three. Face it: from behind your body hides your hands. This is a small movement, told mostly by the hands on your hips: let them lie there, in sight.`,
  },
  startPose: [
    { signal: 'hangsBeside', within: [0.02, ANY], hint: say`Stand on one leg, the other hanging` },
    { signal: 'ankleLift', within: [-0.15, 0.15], hint: say`Level your hips, both legs straight` },
    { signal: 'legReach', within: [0.9, ANY], hint: say`Let the other leg hang straight` },
    // Hands that hang are as near to the hips, but below them.
    { signal: 'lowerWristOverHip', within: [0.05, ANY], hint: HANDS_ON_HIPS },
    { signal: 'wristToHip', within: [-ANY, 0.6], hint: HANDS_ON_HIPS },
  ],
  posture: [
    { signal: 'trunkSlope', within: [60, 90], hint: say`Stand straight` },
    { signal: 'lowerWristOverHip', within: [-0.05, ANY], hint: HANDS_ON_HIPS },
    { signal: 'wristToHip', within: [-ANY, 0.7], hint: HANDS_ON_HIPS },
  ],
  sides: 'hangs',
  sources: [ARTICLE, EDMONDSTON_2013, YOUDAS_2007],
};

/**
 * How a drop or a hike is counted. `hipDropPerUnit`: by how much the detected hip has to go down, per unit of the movement that the
 * hands show; negative upwards.
 */
export const pelvisMoves = (
  signal: 'pelvisDrop' | 'pelvisRise',
  hipDropPerUnit: number,
): Omit<RepSpec, 'partialCue' | 'minOutMs' | 'minRepMs'> => ({
  signal: { front: signal, oblique: signal },
  unit: 'leg',
  rest: [-0.1, 0.1],
  // A degree of the pelvis is 0.004 to 0.006 (docs/hip-drop-and-hike.md). Less than 4° is too little to tell from error in people.
  minAmplitude: 0.022,
  fullAt: 0.04,
  // No two hands lie alike: the height is taken from where the person’s own hands rest.
  fullAtIn: { front: 0.04, oblique: 0.04 },
  goal: 0.06,
  // Steps, kicks and lifted knees move the feet much further. Hands that move alone leave the hips where they were.
  confirm: [
    { signal: 'wristToHip', phase: 'start', within: [-ANY, 0.7] },
    { signal: 'wristToHip', phase: 'peak', within: [-ANY, 0.7] },
    // The leg goes on hanging beside the step: who shifts the weight from foot to foot stands on both.
    { signal: 'hangsBeside', phase: 'peak', within: [0, ANY] },
    { signal: 'ankleLift', phase: 'start', within: [-0.12, 0.12] },
    { signal: 'ankleLift', phase: 'whole', over: 'range', within: [0, 0.25] },
    { signal, phase: 'peak', within: [-0.2, 0.2] },
    // Nor do the knees bend: the hips sink no further than the pelvis tilts.
    { signal: 'hipsOverFoot', phase: 'whole', over: 'range', within: [0, 0.12] },
    { signal: 'legReach', phase: 'start', within: [0.85, ANY] },
    { signal: 'otherLegReach', phase: 'start', within: [0.88, ANY] },
    { signal: 'otherLegReach', phase: 'peak', within: [0.82, ANY] },
    // The last: where all else is as it has to be, hands and hips contradict each other.
    { signal: 'hipDrop', perUnit: hipDropPerUnit, unclear: say`I cannot see your hips clearly` },
  ],
});

export const standsStraight: Omit<FormRule, 'basis'> = {
  id: 'shoulders-level',
  title: say`Stands straight`,
  quote: 'Stand straight on a step or box',
  signal: 'sideLean',
  phase: 'peak',
  over: 'median',
  fromStart: true,
  bands: { good: [-5, 5], warn: [-10, 10] },
  views: ['front'],
  confidence: 'high',
  grade: 'article',
  cue: { low: say`Shoulders level`, high: say`Shoulders level` },
};

export const handsOnHips: FormRule = {
  id: 'hands-on-hips',
  title: say`Hands on the hips`,
  quote: 'Place the hands on the hips',
  signal: 'wristToHip',
  phase: 'whole',
  over: 'median',
  bands: { good: [-ANY, 0.4], warn: [-ANY, 0.6] },
  views: FACING,
  confidence: 'medium',
  grade: 'article',
  cue: { high: say`Hands on your hips` },
  basis: 'Distance of the wrist from the hip, in trunk lengths.',
};

export const notObservable: readonly NotObservable[] = [
  {
    id: 'pelvic-tilt',
    title: say`How many degrees the pelvis tilts`,
    why: say`The detected hips show a fifth to a half of the tilt. With the hands on the hips it is seen well enough to count, not to measure: below about 5° not at all, and as a full repetition from 7 to 10°, depending on how the hands lie.`,
  },
  {
    id: 'hands-follow',
    title: say`Whether your hands move with your hips`,
    why: say`The count trusts your hands. Where they slide on the hips, or stay while the hips move, the height is wrong.`,
    reminder: say`Keep your hands firmly on your hips.`,
  },
  {
    id: 'step',
    title: say`Height and edge of the step`,
    quote: 'with the left foot on the box and the right hanging next to it',
    why: say`The step is not detected.`,
    reminder: say`Foot close to the edge of a stable step.`,
  },
];

export const safeStep = say`Use a stable, non-slip step of 10 to 20 cm, beside a wall or chair.`;
