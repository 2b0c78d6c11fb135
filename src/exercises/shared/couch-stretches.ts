import { say } from '../../core/message.ts';
import type { DemoChange } from '../../core/demo.ts';
import type { Condition, Exercise, FormRule, NotObservable, Range, TimedSpec } from '../../core/exercise.ts';
import { ARTICLE, KNEELING_STRETCH, KONRAD_2021 } from '../sources.ts';

const ANY = Infinity;

const hint = say`Back knee down, that leg nearest the camera`;
/** From an angle, what stands nearer to the camera seems lower. */
const kneeDown: readonly Condition[] = [
  { signal: 'kneeOffFloor', within: [-ANY, 0.3], hint, views: ['side'] },
  { signal: 'kneeOffFloor3d', within: [-ANY, 0.3], hint, views: ['oblique'] },
];
/** Up to 45° from profile, and as much as the view is misjudged by. */
const turnedAside: Condition = { signal: 'turnedAway', within: [35, 90], hint: say`Turn your side to the camera` };

/** How every couch stretch is seen, begun and timed: the stretched leg is the back one, nearest the camera. */
export const common: Pick<
  Exercise,
  'articleName' | 'muscles' | 'props' | 'prescription' | 'camera' | 'startPose' | 'posture' | 'sides' | 'safety' | 'sources'
> = {
  articleName: 'Hip Flexor Exercise – Couch Stretch',
  muscles: [say`hip flexors`, say`quadriceps`],
  props: [say`wall, couch or box`, say`pad for the knees`],
  prescription: { sets: 1, reps: 1, holdS: 180, perSide: true },
  camera: {
    view: 'side',
    alsoCounts: ['oblique'],
    posture: 'kneeling',
    lensHeightM: [0.4, 0.7],
    distanceM: [2, 2.5],
    text: say`Camera at thigh height, two to two and a half metres away, with the wall or box at the edge of its picture. Turn your side to it, the back leg nearest; turn round for the other leg.`,
  },
  startPose: [turnedAside, ...kneeDown],
  posture: [],
  sides: 'near',
  safety: [
    say`Stretch after a hip or glute workout, when your muscles are warm; not long before a run.`,
    say`A strong stretch is fine, pain is not. Come out whenever you like.`,
    say`Put a pad under your knees. With sore knees or wrists choose another exercise.`,
  ],
  sources: [ARTICLE, KONRAD_2021, KNEELING_STRETCH],
};

/** `required`: what tells this level from the others, besides the knee on the floor. */
export const timed = (...required: Condition[]): TimedSpec => ({
  targetMs: 180_000,
  quote: 'aim to stay in the chosen position for up to three minutes for each leg',
  // Between two kicks on all fours the knee hangs near the floor for up to two seconds, which is no stretch.
  entryMs: 2500,
  graceMs: 1500,
  required: [turnedAside, ...kneeDown, ...required],
  signal: { side: 'hipFlex', oblique: 'hipFlex' },
  unit: 'deg',
  reminder: say`Squeeze your glutes.`,
});

const bringFootUp = say`Bring your back foot up`;
export const kneeBent: readonly Condition[] = [
  { signal: 'kneeFlex', within: [85, 180], hint: bringFootUp, views: ['side'] },
  { signal: 'kneeFlex3d', within: [85, 180], hint: bringFootUp, views: ['oblique'] },
];

/** On the floor behind the knee it makes another stretch. */
export const footUp: Condition = { signal: 'raisedShankLean', within: [-60, 60], hint: bringFootUp };

const bringAhead = say`Bring the other knee ahead`;
/** From an angle, knees that are apart look as if one were ahead. */
export const kneeAhead: readonly Condition[] = [
  { signal: 'otherKneeAhead', within: [0.15, ANY], hint: bringAhead, views: ['side'] },
  { signal: 'otherKneeAhead3d', within: [0.15, ANY], hint: bringAhead, views: ['oblique'] },
];

export const hipsForward = (quote: string, bands: { good: Range; warn: Range }, faultyDemo: DemoChange): FormRule => ({
  id: 'hips-forward',
  title: say`Hips come forward`,
  quote,
  signal: 'hipFlex',
  phase: 'peak',
  over: 'median',
  bands,
  views: ['side'],
  confidence: 'medium',
  grade: 'article',
  cue: { high: say`Hips forward` },
  basis: 'Hip flexion of the back leg that is left over; the line through shoulder, hip and knee.',
  faultyDemo,
});

export const frontLegAhead = (faultyDemo?: DemoChange): FormRule => ({
  id: 'front-leg-ahead',
  title: say`Front knee well ahead of the back one`,
  quote: 'The other knee should be ahead of the one next to the corner',
  signal: 'otherKneeAhead',
  phase: 'peak',
  over: 'median',
  bands: { good: [0.4, ANY], warn: [0.2, ANY] },
  views: ['side'],
  confidence: 'medium',
  grade: 'article',
  cue: { low: say`Front leg further` },
  basis: 'Distance of the knees along the floor, in trunk lengths; the front knee may be up or down.',
  ...(faultyDemo && { faultyDemo, alsoFinds: ['hips-forward'] }),
});

export const still: FormRule = {
  id: 'still',
  title: say`Stays still`,
  source: KNEELING_STRETCH,
  signal: 'hipAcross',
  phase: 'whole',
  over: 'drift',
  bands: { good: [-ANY, 0.15], warn: [-ANY, 0.3] },
  views: ['side'],
  confidence: 'medium',
  grade: 'advice',
  cue: { high: say`Breathe, stay still` },
  basis: 'How far the hip wanders within three seconds, in trunk lengths. Sinking deeper slowly is no fault.',
};

export const notObservable: readonly NotObservable[] = [
  {
    id: 'glutes',
    title: say`Glutes squeezed`,
    quote: 'Squeeze the glutes',
    why: say`Muscle work does not show in a picture.`,
    reminder: say`Squeeze your glutes.`,
  },
  {
    id: 'pelvis-square',
    title: say`Hips square to the front`,
    why: say`From the side a turn or a shift of the pelvis does not show.`,
    reminder: say`Both hip bones point straight ahead.`,
  },
  {
    id: 'pelvis-tucked',
    title: say`Pelvis tucked under`,
    why: say`The camera does not see how your pelvis is tilted.`,
    reminder: say`Tuck your tailbone under.`,
  },
];
