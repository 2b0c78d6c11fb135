import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFaults } from '../../scripts/pages/durability-data.ts';
import { serveBuild, type Server } from '../../scripts/setup/serve.ts';
import type { Place } from './faults.ts';
import { MISHAPS } from './mishaps.ts';

/** Ten detectors, each with a repetition of its own, take minutes on a small machine. */
const PATIENCE_MS = 900_000;

/** Each of them asserts by itself what is kept; what the user reads is the table's. */
describe('what can go wrong:', () => {
  let server: Server;
  let place: Place;

  beforeAll(async () => {
    server = await serveBuild();
    place = { url: server.url, folder: mkdtempSync(join(tmpdir(), 'hipwise-faults-')) };
  });
  afterAll(async () => {
    await server.close();
    rmSync(place.folder, { recursive: true, force: true });
  });

  it.each(MISHAPS)(
    '$test',
    async ({ test, act }) => {
      const known = readFaults().made.filter((fault) => fault.test === test);
      expect(
        (await act(place)).map((fault) => ({ ...fault, test })),
        'else run: npm run docs:durability',
      ).toEqual(known);
    },
    PATIENCE_MS,
  );
});
