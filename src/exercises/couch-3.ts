import { say } from '../core/message.ts';
import type { Exercise } from '../core/exercise.ts';
import * as figure from './couch-3.demo.ts';
import * as stretch from './shared/couch-stretches.ts';
import { KNEELING_STRETCH } from './sources.ts';

const ANY = Infinity;

export const couch3: Exercise = {
  ...stretch.common,
  id: 'couch-3',
  name: say`Couch stretch, torso upright`,
  steps: [
    say`Begin as in the second stretch: one knee in the corner, that foot up against the wall, the other leg ahead.`,
    say`Plant the front foot and take your hands off the floor.`,
    say`Bring your torso upright, hands on the front thigh.`,
    say`Squeeze your glutes so that your back does not arch. Stay there for up to three minutes, then change legs.`,
  ],
  progression: say`The last of the three stretches; bring the knee closer to the wall.`,
  timed: stretch.timed(
    { signal: 'trunkLean', within: [-30, 35], hint: say`Bring your torso upright` },
    { signal: 'lowerHandOverKnee', within: [0.3, ANY], hint: say`Hands off the floor` },
    ...stretch.kneeBent,
    stretch.footUp,
    ...stretch.kneeAhead,
  ),
  rules: [
    {
      id: 'tall-chest',
      title: say`Torso upright`,
      quote: 'set your torso in the upright position',
      signal: 'trunkLean',
      phase: 'peak',
      over: 'median',
      bands: { good: [-8, 15], warn: [-15, 25] },
      views: ['side'],
      confidence: 'high',
      grade: 'article',
      cue: { low: say`Tuck your tailbone`, high: say`Tall chest` },
      basis: 'Lean of the trunk from the vertical; behind it is a sign of an arched back.',
      faultyDemo: figure.leaning,
      alsoFinds: ['hips-forward'],
    },
    {
      id: 'no-arch',
      title: say`Back does not arch`,
      quote: 'Squeeze the glutes so you don’t hyperextend the back',
      source: KNEELING_STRETCH,
      signal: 'hipFlex',
      phase: 'peak',
      over: 'median',
      bands: { good: [-15, ANY], warn: [-25, ANY] },
      views: ['side'],
      confidence: 'medium',
      grade: 'safety',
      cue: { low: say`Tuck your tailbone` },
      basis: 'Extension beyond a straight line; hip and lower back cannot be told apart.',
      faultyDemo: figure.arched,
      alsoFinds: ['tall-chest'],
    },
    stretch.hipsForward('Push the hips forward with the glutes', { good: [-ANY, 12], warn: [-ANY, 25] }, figure.hipsBack),
    stretch.frontLegAhead(),
    stretch.still,
  ],
  notObservable: stretch.notObservable,
  demo: figure.demo,
};
