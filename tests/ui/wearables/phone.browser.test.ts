import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { say } from '../../../src/core/message.ts';
import { endedPhone, fakeWearables, phone, sleepingPhone, strap } from '../../../src/gallery/fake-wearables.ts';
import '../../../src/gallery/hip-wearing.ts';
import { PairingError, type Pairing } from '../../../src/phone/pairing.ts';
import { qrModules } from '../../../src/phone/qr.ts';
import '../../../src/ui/parts/hip-copy.ts';
import '../../../src/ui/parts/hip-heart.ts';
import '../../../src/ui/wearables/hip-add-phone.ts';
import '../../../src/ui/wearables/hip-code-camera.ts';
import '../../../src/ui/wearables/hip-pairing.ts';
import '../../../src/ui/wearables/hip-wearables.ts';
import type { Wearables } from '../../../src/wearables/wearable.ts';
import { all, button, mount, one, words } from '../harness.ts';

afterEach(() => void vi.restoreAllMocks());

const screen = (wearables: Wearables) =>
  mount(html`<hip-wearing .wearables=${wearables}><hip-wearables></hip-wearables></hip-wearing>`);
const heart = (wearables: Wearables) => mount(html`<hip-wearing .wearables=${wearables}><hip-heart></hip-heart></hip-wearing>`);

/** A webcam that sees this code, held up to it. */
function seeCode(text: string): { stream: MediaStream } {
  const rows = qrModules(text);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1280, 720];
  const context = canvas.getContext('2d');
  const draw = (): void => {
    if (!context) return;
    context.fillStyle = '#888';
    context.fillRect(0, 0, canvas.width, canvas.height);
    rows.forEach((row, y) =>
      row.forEach((isDark, x) => {
        context.fillStyle = isDark ? '#222' : '#eee';
        context.fillRect(400 + 8 * x, 120 + 8 * y, 8, 8);
      }),
    );
  };
  draw();
  const stream = canvas.captureStream(30);
  // A canvas that is not drawn on gives no pictures.
  const timer = setInterval(draw, 50);
  stream.getVideoTracks()[0]?.addEventListener('ended', () => clearInterval(timer));
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream);
  return { stream };
}

describe('the camera that looks for a code', () => {
  it('reads it from its pixels, and is off when it is not needed any more', async () => {
    const text = `HW8${'0123456789ABCDEFGHJKMNPQRSTVWXYZ'.repeat(4)}`.slice(0, 127);
    const { stream } = seeCode(text);
    const seen: string[] = [];
    const root = await mount(
      html`<hip-code-camera @code-seen=${({ detail }: CustomEvent<string>) => seen.push(detail)}></hip-code-camera>`,
    );
    await expect.poll(() => seen[0], { timeout: 20_000 }).toBe(text);
    root.replaceChildren();
    expect(stream.getTracks().map(({ readyState }) => readyState)).toEqual(['ended']);
  });

  it('says why there is none', async () => {
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    const root = await mount(html`<hip-code-camera></hip-code-camera>`);
    await expect.poll(() => words(root)).toContain('The camera is not allowed for this page.');
  });
});

describe('adding a phone', () => {
  it('begins once what it takes is there, where somebody was quicker', async () => {
    const root = await mount(html`<hip-add-phone></hip-add-phone>`);
    button(root, 'Use a phone as a sensor').click();
    (one(root, 'hip-add-phone') as HTMLElementTagNameMap['hip-add-phone']).wearables = fakeWearables([]);
    await expect.poll(() => all(root, 'hip-qr').length, { timeout: 20_000 }).toBe(1);
  });

  const pairing = (take: Pairing['take'], cancel = () => undefined): Pairing => ({ code: 'HW8ABC', take, cancel });
  const shown = (given: Pairing, page: string) => mount(html`<hip-pairing .pairing=${given} page=${page}></hip-pairing>`);
  const never = () => new Promise<never>(() => undefined);

  it('has the code behind the number sign of the address, so that it never reaches a server', async () => {
    const root = await shown(pairing(never), 'https://hipwise.example/phone.html');
    expect(words(one(root, 'hip-copy'))).toContain('https://hipwise.example/phone.html#HW8ABC');
    expect(words(root)).not.toContain('A phone cannot open this page');
  });

  it.each(['http://localhost:4173/phone.html', 'http://127.0.0.1/phone.html', 'http://[::1]:1/phone.html'])(
    'says that a phone cannot open %s',
    async (page) => expect(words(await shown(pairing(never), page))).toContain('A phone cannot open this page'),
  );

  it('says what is wrong with what was typed, and is done with what is right', async () => {
    const trouble = {
      message: say`This is no code of Hipwise.`,
      remedy: say`Compare it with the phone, or copy it there and paste it here.`,
    };
    const take = vi.fn<Pairing['take']>().mockRejectedValueOnce(new PairingError(trouble)).mockResolvedValueOnce(phone);
    const root = await shown(pairing(take), 'https://hipwise.example/phone.html');
    let isDone = false;
    one(root, 'hip-pairing').addEventListener('pairing-done', () => (isDone = true));
    const field = one(root, 'textarea');
    if (field instanceof HTMLTextAreaElement) field.value = 'hello';
    button(root, 'Connect the phone').click();
    await expect.poll(() => words(root)).toContain('This is no code of Hipwise.');
    expect(isDone).toBe(false);
    button(root, 'Connect the phone').click();
    await expect.poll(() => isDone).toBe(true);
    expect(take.mock.calls).toEqual([['hello'], ['hello']]);
  });

  it('begins with a connection of its own, and ends it when the screen is left', async () => {
    const root = await screen(fakeWearables([]));
    button(root, 'Use a phone as a sensor').click();
    await expect.poll(() => all(root, 'hip-qr').length).toBe(1);
    button(root, 'Cancel').click();
    await expect.poll(() => all(root, 'hip-qr').length).toBe(0);
  });
});

describe('a phone among what is worn', () => {
  it('is called by where it is, and has no heart rate', async () => {
    const root = await screen(fakeWearables([phone]));
    expect(words(one(root, 'hip-wearable'))).toContain('Phone · At the thigh Connected');
    expect(all(root, 'hip-heart')).toEqual([]);
  });

  it('says what helps, and has no button for what happens by itself or cannot', async () => {
    const [sleeps, ended] = all(await screen(fakeWearables([sleepingPhone, endedPhone])), 'hip-wearable').map(words);
    expect(sleeps).toContain('Switch its screen on and open its page again. It goes on by itself.');
    expect(ended).toContain('Add the phone again with a new code.');
    for (const each of [sleeps, ended]) expect(each).not.toContain('Reconnect');
  });

  it('that measures nothing is told beside the heart rate of a set', async () => {
    expect(words(await heart(fakeWearables([phone])))).toBe('');
    const root = await heart(fakeWearables([strap, sleepingPhone], 128));
    await expect.poll(() => words(root)).toContain('128');
    expect(words(root)).toContain('Phone · At the thigh: Trying again …');
  });
});
