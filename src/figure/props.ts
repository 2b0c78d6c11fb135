import { BoxGeometry, Group, Mesh, MeshLambertMaterial, type ColorRepresentation } from 'three';
import type { DemoProps } from '../core/demo.ts';
import { createBand } from './band.ts';
import { outward, type World } from './bones.ts';
import { furnish } from './furniture.ts';
import { disposeMeshes } from './materials.ts';
import type { Movement } from './skeleton.ts';
import { mean } from './vector.ts';

export const MAT_HEIGHT_M = 0.016;
const BAND_COLOR = '#1fa287';
const STEP_OUTWARD_M = 0.1;
/** Length of a mat, and how far one that is cut to the body reaches beyond shoulders and ankles, metres. */
const MAT_M = 1.95;
const MAT_BEYOND_M = 0.3;

/** What lies or stands on the floor for an exercise. */
export interface Props {
  object: Group;
  /** Puts them where the movement needs them. */
  arrange(movement: Movement): void;
  /** Moves along what the body wears. */
  follow(world: World): void;
}

/** Height of the floor: a body on a mat lies at height 0, and the floor is as far below as the mat is thick, metres. */
export const floorOf = ({ mat = false }: DemoProps): number => (mat ? -MAT_HEIGHT_M : 0);

/** In a studio a mat is cut to the body, so that its ends are in the picture, and furniture and bands are there too. */
export function createProps(matColor: ColorRepresentation, shadow: boolean, studio = false): Props {
  const object = new Group();
  const box = (width: number, height: number, depth: number, color: ColorRepresentation): Mesh => {
    const mesh = new Mesh(new BoxGeometry(width, height, depth), new MeshLambertMaterial({ color }));
    mesh.receiveShadow = true;
    object.add(mesh);
    return mesh;
  };
  const mat = box(0.7, MAT_HEIGHT_M, MAT_M, matColor);
  const step = box(0.36, 1, 0.4, '#7d6a58');
  step.castShadow = shadow;
  const band = createBand(BAND_COLOR);
  object.add(band.object);
  let furniture: Group | null = null;
  let shown: Movement | null = null;
  const clear = (): void => {
    if (!furniture) return;
    object.remove(furniture);
    disposeMeshes(furniture);
    furniture = null;
  };
  return {
    object,
    arrange(movement) {
      shown = movement;
      const props = movement.demo.props ?? {};
      const rest = movement.at(-1);
      mat.visible = props.mat ?? false;
      if (mat.visible) {
        const { left, right } = rest.points;
        const head = mean([left.shoulder, right.shoulder]);
        const feet = mean([left.ankle, right.ankle]);
        mat.position.set((head[0] + feet[0]) / 2, -MAT_HEIGHT_M / 2, (head[2] + feet[2]) / 2);
        if (studio) mat.scale.z = (Math.hypot(head[0] - feet[0], head[2] - feet[2]) + 2 * MAT_BEYOND_M) / MAT_M;
        mat.rotation.y = Math.atan2(head[0] - feet[0], head[2] - feet[2]);
      }
      step.visible = props.step !== undefined;
      if (props.step) {
        const [x, , z] = rest.points[props.step.under].ankle;
        step.scale.y = props.step.heightM;
        // To the outside, so that the other leg hangs free beside it.
        step.position.set(x + outward(props.step.under) * STEP_OUTWARD_M, props.step.heightM / 2, z + 0.04);
      }
      band.object.visible = studio && props.band !== undefined;
      clear();
      if (studio && props.furniture) object.add((furniture = furnish(props.furniture, movement, shadow)));
    },
    follow(world) {
      const at = shown?.demo.props?.band;
      if (shown && at && studio) band.follow(at, world, shown.body);
    },
  };
}
