import { DirectionalLight, Group, HemisphereLight, Mesh, PlaneGeometry, Scene, ShadowMaterial } from 'three';
import { createProps, floorOf } from './props.ts';
import { turnedTo, type Room } from './room.ts';
import { disposeMeshes } from './materials.ts';

const MAT_COLOR = '#5b86ad';

/** Nothing but the body, what it needs, its shadow and light: the page shows through, so that it suits any background. */
export function createStudio(shadow = true): Room {
  const scene = new Scene();
  const turning = new Group();
  scene.add(turning);
  const props = createProps(MAT_COLOR, shadow, true);
  scene.add(props.object);

  const floor = new Mesh(new PlaneGeometry(8, 8), new ShadowMaterial({ color: '#1b1006', opacity: 0.32 }));
  floor.rotation.x = -Math.PI / 2;
  floor.receiveShadow = true;
  turning.add(floor);

  scene.add(new HemisphereLight('#ffffff', '#b8a692', 1.9));
  const key = new DirectionalLight('#fff3e2', 1.9);
  key.position.set(-1.5, 3.4, 2.4);
  key.target.position.set(0, 0.5, 0);
  // From behind, so that dark hair and clothes stand out from a dark page.
  const rim = new DirectionalLight('#dfeaff', 1.5);
  rim.position.set(1.8, 2.2, -2.4);
  rim.target.position.set(0, 0.7, 0);
  turning.add(key, key.target, rim, rim.target);
  if (shadow) {
    key.castShadow = true;
    key.shadow.mapSize.set(1024, 1024);
    Object.assign(key.shadow.camera, { left: -1.8, right: 1.8, top: 1.8, bottom: -1.8, near: 0.5, far: 8 });
    key.shadow.bias = -0.0006;
    key.shadow.normalBias = 0.012;
    key.shadow.radius = 5;
  }

  return {
    scene,
    arrange(camera, movement) {
      turnedTo(turning, camera);
      turning.position.y = floorOf(movement.demo.props ?? {});
      props.arrange(movement);
    },
    follow: props.follow,
    dispose() {
      disposeMeshes(scene);
      key.dispose();
      rim.dispose();
    },
  };
}
