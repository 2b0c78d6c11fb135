import { html } from 'lit';
import { exerciseById } from '../exercises/index.ts';
import '../ui/data/hip-backup-reminder.ts';
import '../ui/data/hip-data.ts';
import '../ui/data/hip-safe-start.ts';
import type { Rescue } from '../data/rescue.ts';
import { SYNC_OFF, type OpenedBackup, type SyncStatus } from '../data/data-port.ts';
import { fakeEvents, need } from './fake-data.ts';
import { createFakeData, noFolder, type FakeData } from './fake-data-port.ts';
import type { GalleryState } from './gallery-state.ts';

const MARCH = Date.UTC(2026, 2, 4, 18, 5);
const events = [
  ...fakeEvents(need(exerciseById('squat'), 'the squat'), { id: 'data-a', count: 15 }),
  ...fakeEvents(need(exerciseById('bridge'), 'the bridge'), { id: 'data-b', count: 12 }),
];

const opened: OpenedBackup = {
  refusal: null,
  preview: { added: 142, known: 300, sets: 12, sessions: 3, choices: 0, leftOut: 0, from: '2026-03-03', to: '2026-03-04' },
  programme: { plan: true, own: 2, exercises: 1, problem: null },
  takeIn: () => Promise.resolve(null),
};

/** As it is written now: what was chosen comes as entries. */
const openedNow: OpenedBackup = {
  ...opened,
  preview: { ...opened.preview, choices: 9 },
  programme: { plan: false, own: 0, exercises: 0, problem: null },
};

const webDav: SyncStatus = {
  ...SYNC_OFF,
  through: { kind: 'webdav', url: 'https://cloud.example.org/remote.php/dav/files/ana/', user: 'ana' },
  lastMs: MARCH,
  report: 'Sent: 12 entries. Received: 3 entries.',
};

const alerts = [
  'The files of the device 3f2a9c1e-6d4b-4c8a-9f53-0f6f2a1b7c11 are older than they were before.',
  'The file 3f2a9c1e-6d4b-4c8a-9f53-0f6f2a1b7c11/2026-03.json.gz.enc is gone.',
];

const locked: OpenedBackup = { refusal: 'This file is encrypted. Nothing was changed.', isLocked: true };

const rescue: Rescue = {
  backUp: () => Promise.resolve({ name: 'hipwise-2026-03-04-180512.json.gz', file: new Blob(['{}']), leftOut: 1 }),
  erase: () => Promise.resolve(false),
};

const screen = (data: FakeData) => html`<hip-data .data=${data}></hip-data>`;

/** Chooses any file, once the screen is there. */
const openFile = (root: ParentNode): void => {
  const input = root.querySelector('hip-data')?.shadowRoot?.querySelector('hip-backup')?.shadowRoot?.querySelector('input');
  if (!input) return;
  const chosen = new DataTransfer();
  chosen.items.add(new File(['{}'], 'backup.json'));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
};

const pressed =
  (element: string) =>
  (root: ParentNode): void =>
    root
      .querySelector('hip-data')
      ?.shadowRoot?.querySelector(element)
      ?.shadowRoot?.querySelector<HTMLButtonElement>('button:last-of-type')
      ?.click();

/** The user's data: off, on, gone wrong, and asking. */
export const dataStates: readonly GalleryState[] = [
  { id: 'data', kind: 'screen', show: () => screen(createFakeData({ events })) },
  {
    id: 'data-on',
    kind: 'screen',
    show: () => screen(createFakeData({ events, folder: { ...noFolder, name: 'Backups', lastMs: MARCH }, sync: webDav })),
  },
  {
    id: 'data-trouble',
    kind: 'screen',
    show: () =>
      screen(
        createFakeData({
          persistence: 'may-be-cleared',
          folder: {
            name: 'Backups',
            lastMs: null,
            needsTap: true,
            problem: 'The browser asks you again before it lets Hipwise into this folder.',
          },
          sync: {
            ...webDav,
            report: null,
            problem: 'User name or password is wrong. Nothing is tried again until you have changed it.',
            skipped: [
              {
                path: '3f2a9c1e-6d4b-4c8a-9f53-0f6f2a1b7c11/2026-03.json.gz',
                sentence: 'This file is damaged or was cut off on its way. Save or copy it again. Nothing was changed.',
              },
            ],
          },
        }),
      ),
  },
  { id: 'data-preview', kind: 'screen', show: () => screen(createFakeData({ events, opened, folder: null })), after: openFile },
  {
    id: 'data-preview-settings',
    kind: 'screen',
    show: () => screen(createFakeData({ events, opened: openedNow, folder: null })),
    after: openFile,
  },
  { id: 'data-refused', kind: 'screen', show: () => screen(createFakeData({ events, persistence: 'unknown' })), after: openFile },
  { id: 'data-address', kind: 'screen', show: () => screen(createFakeData({ events })), after: pressed('hip-sync') },
  {
    id: 'data-encrypted',
    kind: 'screen',
    show: () => screen(createFakeData({ events, sync: { ...webDav, alerts }, encryption: { isOn: true, isLocked: false } })),
  },
  {
    id: 'data-encrypting',
    kind: 'screen',
    show: () => screen(createFakeData({ events })),
    after: pressed('hip-encryption'),
  },
  {
    id: 'data-encrypted-elsewhere',
    kind: 'screen',
    show: () => screen(createFakeData({ events, sync: webDav, encryption: { isOn: false, isLocked: true } })),
  },
  {
    id: 'data-encrypting-no-more',
    kind: 'screen',
    show: () => screen(createFakeData({ events, encryption: { isOn: true, isLocked: false } })),
    after: pressed('hip-encryption'),
  },
  { id: 'data-not-secure', kind: 'screen', show: () => screen(createFakeData({ events, encryption: null })) },
  { id: 'data-locked', kind: 'screen', show: () => screen(createFakeData({ events, opened: locked })), after: openFile },
  { id: 'data-erase', kind: 'screen', show: () => screen(createFakeData({ events })), after: pressed('hip-erase') },
  { id: 'safe-start', kind: 'screen', show: () => html`<hip-safe-start .rescue=${rescue}></hip-safe-start>` },
  {
    id: 'safe-start-asking',
    kind: 'screen',
    show: () => html`<hip-safe-start .rescue=${rescue}></hip-safe-start>`,
    after: (root) =>
      root.querySelector('hip-safe-start')?.shadowRoot?.querySelector<HTMLButtonElement>('section:last-of-type button')?.click(),
  },
  {
    id: 'backup-reminder',
    kind: 'part',
    show: () => html`<hip-backup-reminder .data=${createFakeData({ withoutBackup: 5 })}></hip-backup-reminder>`,
  },
];
