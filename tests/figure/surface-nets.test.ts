import { describe, expect, test } from 'vitest';
import { cone, ellipsoid, smoothMin } from '../../src/figure/shapes.ts';
import { polygonise, type Surface } from '../../src/figure/surface-nets.ts';

const BOX = { low: [-1.5, -1.5, -1.5], high: [1.5, 1.5, 1.5] } satisfies {
  low: [number, number, number];
  high: [number, number, number];
};

const vertex = ({ positions }: Surface, index: number): [number, number, number] => [
  positions[3 * index] ?? NaN,
  positions[3 * index + 1] ?? NaN,
  positions[3 * index + 2] ?? NaN,
];

describe('the surface of a ball', () => {
  const ball = polygonise(ellipsoid([0, 0, 0], [1, 1, 1]), BOX, 0.1);
  const vertices = ball.positions.length / 3;

  test('has every vertex on the ball, with a normal that points out', () => {
    for (let index = 0; index < vertices; index++) {
      const [x, y, z] = vertex(ball, index);
      expect(Math.hypot(x, y, z)).toBeCloseTo(1, 2);
      const [nx = 0, ny = 0, nz = 0] = ball.normals.subarray(3 * index, 3 * index + 3);
      expect(nx * x + ny * y + nz * z).toBeGreaterThan(0.99);
    }
  });

  test('is closed: vertices less edges plus faces is 2, and each edge belongs to two triangles', () => {
    const edges = new Map<string, number>();
    for (let first = 0; first < ball.indices.length; first += 3) {
      const [a = 0, b = 0, c = 0] = ball.indices.subarray(first, first + 3);
      for (const [from, to] of [
        [a, b],
        [b, c],
        [c, a],
      ] as const) {
        const name = `${Math.min(from, to)}-${Math.max(from, to)}`;
        edges.set(name, (edges.get(name) ?? 0) + 1);
      }
    }
    expect(vertices - edges.size + ball.indices.length / 3).toBe(2);
    expect(new Set(edges.values())).toEqual(new Set([2]));
  });

  test('is wound counter-clockwise seen from outside: its volume is that of the ball', () => {
    let volume = 0;
    for (let first = 0; first < ball.indices.length; first += 3) {
      const [a, b, c] = [...ball.indices.subarray(first, first + 3)].map((index) => vertex(ball, index));
      if (!a || !b || !c) continue;
      volume +=
        (a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0])) / 6;
    }
    expect(volume / ((4 / 3) * Math.PI)).toBeGreaterThan(0.98);
    expect(volume / ((4 / 3) * Math.PI)).toBeLessThan(1.001);
  });
});

test('a cone has its two radii at its ends', () => {
  const limb = cone([0, 0, 0], [0, -1, 0], 0.2, 0.1);
  expect(limb(0.2, 0, 0)).toBeCloseTo(0, 6);
  expect(limb(0.1, -1, 0)).toBeCloseTo(0, 6);
  expect(limb(0.15, -0.5, 0)).toBeCloseTo(0, 6);
  expect(limb(0, 0.2, 0)).toBeCloseTo(0, 6);
});

test('a rounded union is at most a quarter of its radius outside the sharp one', () => {
  expect(smoothMin(0.1, 0.1, 0.04)).toBeCloseTo(0.09, 9);
  expect(smoothMin(0.1, 0.14, 0.04)).toBe(0.1);
});
