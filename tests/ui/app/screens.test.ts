import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The table is read as text: what it wires needs a browser. */

const UI = resolve(import.meta.dirname, '../../../src/ui');
const read = (file: string): string => readFileSync(join(UI, file), 'utf8');
const routes = [...read('app/screens/table.ts').matchAll(/route: '([^']+)'/g)].flatMap(([, route]) => route ?? []);

/** Every address that a link or the app itself leads to, as a route: `linkTo('log', id)` is "log/:id". */
const goals = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('route.ts'))
  .flatMap((file) => [...read(file).matchAll(/(?:linkTo|this\.go|app\.go)\('([\w-]+)'(,)?/g)])
  .map(([, screen, more]) => `${screen}${more ? '/:id' : ''}`);

describe('the table of screens', () => {
  it('has each address once', () => expect(routes).toEqual([...new Set(routes)]));

  it('has a row for every link', () => {
    expect(goals.length).toBeGreaterThan(10);
    expect(goals.filter((goal) => !routes.includes(goal))).toEqual([]);
  });
});
