import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import type { Exercise } from '../../src/core/exercise.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeFrames, fakeLive, fakePicture, fakeSets, fakeStatus, type FakeSetOptions } from '../../src/gallery/fake-data.ts';
import '../../src/ui/app/hip-app.ts';
import '../../src/ui/app/screens/set-elements.ts';
import '../../src/ui/library/hip-exercises.ts';
import { prescribedDose } from '../../src/programme/asked-dose.ts';
import type { FigureView } from '../../src/figure/figure-port.ts';
import { CALLED_MS, type HipCall } from '../../src/ui/live/hip-call.ts';
import type { HipCueLine } from '../../src/ui/live/hip-cue-line.ts';
import type { HipGoalRing } from '../../src/ui/live/hip-goal-ring.ts';
import type { HipLive } from '../../src/ui/live/hip-live.ts';
import type { HipStage } from '../../src/ui/parts/hip-stage.ts';
import type { SlowMotion, VideoSource } from '../../src/capture/source.ts';
import type { PickedSource } from '../../src/session/set-runner-port.ts';
import { all, button, frame, mount, next, one, settled, words } from './harness.ts';

const squat = exerciseById('squat');
const bridge = exerciseById('bridge');
const need = (id: string): Exercise => {
  const exercise = exerciseById(id);
  if (!exercise) throw new Error(`${id} is gone.`);
  return exercise;
};
if (!squat || !bridge) throw new Error('An exercise is gone.');

/** Opaque pixels of the overlay left and right of its middle. */
const inked = (stage: HTMLElement): { left: number; right: number } => {
  const overlay = one(stage, '.overlay') as HTMLCanvasElement;
  const { width, height } = overlay;
  const data = overlay.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
  const sides = { left: 0, right: 0 };
  for (let i = 3; i < data.length; i += 4)
    if ((data[i] ?? 0) > 0) sides[((i - 3) / 4) % width < width / 2 ? 'left' : 'right'] += 1;
  return sides;
};

describe('the count', () => {
  it('keeps what did not count apart, with the reason', async () => {
    const root = await mount(
      html`<hip-count style="height: 20rem" .full=${7} .target=${15} missed="2 not counted: a bit lower"></hip-count>`,
    );
    expect(words(one(root, '.now'))).toBe('7');
    expect(one(root, '.partial').textContent).toBe('2 not counted: a bit lower');
    expect(one(root, '[role=img]').ariaLabel).toBe('7 of 15 repetitions');
  });

  it('never is wider than its box', async () => {
    for (const [full, target] of [
      [7, 15],
      [88, 88],
      [100, 100],
    ] as const) {
      for (const each of [false, true]) {
        const sides = each ? { left: full, right: full } : null;
        const root = await mount(
          html`<hip-count
            style="height: 20rem; width: 300px"
            .full=${full}
            .target=${target}
            .sides=${sides}
            ?each=${each}
          ></hip-count>`,
        );
        await frame();
        for (const digits of all(root, 'hip-digits')) {
          const text = digits.shadowRoot?.querySelector('text')?.getBoundingClientRect();
          const { left, right } = digits.getBoundingClientRect();
          expect(text?.left, `${full} of ${target}`).toBeGreaterThanOrEqual(left);
          expect(text?.right, `${full} of ${target}`).toBeLessThanOrEqual(right);
        }
      }
    }
  });

  it('is that of each side, where each side has its target', async () => {
    const root = await mount(
      html`<hip-count
        style="height: 10rem"
        .full=${23}
        .target=${15}
        .sides=${{ left: 15, right: 8 }}
        .side=${'right'}
        ?each=${true}
      ></hip-count>`,
    );
    expect(one(root, '[role=img]').ariaLabel).toBe('Left 15, right 8, of 15 repetitions each');
    expect(words(one(root, '.now'))).toBe('8');
    expect(words(one(root, '.other'))).toBe('15 Left');
    expect(all(one(root, '.other'), 'hip-icon')).toHaveLength(1);
    expect(one(root, '.count').className.trim()).toBe('count');
  });
});

describe('the clock', () => {
  const clock = (seconds: number, running: boolean) =>
    mount(
      html`<hip-clock
        style="height: 10rem"
        .seconds=${seconds}
        .target=${180}
        ?running=${running}
        .sides=${{ left: 180, right: seconds }}
        .side=${'right'}
        note="longest 1:01"
      ></hip-clock>`,
    );

  it('tells the time of the side that works, of each side, and what is noted', async () => {
    const root = await clock(104, true);
    expect(one(root, '[role=img]').ariaLabel).toBe('1:44 of 3:00 minutes');
    expect(words(root)).toBe('1:44 Right / 3:00 Left 3:00 longest 1:01');
  });

  it('looks different while it waits, while it runs, and once the time is over', async () => {
    const looks = async (seconds: number, running: boolean) => one(await clock(seconds, running), '.count').className.trim();
    expect([await looks(104, true), await looks(104, false), await looks(180, false)]).toEqual([
      'count',
      'count waits',
      'count reached',
    ]);
  });
});

describe('the cue line', () => {
  it('tells the kinds apart by shape, not by colour alone', async () => {
    const shapes = new Set<string>();
    for (const kind of ['form', 'partial', 'praise', 'hold', 'hint'] as const) {
      const root = await mount(html`<hip-cue-line .line=${{ kind, text: 'Heels down' }}></hip-cue-line>`);
      shapes.add(
        one(root, 'hip-icon')
          .shadowRoot?.querySelector('svg')
          ?.innerHTML.replace(/<!--.*?-->/g, '') ?? '',
      );
    }
    expect(shapes.size).toBe(5);
  });

  it('is announced, and keeps its height when it falls silent', async () => {
    const root = await mount(html`<hip-cue-line .line=${{ kind: 'form', text: 'Heels down' }}></hip-cue-line>`);
    const line = one(root, 'hip-cue-line') as HipCueLine;
    expect(one(root, '[aria-live]').getAttribute('aria-live')).toBe('polite');
    const { height } = line.getBoundingClientRect();
    line.line = null;
    await line.updateComplete;
    expect(line.getBoundingClientRect().height).toBe(height);
    expect(words(line)).toBe('');
  });
});

describe('the call', () => {
  it('stands in large letters for two seconds, though the line falls silent, and is said again when it comes again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const root = await mount(html`<hip-call style="height: 20rem" .line=${{ kind: 'form', text: 'Heels down' }}></hip-call>`);
      const call = one(root, 'hip-call') as HipCall;
      const shown = async (): Promise<string> => {
        await call.updateComplete;
        return words(call);
      };
      call.line = null;
      await vi.advanceTimersByTimeAsync(CALLED_MS - 1);
      expect(await shown()).toBe('Heels down');
      await vi.advanceTimersByTimeAsync(1);
      expect(await shown()).toBe('');
      expect(call.checkVisibility()).toBe(false);
      call.line = { kind: 'form', text: 'Heels down' };
      expect(await shown()).toBe('Heels down');
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves to the ring how long is held', async () => {
    const root = await mount(html`<hip-call .line=${{ kind: 'hold', text: 'Hold … 1' }}></hip-call>`);
    expect(words(root)).toBe('');
  });
});

describe('the goal ring', () => {
  it('closes at the goal, and tells when the movement counts and when the hold is over, without rendering', async () => {
    const root = await mount(html`<hip-goal-ring style="width: 100px; height: 100px"></hip-goal-ring>`);
    const ring = one(root, 'hip-goal-ring') as HipGoalRing;
    ring.show(0.5, 0.8);
    ring.showHold(1340, 2000);
    await frame();
    await frame();
    await ring.updateComplete;
    const svg = (): DOMTokenList | undefined => ring.shadowRoot?.querySelector('svg')?.classList;
    const dashes = (track: string): string => {
      const path = ring.shadowRoot?.querySelector(track);
      return path ? getComputedStyle(path).strokeDasharray.replace(/calc\(([^)]*)\)/g, '$1') : '';
    };
    expect([dashes('.far'), dashes('.held')]).toEqual(['50px, 100px', '67px, 100px']);
    expect([svg()?.contains('counts'), svg()?.contains('reached')]).toEqual([false, false]);
    ring.show(0.8, 0.8);
    ring.showHold(2000, 2000);
    expect([svg()?.contains('counts'), svg()?.contains('reached')]).toEqual([true, true]);
    ring.show(9, 0.8);
    expect(dashes('.far')).toBe('100px, 100px');
    ring.show(null, 0.8);
    expect(svg()?.contains('none')).toBe(true);
  });
});

describe('the stage', () => {
  const posed = async (mirrored: boolean): Promise<{ left: number; right: number }> => {
    const picture = { element: fakePicture(), mirrored };
    const root = await mount(html`<hip-stage style="width: 640px; height: 360px" .picture=${picture}></hip-stage>`);
    const stage = one(root, 'hip-stage') as HipStage;
    const pose = fakeFrames(squat)[0];
    if (!pose?.image) throw new Error('No pose.');
    const moved = structuredClone(pose);
    for (const side of ['left', 'right'] as const) for (const point of Object.values(moved.image?.[side] ?? {})) point.x -= 0.3;
    stage.showPose(moved, null);
    await frame();
    await frame();
    return inked(stage);
  };

  it('draws the joints where the picture shows them, mirrored with it', async () => {
    const plain = await posed(false);
    const mirrored = await posed(true);
    expect(plain.left).toBeGreaterThan(200);
    expect(plain.right).toBe(0);
    expect(mirrored.right).toBeGreaterThan(200);
    expect(mirrored.left).toBe(0);
  });

  it('draws nobody when nobody is seen', async () => {
    const root = await mount(html`<hip-stage style="width: 640px; height: 360px"></hip-stage>`);
    const stage = one(root, 'hip-stage') as HipStage;
    const pose = fakeFrames(squat)[0];
    if (pose) stage.showPose({ ...pose, image: null }, null);
    await frame();
    await frame();
    expect(inked(stage)).toEqual({ left: 0, right: 0 });
  });

  it('hangs in the picture it is given and lets it go again', async () => {
    const picture = { element: fakePicture(), mirrored: true };
    const root = await mount(html`<hip-stage .picture=${picture}></hip-stage>`);
    const stage = one(root, 'hip-stage') as HipStage;
    expect(picture.element.isConnected).toBe(true);
    stage.picture = null;
    await stage.updateComplete;
    expect(picture.element.isConnected).toBe(false);
  });
});

describe('the live screen', () => {
  const live = (state = fakeLive(), exercise = squat) =>
    html`<hip-live .exercise=${exercise} .live=${state} .dose=${prescribedDose(exercise)} .set=${1}></hip-live>`;

  it('says what to do instead of a count while the person is not in place', async () => {
    const hint = { id: 'too-close', text: 'Step back' } as const;
    const root = await mount(
      live(fakeLive({ phase: 'placement', hint, counts: { full: 0, partial: 0, void: 0, left: 0, right: 0 } })),
    );
    expect(words(one(root, 'hip-hint'))).toBe('Step back');
    expect(all(root, 'hip-count')).toEqual([]);
  });

  it('keeps the count in sight when the set is interrupted', async () => {
    const root = await mount(live(fakeLive({ phase: 'paused' })));
    expect(words(one(root, 'hip-count'))).toContain('7 / 15');
  });

  it('tells of one side that is asked for no left and right', async () => {
    const dose = { ...prescribedDose(need('side-lift-lying')), perSide: false };
    const root = await mount(
      html`<hip-live
        .exercise=${need('side-lift-lying')}
        .live=${fakeLive()}
        .dose=${dose}
        .set=${1}
        note="Left leg"
      ></hip-live>`,
    );
    expect(words(one(root, 'hip-count'))).not.toMatch(/Left|Right/);
    expect(words(one(root, 'header'))).toContain('Set 1 of 3 · Left leg');
  });

  it('shows a timed exercise’s clock with what is counted, and why the time does not run', async () => {
    const hinge = need('hinge-rotation');
    const timer = { running: false, side: 'left', seconds: 22, left: 22, right: 0, longest: 14 } as const;
    const hint = { id: 'wrong-posture', text: 'Lift your foot' } as const;
    const counts = { full: 1, partial: 1, void: 0, left: 1, right: 0 };
    const root = await mount(live(fakeLive({ timer, hint, counts }), hinge));
    expect(words(one(root, 'hip-clock'))).toBe(
      '0:22 Left / 0:30 Right 0:00 1 repetition · 1 not counted: rotate further · longest 0:14',
    );
    expect(words(one(root, 'hip-cue-line'))).toBe('Lift your foot');
  });

  it('adds both sides up where they are not counted apart', async () => {
    const timer = { running: true, side: 'right', seconds: 20, left: 22, right: 20, longest: 22 } as const;
    const dose = { ...prescribedDose(need('couch-2')), perSide: false };
    const root = await mount(
      html`<hip-live .exercise=${need('couch-2')} .live=${fakeLive({ timer })} .dose=${dose} .set=${1}></hip-live>`,
    );
    expect(words(one(root, '.numbers'))).toBe('0:42');
  });

  it('asks to change legs, also while the other side is not yet in place', async () => {
    for (const phase of ['active', 'start-pose'] as const) {
      const root = await mount(live(fakeLive({ phase, turn: 'right' }), need('side-lift-lying')));
      expect(words(one(root, 'hip-cue-line')), phase).toBe('Change legs');
    }
  });

  it('has the movement beside the picture, and large while the start pose is waited for', async () => {
    expect(one(await mount(live()), 'hip-demo').className.trim()).toBe('figure');
    const waits = fakeLive({ phase: 'start-pose', counts: { full: 0, partial: 0, void: 0, left: 0, right: 0 } });
    expect(one(await mount(live(waits)), 'hip-demo').className.trim()).toBe('demonstrated');
  });

  it('follows frames without rendering', async () => {
    const root = await mount(live(fakeLive(), bridge));
    const screen = one(root, 'hip-live') as HipLive;
    const [pose] = fakeFrames(bridge);
    let renderings = 0;
    screen.addController({ hostUpdated: () => (renderings += 1) });
    if (pose) screen.showFrame(pose, fakeStatus(bridge, 0.9, 1500));
    await screen.updateComplete;
    expect(renderings).toBe(0);
    expect(one(root, 'hip-goal-ring').style.getPropertyValue('--held')).toBe('0.750');
  });

  it('asks to pause, to go on, to end with what was counted, and only to leave when nothing was', async () => {
    const asked = async (state: ReturnType<typeof fakeLive>, text: string): Promise<unknown> => {
      const root = await mount(live(state));
      const command = next(root, 'live-command');
      button(root, text).click();
      return command;
    };
    expect(await asked(fakeLive(), 'Pause')).toBe('pause');
    expect(await asked(fakeLive({ set: 'paused' }), 'Resume')).toBe('resume');
    expect(await asked(fakeLive(), 'End')).toBe('finish');
    expect(await asked(fakeLive({ counts: { full: 0, partial: 0, void: 1, left: 0, right: 0 } }), 'End')).toBe('leave');
  });

  it('takes the keys of a clicker, and leaves those that mean nothing to the page', async () => {
    const pressed = async (state: ReturnType<typeof fakeLive>, key: string) => {
      const root = await mount(live(state));
      const asked: unknown[] = [];
      (one(root, 'hip-live') as HipLive).addEventListener('live-command', ({ detail }) => asked.push(detail));
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return { asked, isTaken: event.defaultPrevented };
    };
    expect(await pressed(fakeLive(), 'PageUp')).toEqual({ asked: ['pause'], isTaken: true });
    expect(await pressed(fakeLive({ set: 'paused' }), 'PageUp')).toEqual({ asked: ['resume'], isTaken: true });
    expect(await pressed(fakeLive(), 'PageDown')).toEqual({ asked: ['finish'], isTaken: true });
    expect(await pressed(fakeLive(), 'ArrowDown')).toEqual({ asked: [], isTaken: false });
  });
});

describe('choosing', () => {
  it('goes to the camera with the picked exercise', async () => {
    const root = await mount(html`<hip-exercises></hip-exercises>`);
    expect(all(root, 'hip-start-bar')).toEqual([]);
    one(root, 'input[value=bridge]').click();
    await settled(root);
    const chosen = next(root, 'exercise-chosen');
    button(root, 'Start').click();
    expect(await chosen).toEqual({ exercise: 'bridge', source: { kind: 'camera' } });
  });

  it('takes a dropped video and says no to what is none', async () => {
    const root = await mount(html`<hip-source-picker></hip-source-picker>`);
    const picker = one(root, 'hip-source-picker');
    const picked: PickedSource[] = [];
    picker.addEventListener('source-picked', ({ detail }) => picked.push(detail));
    const drop = (file: File): void => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      one(root, '.ways').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    };
    drop(new File(['x'], 'notes.txt', { type: 'text/plain' }));
    await settled(root);
    expect(picked).toEqual([]);
    expect(words(root)).toContain('“notes.txt” is not a video.');
    drop(new File(['x'], 'squats.mp4', { type: 'video/mp4' }));
    expect(picked).toMatchObject([{ kind: 'file', file: { name: 'squats.mp4' } }]);
  });

  it('takes an animated GIF, dropped or chosen, and no other image', async () => {
    const root = await mount(html`<hip-source-picker></hip-source-picker>`);
    const picked: PickedSource[] = [];
    one(root, 'hip-source-picker').addEventListener('source-picked', ({ detail }) => picked.push(detail));
    const input = one(root, 'input[type=file]') as HTMLInputElement;
    expect(input.accept.split(',')).toContain('image/gif');
    const handOver = (name: string, type: string): DataTransfer => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], name, { type }));
      return dataTransfer;
    };
    for (const [name, type] of [
      ['squats.gif', 'image/gif'],
      ['squats.png', 'image/png'],
    ] as const)
      one(root, '.ways').dispatchEvent(
        new DragEvent('drop', { dataTransfer: handOver(name, type), bubbles: true, cancelable: true }),
      );
    input.files = handOver('chosen.gif', 'image/gif').files;
    input.dispatchEvent(new Event('change'));
    await settled(root);
    expect(picked).toMatchObject([
      { kind: 'file', file: { name: 'squats.gif' } },
      { kind: 'file', file: { name: 'chosen.gif' } },
    ]);
  });

  it('asks of a file whether it is in slow motion, and says what the file says', async () => {
    const file = new File([], 'squats.mp4');
    const source: VideoSource = { kind: 'file', file, slowMotion: 4 };
    const root = await mount(html`<hip-set-options .exercise=${squat} .source=${source} .saysSlowMotion=${4}></hip-set-options>`);
    expect(words(root)).toContain('The file says that it was filmed in slow motion, 4 × slower.');
    const select = one(root, 'select') as HTMLSelectElement;
    expect([...select.options].map(({ value, selected }) => [value, selected])).toEqual([
      ['1', false],
      ['2', false],
      ['4', true],
      ['8', false],
    ]);
    const chosen = next(root, 'slow-motion-chosen');
    select.value = '8';
    select.dispatchEvent(new Event('change'));
    expect(await chosen).toBe(8);
    const camera = await mount(html`<hip-set-options .exercise=${squat}></hip-set-options>`);
    expect(words(camera)).not.toContain('Slow motion');
  });

  it('starts with the edited targets', async () => {
    const root = await mount(html`<hip-set-options .exercise=${squat}></hip-set-options>`);
    const [sets, reps] = all(root, 'hip-stepper');
    if (!sets || !reps) throw new Error('No steppers.');
    button(sets, 'Fewer sets').click();
    const input = one(reps, 'input') as HTMLInputElement;
    input.value = '500';
    input.dispatchEvent(new Event('change'));
    const started = next(root, 'start-set');
    button(root, 'Start').click();
    expect(await started).toMatchObject({ dose: { sets: 2, reps: 100 }, view: 'side' });
    expect(input.value).toBe('100');
  });

  it('starts with an edited hold, for both sides together, or as the article has it', async () => {
    const root = await mount(html`<hip-set-options .exercise=${need('side-lift-lying')}></hip-set-options>`);
    expect(words(root)).toContain('The full amount: 3 × 15 per side, hold 2 s.');
    button(root, 'More seconds held at the top').click();
    await settled(root);
    one(root, 'input[type=checkbox]').click();
    await settled(root);
    const startWith = async (): Promise<unknown> => {
      const started = next(root, 'start-set');
      button(root, 'Start').click();
      return started;
    };
    expect(await startWith()).toMatchObject({ dose: { sets: 3, reps: 15, pauseS: 3, perSide: false } });
    button(root, 'Back to 3 × 15 per side, hold 2 s').click();
    await settled(root);
    expect(await startWith()).toMatchObject({ dose: { sets: 3, reps: 15, pauseS: 2, perSide: true } });
  });

  it('says so when no voice runs on the device', async () => {
    const root = await mount(html`<hip-set-options .exercise=${squat} .voiceAvailable=${false}></hip-set-options>`);
    expect(words(root)).toContain('cues are shown and not spoken');
  });
});

describe('the demonstration', () => {
  const figure = () => {
    const calls: string[] = [];
    const view: FigureView = {
      show: () => calls.push('show'),
      render: () => calls.includes('render') || calls.push('render'),
      resize: () => undefined,
      dispose: () => calls.push('dispose'),
    };
    return { calls, view };
  };

  const hasPoster = (root: ParentNode): boolean => one(root, 'hip-figure-still').shadowRoot?.querySelector('img') !== null;

  it('shows a still picture until the figure has come, and hands the figure on', async () => {
    const { calls, view } = figure();
    const made = vi.fn(() => view);
    let create = (): void => undefined;
    const loading = new Promise<() => FigureView>((resolve) => (create = () => resolve(made)));
    const loadFigure = () => loading;
    const root = await mount(html`<hip-demo .demo=${squat.demo}></hip-demo>`, { loadFigure });
    await frame();
    expect(hasPoster(root)).toBe(true);
    create();
    await expect.poll(() => calls).toContain('render');
    await expect.poll(() => all(root, 'hip-figure-still').length).toBe(0);
    const next = await mount(html`<hip-demo .demo=${bridge.demo}></hip-demo>`, { loadFigure });
    await expect.poll(() => all(next, '.place canvas').length).toBe(1);
    // What stood in for it came with the app.
    expect(made).toHaveBeenCalledTimes(1);
    expect(calls).not.toContain('dispose');
  });

  it('lets figures go that nobody waits for', async () => {
    const { calls, view } = figure();
    const loadFigure = () => Promise.resolve(() => view);
    const pair = html`${[1, 2].map(() => html`<hip-demo .demo=${squat.demo}></hip-demo>`)}`;
    const root = await mount(pair, { loadFigure });
    await expect.poll(() => all(root, '.place canvas').length).toBe(2);
    expect(calls).not.toContain('dispose');
    root.replaceChildren();
    expect(calls.filter((call) => call === 'dispose')).toHaveLength(1);
  });

  it('stays with the still picture where there is no WebGL', async () => {
    const refused = (): Promise<never> => Promise.reject(new Error('no WebGL'));
    const root = await mount(html`<hip-demo .demo=${squat.demo}></hip-demo>`, { loadFigure: refused });
    await expect.poll(() => all(root, '.place canvas').length).toBe(0);
    expect(hasPoster(root)).toBe(true);
  });

  it('shows a mistake beside the right way', async () => {
    const root = await mount(html`<hip-rule-demo .exercise=${squat}></hip-rule-demo>`);
    expect(all(root, 'hip-demo')).toHaveLength(1);
    button(root, 'Heels stay on the floor').click();
    await settled(root);
    expect(all(root, 'hip-demo')).toHaveLength(2);
    expect(words(root)).toContain('Not like this: Heels down');
  });
});

describe('the summary', () => {
  it('tells reasons for what was not a full repetition, in a table', async () => {
    const [set] = fakeSets([squat, { count: 10 }]);
    const root = await mount(html`<hip-summary .set=${set} .exercise=${squat} .fresh=${true}></hip-summary>`);
    expect(all(root, 'tbody tr')).toHaveLength(10);
    expect(words(one(root, 'table'))).toContain('Too small A bit lower');
    expect(words(one(root, 'table'))).toContain('You were out of sight');
    expect(words(root)).toContain('Can’t judge from this angle: Feet below hips and shoulders');
    expect(words(root)).toContain('Neutral spine, shoulders back. The camera does not see the curve of your back.');
  });

  describe('of a video that looks like slow motion', () => {
    const show = (options: FakeSetOptions, slowMotion: SlowMotion = 1, fresh = true) => {
      const [set] = fakeSets([squat, { count: 6, source: 'file', ...options }]);
      return mount(html`<hip-summary .set=${set} .exercise=${squat} .fresh=${fresh} .slowMotion=${slowMotion}></hip-summary>`);
    };
    const QUESTION = 'Was this filmed in slow motion?';

    it('asks, and offers to count again with one tap', async () => {
      const root = await show({ slowed: 4 });
      expect(words(root)).toContain(QUESTION);
      const chosen = next(root, 'slow-motion-chosen');
      button(root, 'count again as 4 × slow motion').click();
      expect(await chosen).toBe(4);
    });

    it('offers what is still missing of a factor that was too small', async () => {
      const root = await show({ slowed: 4 }, 2);
      expect(words(root)).toContain('count again as 8 × slow motion');
    });

    it.each([
      ['at its own pace', { traces: true }, 1, true],
      ['at half its pace', { slowed: 2 }, 1, true],
      ['that has the greatest factor already', { slowed: 4 }, 8, true],
      ['when looking back', { slowed: 4 }, 1, false],
      ['from the camera', { slowed: 4, source: 'camera' }, 1, true],
    ] as const)('asks nothing of one %s', async (_, options, slowMotion, fresh) => {
      expect(words(await show(options, slowMotion, fresh))).not.toContain(QUESTION);
    });
  });

  it('still shows the counts of an exercise that is no longer known', async () => {
    const [set] = fakeSets([squat, { count: 10 }]);
    const root = await mount(html`<hip-summary .set=${set}></hip-summary>`);
    expect(words(root)).toContain('8 of 15 full repetitions');
  });
});
