import '../english-messages.ts';
import fc from 'fast-check';
import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXERCISES } from '../../src/exercises/index.ts';
import { createFakeServices } from '../../src/gallery/fake-services.ts';
import '../../src/ui/app/hip-app.ts';
import { all, mount, settled, words } from '../ui/harness.ts';
import { address } from './addresses.ts';
import { patience, tries } from './asked.ts';

const thrown: unknown[] = [];
const hear = (event: ErrorEvent | PromiseRejectionEvent): void =>
  void thrown.push('reason' in event ? event.reason : (event.error ?? event.message));

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '#/');
  thrown.length = 0;
  addEventListener('error', hear);
  addEventListener('unhandledrejection', hear);
});
afterEach(() => {
  removeEventListener('error', hear);
  removeEventListener('unhandledrejection', hear);
  history.replaceState(null, '', '#/');
});

describe('the app, at any address', () => {
  it('shows a screen with a heading, and throws nothing', patience(), async () => {
    const services = createFakeServices({ exercises: [...EXERCISES] });
    const root = await mount(html`<hip-app .services=${services}></hip-app>`, { around: 'div' });
    await fc.assert(
      fc.asyncProperty(address, async (hash) => {
        history.replaceState(null, '', `${location.pathname}${hash || '#'}`);
        dispatchEvent(new HashChangeEvent('hashchange'));
        await settled(root);
        await expect.poll(() => all(root, 'h1').some((heading) => words(heading) !== '')).toBe(true);
        if (thrown.length > 0) throw new Error(`Thrown: ${thrown.splice(0).map(String).join('; ')}`);
      }),
      tries(60),
    );
  });
});
