import type { Button } from '../sample.ts';
import { listenTo, type Link } from '../sensor.ts';
import { accelerationOf, PacketClock } from './pinetime-motion.ts';
import { createPineTimeWrist } from './pinetime-wrist.ts';
import { MOTION, MUSIC } from './uuids.ts';

/** What the buttons of its music app say (InfiniTime `doc/MusicService.md`); 0xE0 is that it was opened, 5 and 6 are the volume. */
const BUTTONS: ReadonlyMap<number, Button> = new Map([
  [0, 'start'],
  [1, 'pause'],
  [3, 'next'],
  [4, 'undo'],
]);

/** Where a part of it fails the others work all the same. */
const tolerantly = async <T>(act: () => Promise<T>): Promise<T | null> => act().catch(() => null);

async function listenToButtons(link: Link): Promise<void> {
  const music = link.service(MUSIC.service);
  if (!music) return;
  await listenTo(music, MUSIC.event, link, (bytes) => {
    const button = bytes.byteLength > 0 ? BUTTONS.get(bytes.getUint8(0)) : undefined;
    if (button) link.tell({ kind: 'button', timeMs: link.nowMs(), place: link.place, button });
  });
}

/** @throws whatever keeps its motion from being listened to */
export async function startPineTime(motion: BluetoothRemoteGATTService, link: Link): Promise<void> {
  const clock = new PacketClock();
  await listenTo(motion, MOTION.acceleration, link, (bytes) => {
    const acceleration = accelerationOf(bytes);
    if (acceleration) link.tell({ kind: 'motion', timeMs: clock.toPage(link.nowMs()), place: link.place, acceleration });
  });
  link.wrist = await tolerantly(() => createPineTimeWrist(link));
  await tolerantly(() => listenToButtons(link));
}
