import { html } from 'lit';
import { say } from '../core/message.ts';
import type { PoseFrame } from '../core/pose.ts';
import { exerciseById, EXERCISES } from '../exercises/index.ts';
import { landmarkSeries } from '../figure/pinhole.ts';
import { fakeReps, need } from './fake-data.ts';
import { createFakeServices, type FakeServices } from './fake-services.ts';
import type { GalleryState } from './gallery-state.ts';
import './hip-led-free.ts';
import { unplugged } from './live-states.ts';

const squat = need(exerciseById('squat'), 'the squat');

type Step = (services: FakeServices) => void;

/** Training without a plan that has been led as far as `walk` leads it. */
function led(id: string, walk: readonly Step[], connects = true): GalleryState {
  let services: FakeServices | null = null;
  return {
    id: `free-${id}`,
    kind: 'screen',
    show() {
      services = createFakeServices({ exercises: EXERCISES });
      if (!connects)
        services.connectRecogniser = () => {
          throw new Error('There are no workers.');
        };
      return html`<hip-led-free .services=${services}></hip-led-free>`;
    },
    async after() {
      for (const step of walk) {
        // What is recognised, and what is asked of the set, takes a moment.
        for (let turns = 0; turns < 5; turns += 1) await new Promise((resolve) => setTimeout(resolve));
        if (services) step(services);
      }
    },
  };
}

const squats = (reps: number): PoseFrame[] => [...landmarkSeries(squat.demo, { fps: 15, reps, leadInMs: 1000 })];

const shows =
  (frames: readonly PoseFrame[]): Step =>
  (services) =>
    frames.forEach((pose) => services.emit({ type: 'watched', pose }));
const decides: Step = (services) => services.recognises('squat');
const counts: Step = (services) => {
  services.emit({ type: 'state-changed', state: 'running', pace: 'live' });
  services.coach({ type: 'phase-changed', timeMs: 0, phase: 'active' });
  for (const rep of fakeReps(squat, 4)) services.coach({ type: 'rep', timeMs: rep.endMs, rep });
};
const waits: Step = () => undefined;
const loads: Step = (services) => {
  services.emit({ type: 'state-changed', state: 'starting', pace: 'live' });
  services.emit({ type: 'starting', step: say`Getting your coach ready… ${40} %` });
};
const loses: Step = (services) => services.emit({ type: 'problem', problem: unplugged });

export const freeStates = (): GalleryState[] => [
  led('waiting', []),
  led('loading', [loads]),
  led('problem', [loses]),
  led('guess', [decides, shows(squats(0)), waits]),
  led('counting', [decides, shows(squats(2).slice(0, -1)), shows(squats(2).slice(-1)), waits, counts]),
  led('blind', [], false),
];
