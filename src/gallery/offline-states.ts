import { html } from 'lit';
import type { OfflinePort, OfflineState } from '../offline/offline-port.ts';
import type { StoringState } from '../offline/storing.ts';
import { SHARE_TROUBLES } from '../service-worker/shared-video.ts';
import '../ui/app/screens/offline-elements.ts';
import type { GalleryState } from './gallery-state.ts';

const STORED: StoringState = { phase: 'stored', storedBytes: 30_570_000, totalBytes: 30_570_000 };
const PART = { storedBytes: 12_100_000, totalBytes: 30_570_000 };

/** A port that stays as it is. */
export const fakeOffline = (state: Partial<OfflineState> = {}): OfflinePort => ({
  state: { storing: STORED, updateReady: false, install: 'none', shared: null, ...state },
  subscribe: () => () => undefined,
  store: () => undefined,
  loadUpdate: () => undefined,
  install: () => undefined,
  dismissShared: () => undefined,
});

const STORING: readonly StoringState[] = [
  { phase: 'storing', ...PART },
  { phase: 'held', storedBytes: 0, totalBytes: PART.totalBytes },
  { phase: 'failed', why: 'no-room', ...PART },
  { phase: 'failed', why: 'not-fetched', ...PART },
  { phase: 'failed', why: 'damaged', ...PART },
  { phase: 'unavailable' },
];

export const offlineStates: GalleryState[] = [
  {
    id: 'offline-stored',
    kind: 'part',
    show: () => html`<hip-offline .offline=${fakeOffline({ updateReady: true, install: 'offered' })}></hip-offline>`,
  },
  ...STORING.map((storing, at): GalleryState => ({
    id: `offline-${storing.phase}-${at + 1}`,
    kind: 'part',
    show: () =>
      html`<hip-offline .offline=${fakeOffline({ storing, install: 'by-hand' })}></hip-offline>
        <hip-offline-line .offline=${fakeOffline({ storing })}></hip-offline-line>`,
  })),
  {
    id: 'offline-update',
    kind: 'part',
    show: () => html`<hip-offline-line .offline=${fakeOffline({ updateReady: true })}></hip-offline-line>`,
  },
  {
    id: 'offline-shared-file',
    kind: 'part',
    show: () => html`<hip-shared-file .offline=${fakeOffline({ shared: new File([], 'squat.mp4') })}></hip-shared-file>`,
  },
  {
    id: 'offline-shared-trouble',
    kind: 'part',
    show: () =>
      html`${SHARE_TROUBLES.map((shared) => html`<hip-shared-file .offline=${fakeOffline({ shared })}></hip-shared-file>`)}`,
  },
];
