import { html } from 'lit';
import { afterEach, expect, it } from 'vitest';
import { exerciseById } from '../../../src/exercises/index.ts';
import { need } from '../../../src/gallery/fake-data.ts';
import { fakeWearables, lostStrap, motionSensor } from '../../../src/gallery/fake-wearables.ts';
import '../../../src/gallery/hip-wearing.ts';
import { rememberMotions } from '../../../src/settings/taught-motions.ts';
import '../../../src/ui/set-up/hip-set-options.ts';
import type { Wearables } from '../../../src/wearables/wearable.ts';
import { all, mount, words } from '../harness.ts';

const lift = need(exerciseById('side-lift-lying'), 'the side lift');
const taught = { rest: [0, 0, 1], peak: [0.8, 0, 0.6], repMs: 2500, lateMs: 0 } as const;

afterEach(() => localStorage.removeItem('hipwise-taught-motions'));

async function card(wearables: Wearables) {
  const begun: unknown[] = [];
  const root = await mount(
    html`<hip-wearing .wearables=${wearables}>
      <hip-set-options
        .exercise=${lift}
        @start-set-unseen=${({ detail }: HTMLElementEventMap['start-set-unseen']) => begun.push(detail.side)}
      ></hip-set-options>
    </hip-wearing>`,
  );
  return { begun, buttons: () => all(root, 'button').filter((button) => words(button).startsWith('Start without the camera')) };
}

it('a sensor that has learned the exercise offers it without the camera, for the side that it knows', async () => {
  rememberMotions(lift.id, [{ source: motionSensor.id, place: 'thigh', side: 'right', taught }]);
  const { begun, buttons } = await card(fakeWearables([motionSensor]));
  expect(buttons().map(words)).toEqual(['Start without the camera: Right']);
  buttons()[0]?.click();
  expect(begun).toEqual(['right']);
});

it('nothing is offered without a camera where the sensor is not connected, or has learned another exercise', async () => {
  rememberMotions('squat', [{ source: motionSensor.id, place: 'thigh', side: null, taught }]);
  expect((await card(fakeWearables([motionSensor]))).buttons()).toEqual([]);
  rememberMotions(lift.id, [{ source: lostStrap.id, place: 'thigh', side: 'left', taught }]);
  expect((await card(fakeWearables([lostStrap]))).buttons()).toEqual([]);
});
