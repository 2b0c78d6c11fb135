import { html } from 'lit';
import { expect, it } from 'vitest';
import type { Hold } from '../../../src/core/events.ts';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeReps, need } from '../../../src/gallery/fake-data.ts';
import '../../../src/ui/parts/hip-hold-table.ts';
import '../../../src/ui/parts/hip-rep-table.ts';
import { all, button, mount, settled } from '../harness.ts';

const squat = need(exerciseById('squat'), 'the squat');

const holds = Array.from({ length: 201 }, (_, at): Hold => ({
  side: null,
  startMs: 10_000 * at,
  endMs: 10_000 * at + 5000,
  heldMs: 5000,
}));

it.each([
  ['repetitions', () => html`<hip-rep-table .exercise=${squat} .reps=${fakeReps(squat, 201)}></hip-rep-table>`],
  ['holds', () => html`<hip-hold-table .exercise=${squat} .holds=${holds}></hip-hold-table>`],
])('a table of more %s than anybody does in a set has 200 rows, and the others at a tap', async (_what, table) => {
  const root = await mount(table());
  for (const details of all(root, 'details') as HTMLDetailsElement[]) details.open = true;
  expect(all(root, 'tbody tr')).toHaveLength(200);
  button(root, 'Show 1 more').click();
  await settled(root);
  expect(all(root, 'tbody tr')).toHaveLength(201);
  expect(all(root, 'button')).toEqual([]);
});
