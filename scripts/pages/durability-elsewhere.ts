import type { Fault } from '../../tests/e2e/faults.ts';

/** Faults that other tests make happen; each is named with its file. */
export interface TestedFault extends Fault {
  file: string;
  test: string;
}

export const TESTED_ELSEWHERE: readonly TestedFault[] = [
  {
    happens: 'The worker that finds the body dies in the middle of a set',
    reads: 'Lost track of you for a moment. Your count is safe. Pause briefly.',
    kept: 'Everything that was counted; the worker is started again by itself, and after four deaths in a minute by a button',
    file: 'tests/e2e/live.test.ts',
    test: 'keeps its count when the pose worker dies, and goes on',
  },
  {
    happens: 'The camera is unplugged in the middle of a set',
    reads: 'The camera has stopped. Plug it in again, or choose another one; what was counted is kept.',
    kept: 'Everything that was counted; the set goes on with “Try again”',
    file: 'tests/e2e/live.test.ts',
    test: 'says so when the camera goes away, keeps the count, and goes on with it on a retry',
  },
  {
    happens: 'The picture of the camera stands still',
    reads:
      'The picture of the camera stands still. Unplug the camera and plug it in again, and try again; or choose another camera. What was counted is kept.',
    kept: 'Everything that was counted; it goes on by itself',
    file: 'tests/capture/frame-source.browser.test.ts',
    test: 'and stands still in the middle of a set is told within five seconds, until it moves again',
  },
  {
    happens: 'The picture of the camera goes black',
    reads:
      'The picture of the camera is black. Open the cover of the lens, press the camera key of the keyboard, or close other programs that use the camera. What was counted is kept.',
    kept: 'Everything that was counted; it goes on by itself',
    file: 'tests/capture/frame-source.browser.test.ts',
    test: 'and goes black in the middle of a set is told within five seconds, until there is light again',
  },
  {
    happens: 'The browser does not keep the screen on (battery saver)',
    reads:
      'The screen may go dark while you train. The browser does not keep it on. Switch off battery saver, or set the screen to stay on longer.',
    kept: 'Everything',
    file: 'tests/capture/wake-lock.browser.test.ts',
    test: 'the screen is said to go dark where the browser refuses',
  },
  {
    happens: 'The model or its program lies damaged on the device',
    reads: 'Nothing: they are fetched anew',
    kept: 'Everything: the set counts',
    file: 'tests/e2e/damaged.test.ts',
    test: 'a model and a program that lie damaged on the device are fetched anew, and the set counts',
  },
  {
    happens: 'A new version comes in the middle of a set',
    reads: 'After the set: A new version is ready: load it',
    kept: 'Everything: it waits',
    file: 'tests/e2e/offline.test.ts',
    test: 'waits while a set runs, is offered afterwards, and is loaded once, in the tab that has asked for it',
  },
  {
    happens: 'The computer is taken to another time zone',
    reads: 'Nothing: each set stays on its day and at its time',
    kept: 'Everything',
    file: 'tests/e2e/travel.test.ts',
    test: 'training stays on its days and at its times when the device is taken to another continent',
  },
  {
    happens: 'The detector answers with anything: points, sizes and times that are no numbers, or of another world',
    reads: 'As if nobody was seen for that moment',
    kept: 'Everything: what comes before and after is counted, and nothing is written that cannot be',
    file: 'tests/fuzz/series.test.ts',
    test: 'throws nothing, writes nothing that cannot be, and counts what comes before and after',
  },
  {
    happens: 'A strap, a watch or a phone sends anything',
    reads: 'Nothing: what cannot be is not taken for a value',
    kept: 'Everything: nothing is written that cannot be',
    file: 'tests/fuzz/gatt.test.ts',
    test: 'such as %s tells nothing that cannot be',
  },
  {
    happens: 'Bytes or fields of a backup are changed',
    reads: 'What is the matter with the file, in a sentence',
    kept: 'The log as it was before, or with the whole backup',
    file: 'tests/fuzz/backups.test.ts',
    test: 'whose bytes were flipped, cut or put in is refused in a sentence, or is fine',
  },
];
