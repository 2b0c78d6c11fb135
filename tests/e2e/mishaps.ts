import { chromium, type BrowserContext } from 'playwright';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/setup/ensure-browser.ts';
import { cameraSlow, cameraTaken, cameraTurned } from './camera-faults.ts';
import { logDeleted } from './deleted-log.ts';
import { awayAndBack, detectorDies, graphicsLost, laptopAsleep, slowServer } from './device-faults.ts';
import {
  browserKilled,
  clockSetBack,
  inOneSet,
  killedWhileReading,
  otherVersions,
  storingForbidden,
  type Fault,
  type Place,
} from './faults.ts';
import { startHangs } from './hanging-start.ts';
import { screenMissing, serverDies } from './loading-faults.ts';

/** Something that goes wrong, and the name of the test in which it is made to happen. It asserts by itself what is kept. */
export interface Mishap {
  test: string;
  act(place: Place): Promise<Fault[]>;
}

const inFreshWindow =
  (act: (place: Place, context: BrowserContext) => Promise<Fault[]>) =>
  async (place: Place): Promise<Fault[]> => {
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
    try {
      return await act(place, await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' }));
    } finally {
      await browser.close();
    }
  };

export const MISHAPS: readonly Mishap[] = [
  { test: 'a full disk, a second tab and a crash in one set lose no repetition', act: inOneSet },
  { test: 'a killed browser loses the last repetition at most', act: browserKilled },
  { test: 'a browser killed while a backup is taken in loses nothing', act: killedWhileReading },
  { test: 'another version in another tab loses nothing', act: inFreshWindow(otherVersions) },
  { test: 'a clock that is set back lets what was said last count', act: inFreshWindow(clockSetBack) },
  { test: 'a log that is deleted in the middle of a set keeps that set', act: logDeleted },
  { test: 'a browser that keeps nothing says so', act: storingForbidden },
  { test: 'a start that hangs leaves the log alone the next time', act: inFreshWindow(startHangs) },
  { test: 'a screen that cannot be fetched is told, and fetched again', act: screenMissing },
  { test: 'a server that dies in the first load leaves no empty page', act: serverDies },
  { test: 'a camera that another program takes is told, and the set goes on once it is given back', act: cameraTaken },
  { test: 'a camera of five pictures a second counts', act: cameraSlow },
  { test: 'a camera that is turned counts on', act: cameraTurned },
  { test: 'a detector that dies ten times in a set takes nothing back, and counts on', act: detectorDies },
  { test: 'a lost graphics driver stops no set', act: graphicsLost },
  { test: 'a laptop that sleeps in a set makes no repetition of it, and goes on', act: laptopAsleep },
  { test: 'a first visit by a slow line shows how far it is, and the set counts', act: slowServer },
  { test: 'a set is there after one went away and came back', act: awayAndBack },
];
