import { createNewest } from '../newest.ts';
import { writerTo, type Link } from '../sensor.ts';
import type { Wrist, WristFace } from '../wrist.ts';
import { ALERT, MUSIC } from './uuids.ts';

/** A simple alert, one of it, and a byte that the watch skips (InfiniTime `doc/ble.md`). */
const ALERT_HEAD = [0, 1, 0] as const;

/** What the watch keeps of a message and of a line of music, bytes (its `NotificationManager.h` and `MusicService.cpp`). */
const [MESSAGE_BYTES, LINE_BYTES] = [100, 40];

/** UTF-8 of no more than so many bytes, with no half letter at its end. */
const utf8 = (text: string, mostBytes: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(mostBytes);
  return bytes.slice(0, new TextEncoder().encodeInto(text, bytes).written);
};

/** What stands beside the title: the count of its target, or the second line. */
const countOf = ({ count, target, line }: WristFace): string =>
  [count === null ? '' : target === null ? `${count}` : `${count} / ${target}`, line].filter(Boolean).join(' · ');

type Write = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

/** Writes only what is another than what was written last. */
const onlyNews = (write: Write): Write => {
  let last: string | null = null;
  return async (bytes) => {
    if (bytes.join() === last) return;
    last = null;
    await write(bytes);
    last = bytes.join();
  };
};

/** The face as a piece of music: the exercise is its title, the count is who plays it. */
async function musicWriter(service: BluetoothRemoteGATTService, link: Link): Promise<(face: WristFace) => Promise<void>> {
  const track = onlyNews(await writerTo(service, MUSIC.track, link));
  const artist = onlyNews(await writerTo(service, MUSIC.artist, link));
  const isPlaying = onlyNews(await writerTo(service, MUSIC.isPlaying, link));
  return async (face) => {
    await track(utf8(face.title, LINE_BYTES));
    await artist(utf8(countOf(face), LINE_BYTES));
    await isPlaying(Uint8Array.of(face.isWaiting ? 0 : 1));
  };
}

/** The text is in the message as title and body, parted by a zero. */
const messageOf = (face: WristFace | null): Uint8Array<ArrayBuffer> =>
  Uint8Array.of(...ALERT_HEAD, ...utf8(face ? `${face.title}\0${countOf(face)}` : 'Hipwise', MESSAGE_BYTES));

/**
 * What a PineTime shows and lets one feel, with the services that it has. Its music app shows the face; its motor can only be reached by a
 * message, and each opens one: so only what is done is told.
 */
export async function createPineTimeWrist(link: Link): Promise<Wrist | null> {
  const [music, alert] = [link.service(MUSIC.service), link.service(ALERT.service)];
  const write = music && (await musicWriter(music, link));
  const tell = alert && (await writerTo(alert, ALERT.newAlert, link));
  if (!write && !tell) return null;
  let face: WristFace | null = null;
  const showNewest = createNewest(async (shown: WristFace) => write?.(shown));
  const tellNewest = createNewest(async (message: Uint8Array<ArrayBuffer>) => tell?.(message));
  return {
    show(shown) {
      face = shown;
      showNewest(shown);
    },
    buzz(buzz) {
      if (buzz === 'done') tellNewest(messageOf(face));
    },
  };
}
