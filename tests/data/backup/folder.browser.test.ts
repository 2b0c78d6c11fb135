import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeToFolder } from '../../../src/data/backup/folder-backup.ts';
import { storedValue } from '../../../src/data/backup/stored-value.ts';
import { createFolderService, type KeptFolder } from '../../../src/data/folder-service.ts';
import { createFolderStore } from '../../../src/data/sync/folder-store.ts';
import { createWebDavStore } from '../../../src/data/sync/webdav-store.ts';

/** A real folder of the browser, which needs no permission. */
let folder: FileSystemDirectoryHandle;
const root = await navigator.storage.getDirectory();

beforeEach(async () => {
  folder = await root.getDirectoryHandle(`test-${crypto.randomUUID()}`, { create: true });
});
afterEach(async () => {
  await root.removeEntry(folder.name, { recursive: true });
  vi.restoreAllMocks();
});

const namesIn = async (of: FileSystemDirectoryHandle = folder): Promise<string[]> => {
  const names: string[] = [];
  for await (const name of of.keys()) names.push(name);
  return names.sort();
};
const put = async (name: string, text: string): Promise<void> => {
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await stream.write(text);
  await stream.close();
};
const backup = (day: number) => ({ name: `hipwise-2026-03-0${day}-180000.json.gz`, file: new Blob([String(day)]), leftOut: 0 });

describe('backups in a folder', () => {
  it('are the newest few, beside what else lies there', async () => {
    await put('holiday.jpg', 'x');
    await put('hipwise-2026-02-01-180000.json.gz', '');
    for (const day of [1, 2, 3, 4]) await writeToFolder(folder, backup(day), 3);
    expect(await namesIn()).toEqual([...[2, 3, 4].map((day) => backup(day).name), 'holiday.jpg']);
    const newest = await folder.getFileHandle(backup(4).name);
    expect(await (await newest.getFile()).text()).toBe('4');
  });
});

describe('the folder that the user has chosen', () => {
  const database = `test-${crypto.randomUUID()}`;
  afterEach(() => deleteDB(database));
  const kept = storedValue<KeptFolder>(database);
  let nowMs = Date.UTC(2026, 2, 1);
  const service = () => createFolderService({ backUp: async () => backup(1), nowMs: () => nowMs, kept });

  it('is known again after a reload, and written to once a day', async () => {
    expect(await service().status()).toEqual({ name: null, lastMs: null, needsTap: false, problem: null });
    await kept.set({ handle: folder, lastMs: null });
    await service().keep({ ifOld: true });
    expect(await service().status()).toEqual({ name: folder.name, lastMs: nowMs, needsTap: false, problem: null });
    const write = vi.spyOn(FileSystemFileHandle.prototype, 'createWritable');
    nowMs += 86_399_999;
    await service().keep({ ifOld: true });
    expect(write).not.toHaveBeenCalled();
    nowMs += 1;
    await service().keep({ ifOld: true });
    await service().keep();
    expect(write).toHaveBeenCalledTimes(2);
    await service().stop();
    expect(await kept.get()).toBeNull();
  });

  it.each([
    ['QuotaExceededError', 'no room'],
    ['NotFoundError', 'not there any more'],
    ['NoModificationAllowedError', 'could not be written'],
  ])('says what is wrong with it: %s', async (name, sentence) => {
    await kept.set({ handle: folder, lastMs: null });
    vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockRejectedValue(new DOMException('no', name));
    const made = service();
    await made.keep();
    expect((await made.status()).problem).toContain(sentence);
    vi.restoreAllMocks();
    await made.keep();
    expect((await made.status()).problem).toBeNull();
  });
});

describe('a folder that another program carries to other devices', () => {
  it('holds a folder for each of them', async () => {
    const store = createFolderStore(folder);
    expect(await store.list()).toEqual([]);
    const version = await store.write('phone/2026-03.json.gz', new Blob(['abc']));
    await put('notes.txt', 'x');
    expect(await store.list()).toEqual([{ path: 'phone/2026-03.json.gz', version }]);
    expect(await (await store.read('phone/2026-03.json.gz', 3))?.text()).toBe('abc');
    expect(await store.read('phone/2026-03.json.gz', 2)).toBeNull();
    // On the second device the folder inside was chosen.
    const inner = createFolderStore(await folder.getDirectoryHandle('hipwise'));
    expect(await inner.list()).toEqual([{ path: 'phone/2026-03.json.gz', version }]);
  });

  it('says what is wrong with it', async () => {
    const store = createFolderStore(folder);
    vi.spyOn(FileSystemDirectoryHandle.prototype, 'getDirectoryHandle').mockRejectedValue(
      new DOMException('no', 'NotAllowedError'),
    );
    await expect(store.list()).rejects.toMatchObject({ problem: 'permission' });
  });
});

describe('what servers answer when they are asked for their files', () => {
  const ask = (xml: string) =>
    createWebDavStore(
      { url: 'https://cloud.example/dav/', user: 'a', password: 'b' },
      {
        fetch: async (to) => new Response(String(to).endsWith('/hipwise/') ? xml.replaceAll('FILES', '') : xml, { status: 207 }),
        parseXml: (text) => new DOMParser().parseFromString(text, 'application/xml'),
        isOnline: () => true,
        wasForbidden: () => false,
      },
    ).list();

  it.each([
    [
      'Nextcloud',
      `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns">
        <d:response><d:href>/dav/hipwise/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop></d:propstat></d:response>
        <d:response><d:href>/dav/hipwise/my-phone/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop></d:propstat></d:response>
        <d:response><d:href>/dav/hipwise/my-phone/2026-03.json.gz</d:href><d:propstat><d:prop><d:getetag>&quot;abc&quot;</d:getetag><d:resourcetype/></d:prop></d:propstat></d:response>
      </d:multistatus>`,
      '"abc"',
    ],
    [
      'a server without versions, with whole addresses',
      `<multistatus xmlns="DAV:">
        <response><href>https://cloud.example/dav/hipwise/my%2Dphone</href><propstat><prop><resourcetype><collection/></resourcetype></prop></propstat></response>
        <response><href>https://cloud.example/dav/hipwise/my-phone/2026-03.json.gz</href><propstat><prop>
          <getlastmodified>Mon, 23 Nov 2026 05:15:15 GMT</getlastmodified><getcontentlength>12</getcontentlength><resourcetype/></prop></propstat></response>
      </multistatus>`,
      'Mon, 23 Nov 2026 05:15:15 GMT 12',
    ],
  ])('%s', async (_, xml, version) => {
    expect(await ask(xml)).toEqual([{ path: 'my-phone/2026-03.json.gz', version }]);
  });
});
