import { DEVICE_KEY, MODELS } from '../../src/capture/pose/measured-with.ts';

/** What a small machine without a GPU would find out of itself: for pages that are not to be measured at their first start. */
export const KNOWN_DEVICE = {
  key: DEVICE_KEY,
  measured: { profile: { model: 'lite', delegate: 'CPU', inputWidth: 640 }, fullMs: 90, measuredMs: 0, models: MODELS },
};

/** Runs in the page. */
export function storeDevice({ key, measured }: typeof KNOWN_DEVICE): void {
  localStorage.setItem(key, JSON.stringify({ ...measured, browser: navigator.userAgent }));
}
