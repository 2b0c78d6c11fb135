import { lengthOf } from '../core/seeing/geometry.ts';
import type { Box, Field } from './shapes.ts';
import { atOnce, type Steps } from './steps.ts';

/** A triangle mesh: three numbers per vertex and three indices per triangle, wound counter-clockwise seen from outside. */
export interface Surface {
  positions: Float32Array;
  normals: Float32Array;
  indices: Uint32Array;
}

const OUTSIDE = 9;
/** Samples are taken in blocks of this many cells a side; a block far from the surface gets one sample for all. */
const BLOCK = 4;
/** Corners of a cell in binary: bit 0 is x, bit 1 y, bit 2 z. The twelve edges as pairs of corners. */
const EDGES = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [0, 2],
  [1, 3],
  [4, 6],
  [5, 7],
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
] as const;

/** Vertices that are moved in one step. */
const STEP = 128;

interface Grid {
  values: Float32Array;
  size: readonly [number, number, number];
  at(i: number, j: number, k: number): number;
}

function* sampling(field: Field, { low, high }: Box, cell: number): Steps<Grid> {
  const count = (axis: 0 | 1 | 2): number => Math.ceil((high[axis] - low[axis]) / cell) + 1;
  const size = [count(0), count(1), count(2)] as const;
  const [nx, ny, nz] = size;
  const values = new Float32Array(nx * ny * nz).fill(OUTSIDE);
  const at = (i: number, j: number, k: number): number => i + nx * (j + ny * k);
  const value = (i: number, j: number, k: number): number => field(low[0] + i * cell, low[1] + j * cell, low[2] + k * cell);
  for (let k = 0; k < nz; k += BLOCK) {
    for (let j = 0; j < ny; j += BLOCK) {
      yield;
      for (let i = 0; i < nx; i += BLOCK) {
        const middle = value(i + BLOCK / 2, j + BLOCK / 2, k + BLOCK / 2);
        const near = Math.abs(middle) <= BLOCK * cell * 1.5;
        for (let c = k; c < Math.min(k + BLOCK, nz); c++) {
          for (let b = j; b < Math.min(j + BLOCK, ny); b++) {
            for (let a = i; a < Math.min(i + BLOCK, nx); a++) values[at(a, b, c)] = near ? value(a, b, c) : middle;
          }
        }
      }
    }
  }
  return { values, size, at };
}

/** Where the surface crosses a cell whose corners read so, averaged over its edges, in cells from the cell's first corner. */
function crossing(corners: Float32Array): [number, number, number] {
  let x = 0;
  let y = 0;
  let z = 0;
  let crossed = 0;
  for (const [from, to] of EDGES) {
    const a = corners[from] ?? OUTSIDE;
    const b = corners[to] ?? OUTSIDE;
    if (a < 0 === b < 0) continue;
    const along = a / (a - b);
    x += (from & 1) + along * ((to & 1) - (from & 1));
    y += ((from >> 1) & 1) + along * (((to >> 1) & 1) - ((from >> 1) & 1));
    z += (from >> 2) + along * ((to >> 2) - (from >> 2));
    crossed += 1;
  }
  return [x / crossed, y / crossed, z / crossed];
}

/**
 * Turns the zero surface of a field into triangles by naive surface nets (S. Gibson, 1998): one vertex in each cell that the surface
 * crosses, one quadrilateral for each grid edge that it crosses. `cell` in metres. Vertices are then moved onto the surface.
 */
export const polygonise = (field: Field, box: Box, cell: number): Surface => atOnce(polygonising(field, box, cell));

/** The same in steps of a few milliseconds. */
export function* polygonising(field: Field, box: Box, cell: number): Steps<Surface> {
  const { values, size, at } = yield* sampling(field, box, cell);
  const [nx, ny, nz] = size;
  const { low } = box;
  const offsets = Array.from({ length: 8 }, (_, corner) => at(corner & 1, (corner >> 1) & 1, corner >> 2));
  const corners = new Float32Array(offsets.length);
  const vertexOf = new Int32Array(values.length).fill(-1);
  const points: number[] = [];
  for (let k = 0; k < nz - 1; k++) {
    yield;
    for (let j = 0; j < ny - 1; j++) {
      for (let i = 0; i < nx - 1; i++) {
        const first = at(i, j, k);
        let inside = 0;
        for (let corner = 0; corner < offsets.length; corner++) {
          const value = values[first + (offsets[corner] ?? 0)] ?? OUTSIDE;
          corners[corner] = value;
          if (value < 0) inside += 1;
        }
        // Nearly all of them: the surface goes through few.
        if (inside === 0 || inside === offsets.length) continue;
        const middle = crossing(corners);
        vertexOf[first] = points.length / 3;
        points.push(low[0] + (i + middle[0]) * cell, low[1] + (j + middle[1]) * cell, low[2] + (k + middle[2]) * cell);
      }
    }
  }

  const indices: number[] = [];
  const strides = [1, nx, nx * ny] as const;
  const around = [
    [1, 2],
    [2, 0],
    [0, 1],
  ] as const;
  for (let k = 1; k < nz - 1; k++) {
    yield;
    for (let j = 1; j < ny - 1; j++) {
      for (let i = 1; i < nx - 1; i++) {
        const here = at(i, j, k);
        const inside = (values[here] ?? OUTSIDE) < 0;
        for (const axis of [0, 1, 2] as const) {
          if ((values[here + strides[axis]] ?? OUTSIDE) < 0 === inside) continue;
          const u = strides[around[axis][0]];
          const v = strides[around[axis][1]];
          const [a, b, c, d] = [here, here - u, here - u - v, here - v].map((index) => vertexOf[index] ?? -1);
          if (a === undefined || b === undefined || c === undefined || d === undefined || Math.min(a, b, c, d) < 0) continue;
          if (inside) indices.push(a, b, c, a, c, d);
          else indices.push(a, c, b, a, d, c);
        }
      }
    }
  }
  const { positions, normals } = yield* settling(field, points, cell);
  return { positions, normals, indices: new Uint32Array(indices) };
}

/** Vertices moved along the field's slope onto the surface, and the slope there as their normals. */
function* settling(field: Field, points: readonly number[], cell: number): Steps<Pick<Surface, 'positions' | 'normals'>> {
  const positions = new Float32Array(points.length);
  const normals = new Float32Array(points.length);
  const reach = cell * 0.4;
  for (let first = 0; first < points.length; first += 3) {
    if (first % (3 * STEP) === 0) yield;
    let [x = 0, y = 0, z = 0] = points.slice(first, first + 3);
    let slope = slopeAt(field, x, y, z, reach);
    const step = Math.max(-cell / 2, Math.min(cell / 2, field(x, y, z)));
    [x, y, z] = [x - slope[0] * step, y - slope[1] * step, z - slope[2] * step];
    slope = slopeAt(field, x, y, z, reach);
    positions.set([x, y, z], first);
    normals.set(slope, first);
  }
  return { positions, normals };
}

function slopeAt(field: Field, x: number, y: number, z: number, reach: number): [number, number, number] {
  const dx = field(x + reach, y, z) - field(x - reach, y, z);
  const dy = field(x, y + reach, z) - field(x, y - reach, z);
  const dz = field(x, y, z + reach) - field(x, y, z - reach);
  const size = lengthOf(dx, dy, dz) || 1;
  return [dx / size, dy / size, dz / size];
}
