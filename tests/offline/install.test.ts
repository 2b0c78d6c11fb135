import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchInstall, type Surroundings } from '../../src/offline/install.ts';
import { SHARE_TARGET } from '../../src/service-worker/shared-video.ts';

const LAPTOP: Surroundings = { standalone: false, userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140', maxTouchPoints: 0 };
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15';

class Offer extends Event {
  asked = 0;

  constructor() {
    super('beforeinstallprompt', { cancelable: true });
  }

  async prompt(): Promise<void> {
    this.asked += 1;
  }
}

describe('installing', () => {
  it('is offered when the browser offers it, once, and asks only when the user wants it', () => {
    const page = new EventTarget();
    const install = watchInstall(page, LAPTOP);
    let changes = 0;
    install.onChange = () => (changes += 1);
    expect(install.state).toBe('none');
    const offer = new Offer();
    page.dispatchEvent(offer);
    expect(install.state).toBe('offered');
    expect(offer.defaultPrevented).toBe(true);
    expect(offer.asked).toBe(0);
    install.ask();
    expect(offer.asked).toBe(1);
    expect(install.state).toBe('none');
    install.ask();
    expect(offer.asked).toBe(1);
    page.dispatchEvent(new Event('appinstalled'));
    expect(install.state).toBe('installed');
    expect(changes).toBeGreaterThanOrEqual(3);
  });

  it('is not offered in the installed app', () => {
    const page = new EventTarget();
    const install = watchInstall(page, { ...LAPTOP, standalone: true });
    page.dispatchEvent(new Offer());
    expect(install.state).toBe('installed');
  });

  it.each([
    ['an iPhone', IPHONE, 5, 'by-hand'],
    ['an iPad that says it is a Mac', MAC, 5, 'by-hand'],
    ['a Mac', MAC, 0, 'none'],
  ])('on %s', (_, userAgent, maxTouchPoints, state) => {
    expect(watchInstall(new EventTarget(), { standalone: false, userAgent, maxTouchPoints }).state).toBe(state);
  });

  it('is done by hand on an iPhone, and not once it is installed', () => {
    expect(watchInstall(new EventTarget(), { standalone: true, userAgent: IPHONE, maxTouchPoints: 5 }).state).toBe('installed');
  });
});

describe('the web manifest', () => {
  const folder = resolve(import.meta.dirname, '../../public');
  const manifest: {
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
    share_target: { action: string; method: string; params: { files: { name: string }[] } };
    theme_color: string;
  } = JSON.parse(readFileSync(resolve(folder, 'manifest.webmanifest'), 'utf8'));

  it('names icons that are there, in the size it says, whole and to be cut out', () => {
    const pngs = manifest.icons.filter(({ type }) => type === 'image/png');
    for (const { src, sizes } of pngs) {
      const png = readFileSync(resolve(folder, `.${src}`));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
    }
    const of = (purpose?: string) => pngs.filter((icon) => icon.purpose === purpose).map(({ sizes }) => sizes);
    expect(of()).toEqual(['192x192', '512x512']);
    expect(of('maskable')).toEqual(['192x192', '512x512']);
  });

  it('has files shared to where the service worker takes them', () => {
    expect(manifest.share_target).toMatchObject({ action: SHARE_TARGET, method: 'POST', params: { files: [{ name: 'video' }] } });
  });

  it('has the colour that the page has', () => {
    expect(readFileSync(resolve(folder, '../index.html'), 'utf8')).toContain(manifest.theme_color);
  });
});
