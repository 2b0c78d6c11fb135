import { html } from 'lit';
import { expect, it } from 'vitest';
import {
  cleanRecord,
  fakeDevice,
  foreignRecord,
  stoppedRecord,
  syncOrigin,
  syncRecord,
} from '../../../src/gallery/privacy-states.ts';
import type { DeviceReport } from '../../../src/privacy/device-report.ts';
import type { NetworkLog } from '../../../src/privacy/network-log.ts';
import type { NetworkRecord } from '../../../src/privacy/network-record.ts';
import type { AllowedOrigin } from '../../../src/privacy/verdict.ts';
import '../../../src/ui/privacy/hip-privacy.ts';
import { all, mount, one, settled, words } from '../harness.ts';

/** A log whose record can be replaced. */
function fakeLog(record: NetworkRecord): NetworkLog & { become(next: NetworkRecord): void; watchers: number } {
  const listeners = new Set<() => void>();
  return {
    record,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(next) {
      Object.assign(this, { record: next });
      for (const listener of listeners) listener();
    },
    get watchers() {
      return listeners.size;
    },
  };
}

interface Shown {
  record?: NetworkRecord;
  log?: NetworkLog;
  device?: Partial<DeviceReport>;
  allowed?: readonly AllowedOrigin[];
}

async function show({
  record = cleanRecord,
  log = fakeLog(record),
  device = {},
  allowed = [],
}: Shown = {}): Promise<HTMLElement> {
  const root = await mount(
    html`<hip-privacy
      origin="https://hipwise.example"
      .network=${log}
      .look=${async () => ({ ...fakeDevice, ...device })}
      .allowed=${allowed}
    ></hip-privacy>`,
  );
  await settled(root);
  return root;
}

const verdict = (root: HTMLElement): string => words(one(root, '[role=status]'));
const origins = (root: HTMLElement): string[] => all(root, 'h3.origin').map(words);

it('says that nothing left, when all came from the own address, and lists each request', async () => {
  const root = await show();
  expect(verdict(root)).toContain('Everything came from this address; nothing was sent anywhere else.');
  expect(verdict(root)).toContain('We just tested it.');
  expect(all(root, '.warned')).toEqual([]);
  expect(origins(root)).toEqual(['https://hipwise.example']);
  expect(words(root)).toContain('6 requests, 6.1 MB received from the network: the page 4, body tracking 1, the offline store 1');
  const rows = all(root, 'li')
    .map(words)
    .filter((row) => row.includes('Received'));
  expect(rows).toHaveLength(6);
  expect(rows.find((row) => row.includes('.task'))).toMatch(/body tracking.*5.8 MB from the network.*a request by the program/);
  expect(rows.find((row) => row.includes('hip-app'))).toMatch(/128 kB from the browser’s cache.*nothing but the request/);
});

it('warns of another address, names it, and no longer says that nothing left', async () => {
  const root = await show({ record: foreignRecord });
  expect(all(root, '.warned')).toHaveLength(1);
  expect(verdict(root)).toContain('Something went to another address');
  expect(verdict(root)).toContain('https://metrics.example: 1 request');
  expect(verdict(root)).not.toContain('nothing was sent anywhere else');
  expect(origins(root)).toEqual(['https://hipwise.example', 'https://metrics.example']);
});

it('warns of what the browser has stopped, and names it', async () => {
  const root = await show({ record: stoppedRecord });
  expect(all(root, '.warned')).toHaveLength(1);
  expect(verdict(root)).toContain('Something was stopped');
  expect(verdict(root)).toMatch(/https:\/\/metrics\.example\/v1\/log \(connect-src\): body tracking tried/);
});

it('changes its mind while it is shown, and listens no longer once it is gone', async () => {
  const log = fakeLog(cleanRecord);
  const root = await show({ log });
  expect(all(root, '.warned')).toEqual([]);
  log.become(foreignRecord);
  await settled(root);
  expect(all(root, '.warned')).toHaveLength(1);
  const screen = one(root, 'hip-privacy');
  screen.remove();
  expect(log.watchers).toBe(0);
  root.append(screen);
  expect(log.watchers).toBe(1);
});

it('keeps a list of requests open, and what no request changes as it is, while requests come in', async () => {
  const log = fakeLog(cleanRecord);
  const root = await show({ log });
  one(root, '.requests details').setAttribute('open', '');
  const unchanged = [one(root, '.stored'), one(root, 'pre')];
  const mutations = new MutationObserver(() => undefined);
  for (const element of unchanged) mutations.observe(element, { subtree: true, childList: true, characterData: true });
  log.become(foreignRecord);
  await settled(root);
  expect(origins(root)).toHaveLength(2);
  expect(one(root, '.requests details').hasAttribute('open')).toBe(true);
  expect([one(root, '.stored'), one(root, 'pre')]).toEqual(unchanged);
  expect(mutations.takeRecords()).toEqual([]);
});

it('shows an address that the user has asked for as such, without a warning', async () => {
  const device = { policy: `connect-src 'self' ${syncOrigin.origin}` };
  const root = await show({ record: syncRecord, allowed: [syncOrigin], device });
  expect(all(root, '.warned')).toEqual([]);
  expect(verdict(root)).toContain('You asked Hipwise to talk to https://cloud.example.');
  expect(words(root)).toContain('You asked for this: sync with your own server');
  expect(verdict(root)).toContain('We just tested it.');
  const unasked = await show({ record: syncRecord });
  expect(all(unasked, '.warned')).toHaveLength(1);
});

it.each([
  [null, 'whoever serves it does not send them'],
  ['', 'lets this page contact other servers too'],
  ["connect-src 'self' https://cloud.example", 'lets this page contact other servers too'],
])('says so when the policy is %j', async (policy, sentence) => {
  expect(verdict(await show({ device: { policy } }))).toContain(sentence);
});

it.each([
  ['refused', 'It also refuses to run text that somebody slips in as a program. We tested that too.'],
  ['taken', 'It would run text that somebody slips in as a program'],
  ['untold', 'It does not check whether text that somebody slips in is run as a program.'],
] as const)('says so when text that could be a program is %s', async (text, sentence) => {
  expect(verdict(await show({ device: { text } }))).toContain(sentence);
});

it('names what is stored, with sizes, and says what the browser does not tell', async () => {
  const root = await show();
  expect(words(one(root, '.stored'))).toMatch(
    /23.4 MB in all.*hipwise Database.*hipwise-preferences Settings 182 bytes.*hipwise-large Offline store 4 files.*Cookies: none/,
  );
  const untold = await show({
    device: {
      stored: { ...fakeDevice.stored, usedBytes: null, databases: null, cookies: 1 },
      access: { camera: null, microphone: 'denied' },
    },
  });
  expect(words(untold)).toMatch(/does not tell how much.*does not list its databases.*Cookies: 1. Hipwise sets none/);
  expect(words(untold)).toContain('Camera: your browser does not tell. Microphone: you have forbidden it.');
});

it('tells how to ask the server without the app', async () => {
  expect(words(await show())).toContain('curl -sI https://hipwise.example/ | grep -i content-security-policy');
});
