import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import '../../../src/ui/parts/hip-problem.ts';
import '../../../src/ui/unwatched/hip-no-camera.ts';
import { detectorFailed, withUnwatched } from '../../../src/session/problem.ts';
import { mount, one, words } from '../harness.ts';

const problem = withUnwatched(
  detectorFailed(new Error('INTERNAL: CalculatorGraph::Run() failed: no memory\n=== Source Location Trace: ===\nutil.cc:57')),
);

describe('a problem of which a program said something', () => {
  it.each([
    ['in a banner', () => html`<hip-problem .problem=${problem}></hip-problem>`],
    ['over a picture', () => html`<hip-problem over .problem=${problem}></hip-problem>`],
    ['on a screen of its own', () => html`<hip-no-camera .problem=${problem}></hip-no-camera>`],
  ])('has it behind Details, which are closed, %s', async (_where, shown) => {
    const element = await mount(shown());
    const details = one(element, 'details') as HTMLDetailsElement;
    expect(details.open).toBe(false);
    expect(details.querySelector('p')?.checkVisibility()).toBe(false);
    details.open = true;
    expect(details.querySelector('p')?.textContent).toBe('INTERNAL: CalculatorGraph::Run() failed: no memory');
    expect(words(element)).not.toContain('util.cc');
  });
});
