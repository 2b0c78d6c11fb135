import { BufferAttribute, BufferGeometry } from 'three';
import { SIDES, type Side } from '../core/pose.ts';
import { bindPose, dressedBody } from './body.ts';
import { bodyOf, bone, worldOf } from './bones.ts';
import { foot, FOOT_BOX, hand, HAND_BOX } from './hands-and-feet.ts';
import { HEADS } from './head.ts';
import { geometryOf } from './materials.ts';
import { PEOPLE, type Person } from './people.ts';
import { skinning } from './skin-weights.ts';
import { atOnce, inSlices, type Steps } from './steps.ts';
import { polygonising } from './surface-nets.ts';

/** Sizes of the cells that surfaces are made of, metres. Features smaller than two cells are lost. */
const BODY_CELL_M = 0.0145;
const HEAD_CELL_M = 0.007;
const HAND_CELL_M = 0.0065;
const FOOT_CELL_M = 0.0085;

/** A surface of the body, whose it is in its name, and how it is made. */
interface Made {
  name: string;
  steps: () => Steps<BufferGeometry>;
}

/**
 * Surfaces of the body by name, built once for every figure on the page. Each figure holds them in a geometry of its own: the numbers are
 * shared, what a graphics context makes of them is not, so one figure can be disposed of while another one moves.
 */
const built = new Map<string, BufferGeometry>();

/** Skin with T-shirt and shorts. Painted: cloth, and what of it is the shirt. */
export const bodySurface = (person: Person): BufferGeometry => ownGeometry(bodyMade(person));

/** Painted: hair, lips. */
export const headSurface = (hair: keyof typeof HEADS): BufferGeometry => ownGeometry(headMade(hair));

export const handSurface = (side: Side): BufferGeometry => ownGeometry(handMade(side));

/** A shoe. Painted: sole, sock. */
export const footSurface = (side: Side): BufferGeometry => ownGeometry(footMade(side));

/** Makes the surfaces of a body ready a slice at a time: what needs them then is there at once, and the page has been at hand meanwhile. */
export async function prepareSurfaces(person: Person): Promise<void> {
  const hair = PEOPLE[person].hairTied ? 'tied' : 'short';
  const all = [bodyMade(person), headMade(hair), ...SIDES.flatMap((side) => [handMade(side), footMade(side)])];
  for (const made of all) await prepared(made);
}

/** What is being made at the moment; two who ask for it wait for the same. */
const underway = new Map<string, Promise<BufferGeometry>>();

async function prepared({ name, steps }: Made): Promise<void> {
  if (built.has(name)) return;
  const making = underway.get(name) ?? inSlices(steps());
  underway.set(name, making);
  built.set(name, await making);
  underway.delete(name);
}

function ownGeometry({ name, steps }: Made): BufferGeometry {
  const made = built.get(name) ?? atOnce(steps());
  built.set(name, made);
  const geometry = new BufferGeometry();
  for (const [key, attribute] of Object.entries(made.attributes)) geometry.setAttribute(key, attribute);
  return geometry.setIndex(made.index);
}

const bodyMade = (person: Person): Made => ({
  name: `body of ${person}`,
  *steps() {
    const { shape, build } = PEOPLE[person];
    const body = bodyOf(shape);
    const { surface, cloth, shirt, shapes, box } = dressedBody(body, build);
    const mesh = yield* polygonising(surface, box, BODY_CELL_M);
    const { bones, shares } = yield* skinning(mesh, shapes, worldOf(bindPose(), body), BODY_CELL_M);
    const geometry = yield* geometryOf(mesh, [cloth, (x, y, z) => Math.min(cloth(x, y, z), shirt(x, y, z))]);
    return geometry
      .setAttribute('skinIndex', new BufferAttribute(bones, 4))
      .setAttribute('skinWeight', new BufferAttribute(shares, 4));
  },
});

const headMade = (hair: keyof typeof HEADS): Made => ({
  name: `head with ${hair} hair`,
  *steps() {
    const head = HEADS[hair];
    return yield* geometryOf(yield* polygonising(head.surface, head.box, HEAD_CELL_M), [head.hair, head.lips]);
  },
});

const handMade = (side: Side): Made => ({
  name: bone(side, 'Hand'),
  *steps() {
    return yield* geometryOf(yield* polygonising(hand(side), HAND_BOX, HAND_CELL_M));
  },
});

const footMade = (side: Side): Made => ({
  name: bone(side, 'Foot'),
  *steps() {
    const { surface, sole, sock } = foot(side);
    return yield* geometryOf(yield* polygonising(surface, FOOT_BOX, FOOT_CELL_M), [sole, sock]);
  },
});
