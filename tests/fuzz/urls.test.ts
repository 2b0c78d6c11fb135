import fc from 'fast-check';
import { describe, it } from 'vitest';
import { CodeError, readCode } from '../../src/phone/code.ts';
import { troubleFrom } from '../../src/service-worker/shared-video.ts';
import { linkTo, routeFrom } from '../../src/ui/parts/route.ts';
import { patience, tries } from './asked.ts';
import { address } from './addresses.ts';

const need = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`Broken: ${what}.`);
};

describe('any address', () => {
  it('leads to one place, and the link to that place leads there too', patience(), () =>
    fc.assert(
      fc.property(address, (hash) => {
        const { screen, id } = routeFrom(hash);
        const again = routeFrom(linkTo(encodeURIComponent(screen), id));
        need(again.screen === screen && again.id === id, `${hash} is ${screen} of ${id}, and not ${again.screen} of ${again.id}`);
      }),
      tries(1000),
    ),
  );

  it('of a shared file tells a trouble that there is, or none', patience(), () =>
    fc.assert(
      fc.property(fc.oneof(address, fc.webQueryParameters()), (search) => {
        need(/^[a-z-]+$/.test(troubleFrom(search) ?? 'none'), 'it is one of ours');
      }),
      tries(500),
    ),
  );

  it('of a phone is a code, or is said to be none', patience(), () =>
    fc.assert(
      fc.property(fc.oneof(address, fc.string({ maxLength: 400 }), fc.base64String({ maxLength: 400 })), (text) => {
        try {
          readCode(text);
        } catch (error) {
          need(error instanceof CodeError, `it is said why not (${String(error)})`);
        }
      }),
      tries(500),
    ),
  );
});
