import {
  BufferAttribute,
  BufferGeometry,
  Color,
  Mesh,
  MeshStandardMaterial,
  type ColorRepresentation,
  type Object3D,
  type WebGLProgramParametersWithUniforms,
} from 'three';
import type { Field } from './shapes.ts';
import type { Steps } from './steps.ts';
import type { Surface } from './surface-nets.ts';

const CHANNELS = ['x', 'y', 'z'] as const;

/** Vertices that are painted in one step. */
const STEP = 256;

/**
 * A surface as a geometry, with paints over its ground colour where a field is positive; later ones paint over earlier ones. Their fields
 * are kept for each vertex and compared with 0 for each pixel, so hems and lips are sharp on a coarse mesh; at most three.
 */
export function* geometryOf({ positions, normals, indices }: Surface, painted: readonly Field[] = []): Steps<BufferGeometry> {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  geometry.setIndex(new BufferAttribute(indices, 1));
  const fields = new Float32Array(positions.length).fill(-1);
  for (let first = 0; first < positions.length; first += 3) {
    if (first % (3 * STEP) === 0) yield;
    const [x = 0, y = 0, z = 0] = positions.subarray(first, first + 3);
    painted.slice(0, CHANNELS.length).forEach((where, channel) => (fields[first + channel] = where(x, y, z)));
  }
  geometry.setAttribute('painted', new BufferAttribute(fields, 3));
  return geometry;
}

/** Of muscles at work. */
const GLOW_COLOR = new Color('#ff5a2a');

/**
 * A matt material with a ground colour and paints over it; for geometries of {@link geometryOf} with as many painted fields. One that glows
 * takes how much from the attribute `glow`, 0 to 1.
 */
export function paintedMaterial(
  ground: ColorRepresentation,
  paints: readonly ColorRepresentation[] = [],
  glows = false,
): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ roughness: 0.78, metalness: 0 });
  const colors = [ground, ...paints].map((color) => new Color(color));
  material.onBeforeCompile = (shader) => {
    colors.forEach((color, index) => (shader.uniforms[`paint${index}`] = { value: color }));
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nattribute vec3 painted;\nvarying vec3 vPainted;')
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvPainted = painted;');
    const uniforms = colors.map((_, index) => `uniform vec3 paint${index};`).join('\n');
    const layers = paints
      .slice(0, CHANNELS.length)
      .map((_, index) => `paintedColor = mix(paintedColor, paint${index + 1}, share.${CHANNELS[index] ?? 'x'});`)
      .join('\n');
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\nvarying vec3 vPainted;\n${uniforms}`)
      .replace(
        '#include <color_fragment>',
        `vec3 edge = max(fwidth(vPainted), vec3(1e-4));
        vec3 share = smoothstep(-edge, edge, vPainted);
        vec3 paintedColor = paint0;
        ${layers}
        diffuseColor.rgb = paintedColor;`,
      );
    if (glows) addGlow(shader);
  };
  material.customProgramCacheKey = () => `painted-${paints.length}-${glows}`;
  return material;
}

function addGlow(shader: WebGLProgramParametersWithUniforms): void {
  shader.uniforms['glowColor'] = { value: GLOW_COLOR };
  shader.vertexShader = shader.vertexShader
    .replace('#include <common>', '#include <common>\nattribute float glow;\nvarying float vGlow;')
    .replace('#include <begin_vertex>', '#include <begin_vertex>\nvGlow = glow;');
  shader.fragmentShader = shader.fragmentShader
    .replace('#include <common>', '#include <common>\nvarying float vGlow;\nuniform vec3 glowColor;')
    .replace(
      '#include <emissivemap_fragment>',
      `diffuseColor.rgb = mix(diffuseColor.rgb, glowColor, 0.5 * vGlow);
      totalEmissiveRadiance += glowColor * 0.14 * vGlow;`,
    );
}

/** Lets go of what a graphics context holds for the meshes below an object. */
export function disposeMeshes(object: Object3D): void {
  object.traverse((child) => {
    if (!(child instanceof Mesh)) return;
    child.geometry.dispose();
    child.material.dispose();
  });
}
