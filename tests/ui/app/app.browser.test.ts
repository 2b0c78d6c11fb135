import { say } from '../../../src/core/message.ts';
import { html } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { exerciseById, EXERCISES } from '../../../src/exercises/index.ts';
import type { WorkoutEvent } from '../../../src/log/events.ts';
import { prescribedDose } from '../../../src/programme/asked-dose.ts';
import { articleDose } from '../../../src/programme/index.ts';
import { fakeEvents, fakeFrames, fakeReps, fakeStatus } from '../../../src/gallery/fake-data.ts';
import { createFakeServices, type FakeServices, type FakeServicesOptions } from '../../../src/gallery/fake-services.ts';
import '../../../src/ui/app/hip-app.ts';
import '../../../src/ui/app/screens/set-elements.ts';
import { placementsFrom } from '../../../src/settings/placement-store.ts';
import { preferencesStore } from '../../../src/settings/preferences.ts';
import { all, button, mount, one, settled, words } from '../harness.ts';
import { loadScreens } from './load-screens.ts';

await loadScreens();

const squat = exerciseById('squat');
if (!squat) throw new Error('The squat is gone.');

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '#/');
});

const open = async (options: Partial<FakeServicesOptions> = {}): Promise<{ root: HTMLElement; services: FakeServices }> => {
  const services = createFakeServices({ exercises: [squat, ...EXERCISES.filter((each) => each !== squat)], ...options });
  const root = await mount(html`<hip-app .services=${services}></hip-app>`, { around: 'div' });
  return { root, services };
};

/** Presses and waits for the screen with this element. */
const press = async (root: HTMLElement, text: string, screen: string): Promise<void> => {
  button(root, text).click();
  await expect.poll(() => all(root, screen).length).toBe(1);
  await settled(root);
};

/** The squat among all exercises, so that it can be watched. */
const pickSquat = async (root: HTMLElement): Promise<void> => {
  location.hash = '#/exercises';
  await expect.poll(() => all(root, 'hip-library').length).toBe(1);
  await settled(root);
  one(root, 'input[value=squat]').click();
  await settled(root);
};

const setUp = async (root: HTMLElement): Promise<void> => {
  await pickSquat(root);
  await press(root, 'Start', 'hip-set-options');
};

const toLive = async (root: HTMLElement): Promise<void> => {
  await setUp(root);
  await press(root, 'Start', 'hip-note');
  await press(root, 'I have read this', 'hip-live');
};

const rep = (services: FakeServices): void => {
  const [first] = fakeReps(squat, 1);
  services.emit({ type: 'state-changed', state: 'running', pace: 'live' });
  services.coach({ type: 'phase-changed', timeMs: 0, phase: 'active' });
  if (first) services.coach({ type: 'rep', timeMs: first.endMs, rep: first });
};

describe('the places of the app', () => {
  it('say which one it is, and to which a screen belongs', async () => {
    const { root } = await open();
    const marked = () => all(root, 'nav a[aria-current]').map((link) => `${words(link)} ${link.ariaCurrent}`);
    expect(marked()).toEqual(['Today page']);
    for (const [hash, ...here] of [
      ['#/exercises', 'Exercises page'],
      ['#/exercise/squat', 'Exercises true'],
      ['#/log', 'Progress true', 'History page'],
      ['#/progress', 'Progress page', 'Progress page'],
      ['#/report', 'Progress true', 'Report page'],
      ['#/you', 'You page'],
      ['#/data', 'You true'],
      ['#/note', 'You true'],
    ] as const) {
      location.hash = hash;
      await expect.poll(marked).toEqual(here);
    }
  });
});

describe('the app', () => {
  it('leads from the exercise over the note to a running set', async () => {
    const { root, services } = await open();
    await toLive(root);
    expect(services.started).toEqual([
      { exercise: 'squat', source: { kind: 'camera' }, dose: prescribedDose(squat), set: 1, view: 'side' },
    ]);
    expect(services.calls).toContain('feedback normal');
  });

  it('loads the detector while the set-up card is read', async () => {
    const { root, services } = await open();
    await setUp(root);
    expect(services.calls).toEqual(['prepare']);
  });

  it('asks for the note once only', async () => {
    const { root } = await open();
    await toLive(root);
    await press(root, 'End', 'hip-home');
    await setUp(root);
    await press(root, 'Start', 'hip-live');
  });

  it('does not start without the note', async () => {
    const { root, services } = await open();
    await setUp(root);
    await press(root, 'Start', 'hip-note');
    await press(root, 'Not now', 'hip-home');
    expect(services.started).toEqual([]);
  });

  it('counts, and shows the summary when the set has ended; another set is the next one', async () => {
    const { root, services } = await open();
    await toLive(root);
    rep(services);
    await settled(root);
    expect(words(one(root, 'hip-count'))).toContain('1 / 15');
    await press(root, 'End', 'hip-summary');
    expect(services.calls.at(-1)).toBe('stop finished');
    await press(root, 'Set 2 of 3', 'hip-live');
    expect(services.started.at(-1)).toMatchObject({ set: 2, dose: { sets: 3 } });
    expect(words(root)).not.toContain('1 / 15');
  });

  it('hands frames to the overlay without rendering', async () => {
    const { root, services } = await open();
    await toLive(root);
    rep(services);
    await settled(root);
    const [pose] = fakeFrames(squat);
    if (!pose) throw new Error('No pose.');
    const status = { ...fakeStatus(squat, 0.5), unobserved: [] };
    services.emit({ type: 'frame', pose, status });
    // The first one says which side is near.
    await settled(root);
    services.emit({ type: 'frame', pose, status });
    const app = root.querySelector('hip-app');
    expect(app?.isUpdatePending).toBe(false);
    expect(one(root, 'hip-goal-ring').style.getPropertyValue('--far')).toBe('0.500');
  });

  it('changes the sound in the middle of a set, at once and for good', async () => {
    const { root, services } = await open();
    await toLive(root);
    const sound = one(root, 'hip-sound');
    for (const [label, level] of [
      ['Full voice', 'talkative'],
      ['Muted', 'off'],
      ['Quiet', 'quiet'],
      ['Normal', 'normal'],
    ] as const) {
      one(sound, 'button').click();
      await settled(root);
      expect(words(sound)).toBe(label);
      expect(services.calls.at(-1)).toBe(`feedback ${level}`);
      expect(preferencesStore.load().feedback).toBe(level);
    }
  });

  it('keeps what was counted when the user goes back', async () => {
    const { root, services } = await open();
    await toLive(root);
    rep(services);
    history.back();
    await expect.poll(() => services.calls).toContain('stop finished');
    await expect.poll(() => all(root, 'hip-summary').length).toBe(1);
  });

  it('throws a set away in which nothing was counted', async () => {
    const { root, services } = await open();
    await toLive(root);
    await press(root, 'End', 'hip-home');
    expect(services.calls.at(-1)).toBe('stop cancelled');
  });

  it('shows a problem with its way on, and tries again', async () => {
    const { root, services } = await open();
    await toLive(root);
    services.emit({
      type: 'problem',
      problem: {
        id: 'camera-unplugged',
        about: 'camera',
        message: say`The camera has stopped.`,
        remedy: say`Plug it in.`,
        actions: ['retry', 'choose-source'],
        blocking: true,
      },
    });
    await settled(root);
    expect(words(one(root, '[role=alert]'))).toContain('The camera has stopped. Plug it in.');
    button(root, 'Try again').click();
    expect(services.calls.at(-1)).toBe('retry');
    services.emit({ type: 'problem-solved', id: 'camera-unplugged' });
    await settled(root);
    expect(all(root, '[role=alert]')).toEqual([]);
  });

  it('shows an exercise’s page, watches from there, and comes back to the same search', async () => {
    const { root, services } = await open();
    await pickSquat(root);
    const search = one(root, 'input[type=search]') as HTMLInputElement;
    search.value = 'bridge';
    search.dispatchEvent(new Event('input'));
    await settled(root);
    await press(root, 'Details of Glute bridge', 'hip-exercise');
    expect(location.hash).toBe('#/exercise/bridge');
    await press(root, 'All exercises', 'hip-exercises');
    expect((one(root, 'input[type=search]') as HTMLInputElement).value).toBe('bridge');
    history.back();
    await expect.poll(() => all(root, 'hip-exercise').length).toBe(1);
    await settled(root);
    await press(root, 'Start', 'hip-set-options');
    expect(location.hash).toBe('#/setup/bridge');
    expect(services.calls).toEqual(['prepare']);
  });

  it('goes back to the cameras and stays there, whatever the set comes to', async () => {
    const { root, services } = await open();
    await toLive(root);
    rep(services);
    services.emit({
      type: 'problem',
      problem: {
        id: 'camera-unplugged',
        about: 'camera',
        message: say`Gone.`,
        remedy: say``,
        actions: ['choose-source'],
        blocking: true,
      },
    });
    await settled(root);
    await press(root, 'Choose another source', 'hip-set-options');
    expect(services.calls).toContain('stop finished');
    expect(all(root, 'hip-summary')).toEqual([]);
  });

  it('looks at a file, tells how far it is, and can be stopped', async () => {
    const { root, services } = await open();
    const file = new File(['x'], 'squats.mp4', { type: 'video/mp4' });
    await pickSquat(root);
    one(root, 'hip-source-picker').dispatchEvent(new CustomEvent('source-picked', { detail: { kind: 'file', file } }));
    await expect.poll(() => all(root, 'hip-set-options').length).toBe(1);
    await settled(root);
    await press(root, 'Analyse the video', 'hip-note');
    await press(root, 'I have read this', 'hip-analysis');
    services.emit({ type: 'progress', fraction: 0.426, leftMs: 34_000 });
    await settled(root);
    expect(words(root)).toContain('42 % about 35 seconds left');
    await press(root, 'Cancel', 'hip-home');
    expect(services.calls.at(-1)).toBe('stop cancelled');
  });

  it('asks no more for a camera that is gone and was replaced, in the next set neither', async () => {
    localStorage.setItem('hipwise-preferences', JSON.stringify({ noteAcknowledged: true, deviceId: 'gone' }));
    const { root, services } = await open();
    await setUp(root);
    await press(root, 'Start', 'hip-live');
    expect(services.started.at(-1)?.source).toEqual({ kind: 'camera', deviceId: 'gone' });
    services.emit({ type: 'camera-replaced' });
    await services.runner.stop('finished');
    await expect.poll(() => all(root, 'hip-summary').length).toBe(1);
    await settled(root);
    await press(root, 'Set 2 of 3', 'hip-live');
    expect(services.started.at(-1)?.source).toEqual({ kind: 'camera' });
  });

  describe('with a file', () => {
    const file = new File(['x'], 'squats.mp4', { type: 'video/mp4' });
    const toAnalysis = async (root: HTMLElement, note = true): Promise<void> => {
      await pickSquat(root);
      one(root, 'hip-source-picker').dispatchEvent(new CustomEvent('source-picked', { detail: { kind: 'file', file } }));
      await expect.poll(() => all(root, 'hip-set-options').length).toBe(1);
      await settled(root);
      await press(root, 'Analyse the video', note ? 'hip-note' : 'hip-analysis');
      if (note) await press(root, 'I have read this', 'hip-analysis');
    };

    it('counts in slow motion what says that it is', async () => {
      const { root, services } = await open({ slowMotion: 4 });
      await toAnalysis(root);
      expect(services.started).toMatchObject([{ source: { kind: 'file', file, slowMotion: 4 } }]);
      expect(words(root)).toContain('squats.mp4 · 4 × slow motion');
    });

    it('counts with the factor that the user chose instead', async () => {
      const { root, services } = await open({ slowMotion: 4 });
      await pickSquat(root);
      one(root, 'hip-source-picker').dispatchEvent(new CustomEvent('source-picked', { detail: { kind: 'file', file } }));
      await expect.poll(() => words(root)).toContain('The file says that it was filmed in slow motion');
      const select = one(one(root, 'hip-set-options'), 'select') as HTMLSelectElement;
      select.value = '1';
      select.dispatchEvent(new Event('change'));
      await press(root, 'Analyse the video', 'hip-note');
      await press(root, 'I have read this', 'hip-analysis');
      expect(services.started).toMatchObject([{ source: { slowMotion: 1 } }]);
    });

    it('counts again in slow motion, and the new set takes the place of the old one', async () => {
      const { root, services } = await open({ slowed: 8 });
      await toAnalysis(root);
      await services.runner.stop('finished');
      await expect.poll(() => words(root)).toContain('Was this filmed in slow motion?');
      await press(root, 'count again as 8 × slow motion', 'hip-analysis');
      expect(services.started.map(({ source }) => source)).toMatchObject([{ slowMotion: 1 }, { slowMotion: 8 }]);
      // As long as nothing has taken its place, the first one stays.
      expect(services.calls).not.toContain('change set-deleted');
      await services.runner.stop('finished');
      await expect.poll(() => services.calls.filter((call) => call === 'change set-deleted')).toHaveLength(1);
      await expect.poll(() => all(root, 'hip-summary').length).toBe(1);
      await expect.poll(async () => (await services.log.records()).sets.length).toBe(1);
    });

    it('shows the summary with what was missing of the file', async () => {
      const { root, services } = await open();
      await toAnalysis(root);
      const problem = { id: 'file-cut-off', about: 'file', message: say`It is cut off.`, remedy: say`Copy it again.` } as const;
      services.emit({ type: 'problem', problem: { ...problem, actions: [], blocking: false } });
      await services.runner.stop('finished');
      await expect.poll(() => all(root, 'hip-summary').length).toBe(1);
      await settled(root);
      expect(words(one(root, '[role=alert]'))).toContain('It is cut off. Copy it again.');
    });
  });

  it('offers the set that a closed page left behind, and keeps it', async () => {
    const { root, services } = await open({ events: fakeEvents(squat, { id: 'lost', how: null }) });
    await expect.poll(() => words(root)).toContain('A set was cut short');
    await press(root, 'Keep it and show it', 'hip-summary');
    expect(services.calls).toContain('end-unfinished');
    expect(words(root)).toContain('10 of 15 full repetitions');
    expect(words(root)).toContain('cut short');
  });

  it('opens a past set from the list by its address', async () => {
    const { root } = await open({ events: fakeEvents(squat, { id: 'past' }) });
    await expect.poll(() => words(root)).toContain('Last time');
    await press(root, 'All sessions', 'hip-history');
    // Its elements are loaded when it is shown first.
    await expect.poll(() => words(root)).toContain('10 of 15 full');
    await press(root, '10 of 15 full', 'hip-record');
    expect(location.hash).toBe('#/log/past');
  });

  it('leads home from a running set’s address when nothing runs', async () => {
    history.replaceState(null, '', '#/live');
    const { root } = await open();
    expect(all(root, 'hip-home')).toHaveLength(1);
  });

  it('sets up with the dose that was chosen on the exercise’s page', async () => {
    const { root } = await open();
    await pickSquat(root);
    await press(root, 'Details of Squat', 'hip-exercise');
    button(root, 'Fewer sets').click();
    await settled(root);
    await press(root, 'Start', 'hip-set-options');
    expect((one(one(root, 'hip-stepper'), 'input') as HTMLInputElement).value).toBe('2');
  });

  it('remembers the targets', async () => {
    const first = await open();
    await setUp(first.root);
    button(first.root, 'Fewer repetitions').click();
    await press(first.root, 'Start', 'hip-note');
    await press(first.root, 'I have read this', 'hip-live');
    await press(first.root, 'End', 'hip-home');
    await setUp(first.root);
    expect((one(all(first.root, 'hip-stepper')[1] ?? first.root, 'input') as HTMLInputElement).value).toBe('14');
  });
});

describe('a workout that a closed page left behind', () => {
  const HOUR_MS = 3_600_000;
  const begun = (hoursAgo: number): WorkoutEvent => ({
    type: 'workout-started',
    id: 'begun',
    timeMs: Date.now() - hoursAgo * HOUR_MS,
    offsetMin: 0,
    workoutId: 'w',
    session: 'A',
    name: 'Session A',
    items: [{ exercise: 'squat', dose: { ...articleDose(squat), sets: 2 } }],
    plannedSets: 2,
    restS: 30,
  });
  const made = fakeEvents(squat, { id: 'made', set: 1, workoutId: 'w', how: 'target' });

  it('is offered with the sets that are left, and gone on with as the same one', async () => {
    const { root, services } = await open({ events: [begun(1), ...made] });
    await expect.poll(() => words(root)).toContain('Go on with Session A (1 set left)');
    await press(root, 'Go on with', 'hip-note');
    await press(root, 'I have read this', 'hip-workout');
    await expect.poll(() => services.started[0]).toMatchObject({ exercise: 'squat', set: 2, workoutId: 'w' });
    expect(services.calls).not.toContain('note workout-started');
  });

  it('can be ended, and is not offered again', async () => {
    const { root, services } = await open({ events: [begun(1)] });
    await expect.poll(() => all(root, 'hip-go-on').length).toBe(1);
    button(root, 'End it').click();
    await expect.poll(() => all(root, 'hip-go-on').length).toBe(0);
    await expect.poll(async () => (await services.log.records()).workouts[0]?.how).toBe('interrupted');
  });

  it('is ended by itself when it is too long ago', async () => {
    const { root, services } = await open({ events: [begun(4)] });
    await expect.poll(async () => (await services.log.records()).workouts[0]?.how).toBe('interrupted');
    expect(all(root, 'hip-go-on')).toEqual([]);
  });
});

describe('the placement of a set that counts', () => {
  it('is kept on the device, and the next set is compared with it', async () => {
    const { root, services } = await open();
    await toLive(root);
    const placement = { view: 'side', size: 0.5, x: 0.5, y: 0.5 } as const;
    services.emit({ type: 'placed', exercise: 'squat', placement });
    expect(placementsFrom(localStorage.getItem('hipwise-placements'))).toEqual({ squat: { side: placement } });
    const [pose] = fakeFrames(squat);
    if (!pose) throw new Error('No pose.');
    services.emit({ type: 'state-changed', state: 'running', pace: 'live' });
    await settled(root);
    services.emit({ type: 'frame', pose, status: { ...fakeStatus(squat, 0), place: { ...placement, size: 0.4 } } });
    await settled(root);
    expect(words(one(root, 'hip-last-placement'))).toBe('A bit further away than last time');
  });
});
