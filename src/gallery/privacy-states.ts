import { html } from 'lit';
import type { DeviceReport } from '../privacy/device-report.ts';
import type { NetworkLog } from '../privacy/network-log.ts';
import type { NetworkRecord, RequestEntry } from '../privacy/network-record.ts';
import type { AllowedOrigin } from '../privacy/verdict.ts';
import '../ui/privacy/hip-privacy.ts';
import type { GalleryState } from './gallery-state.ts';

const OWN = 'https://hipwise.example';
const START_MS = Date.UTC(2026, 2, 2, 18, 5);

const request = (at: number, given: Partial<RequestEntry> & { url: string }): RequestEntry => ({
  asker: 'page',
  initiator: 'script',
  timeMs: START_MS + 130 * at,
  receivedBytes: 42_000,
  answeredBy: 'network',
  ...given,
});

const ownRequests: readonly RequestEntry[] = [
  { url: `${OWN}/`, initiator: 'navigation', receivedBytes: 1_900 },
  { url: `${OWN}/assets/index-D4XB35_6.js` },
  { url: `${OWN}/assets/hip-app-HBqv-cxk.js`, receivedBytes: 128_400, answeredBy: 'device' as const },
  { url: `${OWN}/assets/theme.css`, initiator: 'link', receivedBytes: 1_200, answeredBy: 'service-worker' as const },
  {
    url: `${OWN}/assets/pose_landmarker_lite-Doj-GrJn.task`,
    asker: 'pose-worker' as const,
    initiator: 'fetch',
    receivedBytes: 5_777_746,
  },
  {
    url: `${OWN}/assets/squat-right-BZMAEM7t.webm`,
    asker: 'service-worker' as const,
    initiator: 'fetch',
    receivedBytes: 301_000,
  },
].map((given, at) => request(at, given));

export const cleanRecord: NetworkRecord = { sinceMs: START_MS, requests: ownRequests, stopped: [] };

export const foreignRecord: NetworkRecord = {
  ...cleanRecord,
  requests: [
    ...ownRequests,
    request(400, { url: 'https://metrics.example/collect?id=7', initiator: 'beacon', receivedBytes: 0 }),
  ],
};

export const stoppedRecord: NetworkRecord = {
  ...cleanRecord,
  stopped: [
    { asker: 'pose-worker', directive: 'connect-src', blocked: 'https://metrics.example/v1/log', timeMs: START_MS + 60_000 },
  ],
};

export const syncRecord: NetworkRecord = {
  ...cleanRecord,
  requests: [...ownRequests, request(500, { url: 'https://cloud.example/hipwise.json', initiator: 'fetch' })],
};
export const syncOrigin: AllowedOrigin = { origin: 'https://cloud.example', why: 'sync with your own server' };

export const fakeDevice: DeviceReport = {
  policy: "default-src 'none'; connect-src 'self'",
  text: 'refused',
  stored: {
    usedBytes: 23_400_000,
    persisted: true,
    databases: ['hipwise'],
    keys: [
      { name: 'hipwise-preferences', bytes: 182 },
      { name: 'hipwise.device-profile.2', bytes: 312 },
    ],
    caches: [{ name: 'hipwise-large', files: 4 }],
    cookies: 0,
  },
  access: { camera: 'granted', microphone: 'prompt' },
};

/** A log that nothing is added to any more. */
const still = (record: NetworkRecord): NetworkLog => ({ record, watch: () => () => undefined });

const screen = (record: NetworkRecord, device: Partial<DeviceReport> = {}, allowed: readonly AllowedOrigin[] = []) =>
  html`<hip-privacy
    origin=${OWN}
    .network=${still(record)}
    .look=${async () => ({ ...fakeDevice, ...device })}
    .allowed=${allowed}
  ></hip-privacy>`;

/** Opens every list of requests. */
const open = (root: ParentNode): void => {
  const lists = root.querySelector('hip-privacy')?.shadowRoot?.querySelectorAll('.requests details') ?? [];
  for (const list of lists) list.setAttribute('open', '');
};

/** What left this device: nothing, something, something that was stopped, what the user asked for, and a browser that tells little. */
export const privacyStates = (): GalleryState[] => [
  { id: 'privacy', kind: 'screen', show: () => screen(cleanRecord) },
  { id: 'privacy-requests', kind: 'screen', show: () => screen(cleanRecord), after: open },
  { id: 'privacy-foreign', kind: 'screen', show: () => screen(foreignRecord, { policy: null, text: 'taken' }), after: open },
  { id: 'privacy-stopped', kind: 'screen', show: () => screen(stoppedRecord) },
  {
    id: 'privacy-asked',
    kind: 'screen',
    show: () => screen(syncRecord, { policy: `connect-src 'self' ${syncOrigin.origin}` }, [syncOrigin]),
  },
  {
    id: 'privacy-untold',
    kind: 'screen',
    show: () =>
      screen(
        { ...cleanRecord, requests: [] },
        {
          policy: 'connect-src *',
          text: 'untold',
          stored: { usedBytes: null, persisted: false, databases: null, keys: [], caches: [], cookies: 2 },
          access: { camera: null, microphone: null },
        },
      ),
  },
];
