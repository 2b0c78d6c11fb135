import { describe, expect, it } from 'vitest';
import {
  LARGEST_SHARED_BYTES,
  readShared,
  receiveShared,
  removeShared,
  SHARE_TROUBLES,
  troubleFrom,
} from '../../src/service-worker/shared-video.ts';
import { FakeCaches } from './fake-caches.ts';

const posted = (...files: File[]): Request => {
  const body = new FormData();
  for (const file of files) body.append('video', file);
  return new Request('https://hipwise.test/share-target', { method: 'POST', body });
};
const video = (name = 'squat.mp4', type = 'video/mp4') => new File(['moving pictures'], name, { type });

describe('a shared video', () => {
  it('is kept under its own name until it is removed', async () => {
    const caches = new FakeCaches();
    expect(await receiveShared(posted(video('Kniebeuge – Süd.mp4')), caches)).toBeNull();
    const kept = await readShared(caches);
    expect(kept).toMatchObject({ name: 'Kniebeuge – Süd.mp4', type: 'video/mp4' });
    expect(await kept?.text()).toBe('moving pictures');
    await removeShared(caches);
    expect(await readShared(caches)).toBeNull();
  });

  it('takes the place of an earlier one', async () => {
    const caches = new FakeCaches();
    await receiveShared(posted(video('first.mp4')), caches);
    await receiveShared(posted(video('second.mp4')), caches);
    expect((await readShared(caches))?.name).toBe('second.mp4');
  });

  it.each([
    ['clip.MOV', ''],
    ['clip.webm', 'application/octet-stream'],
    ['clip.gif', 'image/gif'],
    ['no ending', 'video/quicktime'],
  ])('is one by its kind or by its name: %s, %j', async (name, type) => {
    expect(await receiveShared(posted(video(name, type)), new FakeCaches())).toBeNull();
  });

  it('is found among other files', async () => {
    const caches = new FakeCaches();
    expect(await receiveShared(posted(new File(['x'], 'a.txt', { type: 'text/plain' }), video()), caches)).toBeNull();
    expect((await readShared(caches))?.name).toBe('squat.mp4');
  });

  it.each([
    ['nothing', posted()],
    ['nothing', posted(new File([], '', { type: 'application/octet-stream' }))],
    ['nothing', new Request('https://hipwise.test/share-target', { method: 'POST', body: 'not a form' })],
    ['not-a-video', posted(new File(['x'], 'plan.pdf', { type: 'application/pdf' }))],
    ['not-a-video', posted(new File(['x'], 'photo.mp4', { type: 'image/jpeg' }))],
  ])('that is %s is told, and nothing is kept', async (trouble, request) => {
    const caches = new FakeCaches();
    expect(await receiveShared(request, caches)).toBe(trouble);
    expect(await readShared(caches)).toBeNull();
  });

  it('that comes with another one is told, since which of them is not for us to say', async () => {
    const caches = new FakeCaches();
    expect(await receiveShared(posted(video('a.mp4'), video('b.mp4')), caches)).toBe('several');
    expect(await readShared(caches)).toBeNull();
  });

  it.each([
    [LARGEST_SHARED_BYTES, null],
    [LARGEST_SHARED_BYTES + 1, 'too-large'],
  ])('of %d bytes: %s', async (size, trouble) => {
    const request = posted();
    const form = { getAll: () => [Object.defineProperty(video(), 'size', { value: size })] };
    expect(await receiveShared(Object.defineProperty(request, 'formData', { value: async () => form }), new FakeCaches())).toBe(
      trouble,
    );
  });

  it.each([
    ['https://elsewhere.test', 'not-yours'],
    ['https://hipwise.test.elsewhere.test', 'not-yours'],
    ['null', null],
    ['https://hipwise.test', null],
  ])('from %s is taken or not: %s', async (origin, trouble) => {
    const caches = new FakeCaches();
    const request = posted(video());
    const headers = new Headers(request.headers);
    headers.set('Origin', origin);
    expect(await receiveShared(Object.defineProperty(request, 'headers', { value: headers }), caches)).toBe(trouble);
    expect((await readShared(caches))?.name).toBe(trouble === null ? 'squat.mp4' : undefined);
  });

  it('that has no room is told', async () => {
    const caches = new FakeCaches();
    caches.room = 'moving pictures'.length - 1;
    expect(await receiveShared(posted(video()), caches)).toBe('no-room');
  });
});

describe('the address of the page', () => {
  it('tells each trouble, and nothing that it does not know', () => {
    for (const trouble of SHARE_TROUBLES) expect(troubleFrom(`?shared=${trouble}`)).toBe(trouble);
    expect(troubleFrom('?shared=<b>')).toBeNull();
    expect(troubleFrom('')).toBeNull();
  });
});
