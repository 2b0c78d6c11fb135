import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeWorkout, type FakeWorkout } from '../../../src/gallery/fake-workout.ts';
import { WorkoutController } from '../../../src/ui/workout/workout-controller.ts';
import type { SpokenCommand, VoiceCommands } from '../../../src/workout/voice-commands.ts';

interface Microphone {
  isOpen: boolean;
  appSaid: string[];
  say: ((command: SpokenCommand) => void) | null;
}

/** A microphone that hears what the test says. */
function fakeVoiceCommands() {
  const microphone: Microphone = { isOpen: false, appSaid: [], say: null };
  const commands: VoiceCommands = {
    listen(heard) {
      Object.assign(microphone, { isOpen: true, say: heard });
      return { appSays: (text) => void microphone.appSaid.push(text), stop: () => void (microphone.isOpen = false) };
    },
  };
  return { microphone, commands };
}

const host = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

describe('voice commands in a workout', () => {
  let workout: FakeWorkout;
  let heard: SpokenCommand[];
  let controller: WorkoutController;
  const { microphone, commands } = fakeVoiceCommands();

  beforeEach(() => {
    microphone.appSaid.length = 0;
    workout = createFakeWorkout();
    heard = [];
    const nothing = () => undefined;
    controller = new WorkoutController(host, {
      frame: nothing,
      watched: nothing,
      gesture: nothing,
      heard: (command) => void heard.push(command),
    });
    controller.begin(workout.services, workout.plan, { kind: 'camera' }, workout.clock, null);
  });

  it('open no microphone where they are off', () => {
    expect(microphone.isOpen).toBe(false);
  });

  it('are told, and know what the app says', () => {
    controller.listen(commands);
    microphone.say?.('pause');
    workout.services.say('Go on');
    expect([heard, microphone.appSaid]).toEqual([['pause'], ['Go on']]);
  });

  it('close the microphone when the workout is left', () => {
    controller.listen(commands);
    controller.hostDisconnected();
    expect(microphone.isOpen).toBe(false);
  });

  it('close the microphone when the workout is over', () => {
    controller.listen(commands);
    controller.workout?.command('end');
    expect(microphone.isOpen).toBe(false);
  });
});
