import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const file: Record<string, Record<string, string>> = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

it.each(['dependencies', 'devDependencies', 'overrides'])(
  'names one version of each package and no range, so that nothing new comes unseen: %s',
  (kind) => {
    const ranges = Object.entries(file[kind] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(ranges).toEqual([]);
  },
);
