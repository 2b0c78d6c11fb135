import { afterEach, expect, it, vi } from 'vitest';
import { keepScreenOn } from '../../src/capture/wake-lock.ts';

const lock = (): WakeLockSentinel =>
  Object.assign(new EventTarget(), { released: false, type: 'screen' as const, onrelease: null, release: vi.fn() });

const stub = (answer: () => Promise<WakeLockSentinel>): void =>
  void vi.spyOn(navigator.wakeLock, 'request').mockImplementation(answer);

afterEach(() => vi.restoreAllMocks());

it('the screen is said to be kept on where the browser does, until it is let go', async () => {
  const given = lock();
  stub(() => Promise.resolve(given));
  const heard = vi.fn();
  const letSleep = keepScreenOn(heard);
  await vi.waitFor(() => expect(heard.mock.calls).toEqual([[true]]));
  letSleep();
  expect(given.release).toHaveBeenCalledOnce();
});

it('the screen is said to go dark where the browser refuses', async () => {
  stub(() => Promise.reject(new DOMException('The battery is low.', 'NotAllowedError')));
  const heard = vi.fn();
  const letSleep = keepScreenOn(heard);
  await vi.waitFor(() => expect(heard.mock.calls).toEqual([[false]]));
  letSleep();
});

it('nothing is said of a screen that was let go before the browser has answered', async () => {
  const given = lock();
  let answer: (given: WakeLockSentinel) => void = () => undefined;
  stub(() => new Promise((resolve) => (answer = resolve)));
  const heard = vi.fn();
  keepScreenOn(heard)();
  answer(given);
  await vi.waitFor(() => expect(given.release).toHaveBeenCalled());
  expect(heard).not.toHaveBeenCalled();
});
