import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeEvents } from '../../../src/gallery/fake-data.ts';
import { createFakeData, noFolder, type FakeData } from '../../../src/gallery/fake-data-port.ts';
import '../../../src/ui/data/hip-backup-reminder.ts';
import '../../../src/ui/data/hip-data.ts';
import { SYNC_OFF, type OpenedBackup } from '../../../src/data/data-port.ts';
import { all, button, mount, one, settled, words } from '../harness.ts';

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');
const events = fakeEvents(squat, { count: 5 });

const show = (data: FakeData): Promise<HTMLElement> => mount(html`<hip-data .data=${data}></hip-data>`);

/** Until the screen says so. */
const says = (root: ParentNode, text: string): Promise<void> => expect.poll(() => words(root)).toContain(text);

const choose = (root: ParentNode): void => {
  const input = one(one(root, 'hip-backup'), 'input') as HTMLInputElement;
  const chosen = new DataTransfer();
  chosen.items.add(new File(['{}'], 'backup.json.gz'));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
};

const opened = (takeIn: () => Promise<string | null>): OpenedBackup => ({
  refusal: null,
  preview: { added: 142, known: 300, sets: 12, sessions: 3, choices: 0, leftOut: 0, from: '2026-03-03', to: '2026-04-04' },
  programme: { plan: true, own: 0, exercises: 0, problem: null },
  takeIn,
});

afterEach(() => vi.restoreAllMocks());

describe('the data screen', () => {
  it('says how many entries cannot be right, and nothing where all can be', async () => {
    const [start] = events;
    if (!start) throw new Error('No event.');
    const fine = await show(createFakeData({ events }));
    await says(fine, 'Sets 1');
    expect(words(fine)).not.toContain('cannot be right');
    const root = await show(createFakeData({ events: [...events, { ...start, id: 'far', timeMs: 1e14 }] }));
    await says(root, '1 entry of the log cannot be right and is left out of what you see.');
    await says(root, 'Sets 1');
  });

  it('says what is kept, since when, and whether the browser keeps it', async () => {
    const root = await show(createFakeData({ events }));
    await says(root, 'Sets 1');
    await says(root, '3 March 2025');
    await says(root, 'Your browser keeps all this');
  });

  it('asks the browser to keep it only when it may be cleared, and says that it did not promise', async () => {
    const data = createFakeData({ persistence: 'may-be-cleared' });
    const root = await show(data);
    await says(root, 'may clear all this');
    button(root, 'Ask the browser').click();
    await says(root, 'did not promise');
    expect(data.asked).toEqual(['keep']);
    expect(words(await show(createFakeData()))).not.toContain('Ask the browser');
  });

  it('hands over a backup', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const root = await show(createFakeData({ events }));
    button(root, 'Save a backup').click();
    await says(root, 'Saved as hipwise-2026-03-04-180512.json.gz.');
    expect(click).toHaveBeenCalledOnce();
  });

  it('says what a backup would add, and adds it when told to', async () => {
    const takeIn = vi.fn(async () => null);
    const root = await show(createFakeData({ events, opened: opened(takeIn) }));
    choose(root);
    await says(root, '142 new events: 12 sets, from 3 March 2026 to 4 April 2026. 300 were here already.');
    await says(root, 'Your six weeks come with it.');
    expect(takeIn).not.toHaveBeenCalled();
    button(root, 'Add them').click();
    await says(root, 'Added.');
    expect(takeIn).toHaveBeenCalledOnce();
    expect(words(root)).not.toContain('Add them');
  });

  it('says why a backup is refused, or could not be added', async () => {
    const root = await show(createFakeData());
    choose(root);
    await says(root, 'not a backup of Hipwise');
    const full = await show(createFakeData({ opened: opened(async () => 'There is no room.') }));
    choose(full);
    await says(full, 'Add them');
    button(full, 'Add them').click();
    await says(full, 'There is no room.');
  });

  it('deletes everything when that was said twice, and says when it could not', async () => {
    const data = createFakeData({ events });
    const root = await show(data);
    button(root, 'Delete everything…').click();
    await settled(root);
    button(root, 'No, keep it').click();
    await settled(root);
    button(root, 'Delete everything…').click();
    await settled(root);
    expect(words(root)).toContain('Save a backup first');
    expect(data.asked).toEqual([]);
    button(root, 'Yes, delete everything').click();
    await expect.poll(() => data.asked).toEqual(['erase']);

    const failing = await show(createFakeData({ erase: () => Promise.reject(new Error('blocked')) }));
    button(failing, 'Delete everything…').click();
    await settled(failing);
    button(failing, 'Yes, delete everything').click();
    await says(failing, 'Not all of it could be deleted');
  });

  it('offers a folder where the browser has them, and what can be done with it', async () => {
    const data = createFakeData({
      folder: { ...noFolder, name: 'Backups', lastMs: Date.UTC(2026, 2, 4, 18, 5), needsTap: true },
    });
    const root = await show(data);
    await says(root, 'Last written into “Backups” on 4 March 2026, 18:05.');
    button(root, 'Allow it again').click();
    await expect.poll(() => data.asked).toEqual(['write']);
    const without = await show(createFakeData({ folder: null }));
    await says(without, 'does not let pages write into a folder');
    expect(all(one(without, 'hip-folder'), 'button')).toEqual([]);
  });

  it('turns sync on with what was typed, and shows how it goes', async () => {
    const data = createFakeData();
    const root = await show(data);
    button(root, 'Use WebDAV').click();
    await settled(root);
    for (const [name, value] of Object.entries({ url: 'https://a.example/dav', user: 'ana', password: 'secret' }))
      (one(one(root, 'hip-sync-address'), `input[name=${name}]`) as HTMLInputElement).value = value;
    expect(words(root)).toContain('kept on this device as it is');
    button(root, 'Turn sync on').click();
    await expect.poll(() => data.asked).toEqual(['use https://a.example/dav ana secret']);

    const through = { kind: 'webdav', url: 'https://a.example/dav', user: 'ana' } as const;
    data.syncs({ ...SYNC_OFF, through, running: true });
    await says(root, 'Syncing…');
    const skipped = [{ path: 'tablet/2026-03.json.gz', sentence: 'It is damaged.' }];
    data.syncs({
      ...SYNC_OFF,
      through,
      lastMs: Date.UTC(2026, 2, 4, 18, 5),
      report: 'Sent: 2 entries. Received: 1 entry.',
      skipped,
    });
    await says(root, 'Last synced on 4 March 2026, 18:05. Sent: 2 entries. Received: 1 entry.');
    await says(root, 'tablet/2026-03.json.gz: It is damaged.');
  });
});

describe('the reminder on the first screen', () => {
  it('is one line, and gone when it is sent away', async () => {
    const root = await mount(html`<hip-backup-reminder .data=${createFakeData({ withoutBackup: 5 })}></hip-backup-reminder>`);
    expect(words(root)).toContain('5 sessions are on this device only. Save a backup');
    button(root, 'Not now').click();
    await settled(root);
    expect(words(root)).toBe('');
  });
});

describe('encryption', () => {
  const type = (root: ParentNode, name: string, text: string): void => {
    const field = one(one(root, 'hip-passphrase'), `input[name=${name}]`) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  const card = (root: ParentNode): ParentNode => one(root, 'hip-encryption');

  it('is turned on with a passphrase that was typed twice and is hard enough to guess', async () => {
    const data = createFakeData();
    const root = await show(data);
    await expect.poll(() => words(card(root))).toContain('off until you turn it on');
    button(card(root), 'Choose a passphrase').click();
    await says(root, 'There is no way back if you forget it');
    type(root, 'passphrase', 'short');
    await says(root, 'at least 12 letters');
    type(root, 'again', 'short');
    button(card(root), 'Encrypt from now on').click();
    await settled(root);
    expect(data.asked).toEqual([]);
    type(root, 'passphrase', 'three foxes run softly');
    await says(root, 'Good: hard to guess.');
    type(root, 'again', 'three foxes run');
    button(card(root), 'Encrypt from now on').click();
    await says(root, 'The two are not the same.');
    expect(data.asked).toEqual([]);
    type(root, 'again', 'three foxes run softly');
    button(card(root), 'Encrypt from now on').click();
    await expect.poll(() => data.asked).toEqual(['choose three foxes run softly']);
  });

  it('asks for the passphrase of the other devices, and says where it is the wrong one', async () => {
    const data = createFakeData({ encryption: { isOn: false, isLocked: true }, passphraseProblem: 'It cannot be opened.' });
    const root = await show(data);
    await says(root, 'nothing of them comes here; nothing is lost');
    button(card(root), 'Enter the passphrase').click();
    await settled(root);
    type(root, 'passphrase', 'ours');
    button(card(root), 'Open the files').click();
    await says(root, 'It cannot be opened.');
    expect(data.asked).toEqual(['enter ours']);
  });

  it('is turned off after a question', async () => {
    const data = createFakeData({ encryption: { isOn: true, isLocked: false } });
    const root = await show(data);
    await says(root, 'what this device writes elsewhere is encrypted');
    button(card(root), 'Turn off').click();
    await says(root, 'whoever comes by the files can read them');
    expect(data.asked).toEqual([]);
    button(card(root), 'Yes, turn it off').click();
    await expect.poll(() => data.asked).toEqual(['encrypt no more']);
  });

  it('is not offered where the browser does not encrypt', async () => {
    const root = await show(createFakeData({ encryption: null }));
    await says(root, 'not loaded securely');
    expect(words(root)).not.toContain('Choose a passphrase');
  });

  it('of a backup asks for its passphrase', async () => {
    const data = createFakeData({ opened: { refusal: 'That is not it.', isLocked: true } });
    const root = await show(data);
    choose(root);
    await says(root, 'This backup is encrypted.');
    type(root, 'passphrase', 'ours');
    button(one(root, 'hip-backup'), 'Open it').click();
    await says(root, 'That is not it.');
    expect(data.asked).toEqual(['open', 'open with ours']);
  });

  it('says what has been changed where the files lie, until it was seen', async () => {
    const through = { kind: 'folder', name: 'Hips' } as const;
    const data = createFakeData({ sync: { ...SYNC_OFF, through, alerts: ['The file march is gone.'] } });
    const root = await show(data);
    await says(root, 'it was none of your devices');
    await says(root, 'The file march is gone.');
    button(root, 'I have seen it').click();
    expect(data.asked).toEqual(['seen']);
  });
});
