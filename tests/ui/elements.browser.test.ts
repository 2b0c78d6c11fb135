import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import type { Exercise } from '../../src/core/exercise.ts';
import { exerciseById } from '../../src/exercises/index.ts';
import { fakeFrames, fakeLive, fakePicture, fakeSets, fakeStatus, type FakeSetOptions } from '../../src/gallery/fake-data.ts';
import '../../src/ui/app/hip-app.ts';
import '../../src/ui/app/screens/set-elements.ts';
import { prescribedDose } from '../../src/programme/asked-dose.ts';
import type { FigureView } from '../../src/figure/figure-port.ts';
import type { HipCueLine } from '../../src/ui/live/hip-cue-line.ts';
import type { HipHoldRing } from '../../src/ui/live/hip-hold-ring.ts';
import type { HipLive } from '../../src/ui/live/hip-live.ts';
import type { HipRangeMeter } from '../../src/ui/live/hip-range-meter.ts';
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
  it('keeps partial repetitions apart from the full ones', async () => {
    const root = await mount(html`<hip-count style="height: 10rem" .full=${7} .target=${15} .partial=${2}></hip-count>`);
    expect(one(root, '.now').textContent).toBe('7');
    expect(one(root, '.partial').textContent).toBe('+ 2 partial');
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
        const box = one(root, each ? '.sides' : '.numbers');
        expect(box.scrollWidth, `${full} of ${target}`).toBeLessThanOrEqual(300);
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
        ?each=${true}
      ></hip-count>`,
    );
    expect(one(root, '[role=img]').ariaLabel).toBe('Left 15, right 8, of 15 repetitions each');
    expect(all(root, '.now').map(words)).toEqual(['15', '8']);
    expect(all(root, '.reached').map(words)).toEqual(['15 Left']);
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
        side="right"
        note="longest 1:01"
      ></hip-clock>`,
    );

  it('tells the time of the side that works, of each side, and what is noted', async () => {
    const root = await clock(104, true);
    expect(one(root, '[role=img]').ariaLabel).toBe('1:44 of 3:00 minutes');
    expect(words(root)).toContain('Left 3:00 Right 1:44 longest 1:01');
    expect(one(root, '.fill').style.width).toMatch(/^57\.7/);
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

describe('the meter and the ring', () => {
  it('show the range, and whether it is a full repetition, without rendering', async () => {
    const root = await mount(html`<hip-range-meter style="width: 400px"></hip-range-meter>`);
    const meter = one(root, 'hip-range-meter') as HipRangeMeter;
    const width = (): number => one(meter, '.fill').getBoundingClientRect().width / 400;
    meter.show(0.5, 0.8);
    expect(width()).toBeCloseTo(0.5 / 1.15, 1);
    expect(one(root, '.meter').className).toBe('meter');
    meter.show(0.8, 0.8);
    expect(one(root, '.meter').classList.contains('full')).toBe(true);
    meter.show(9, 0.8);
    expect(width()).toBeLessThanOrEqual(1);
    meter.show(null, 0.8);
    expect(one(root, '.meter').classList.contains('unknown')).toBe(true);
  });

  it('close the ring when the hold is done', async () => {
    const root = await mount(html`<hip-hold-ring style="width: 100px"></hip-hold-ring>`);
    const ring = one(root, 'hip-hold-ring') as HipHoldRing;
    ring.show(1340, 2000);
    expect(words(ring)).toBe('1.3 of 2 s');
    ring.show(2000, 2000);
    expect(ring.shadowRoot?.querySelector('svg')?.classList.contains('reached')).toBe(true);
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

  it('names what cannot be checked in this view', async () => {
    const root = await mount(live(fakeLive({ unobserved: ['feet-width', 'knees-out', 'weight-even', 'hips-level'] })));
    expect(words(root)).toContain('Not checked in this view: Feet below hips and shoulders, Knees stay over the feet and 2 more');
  });

  it('shows a timed exercise’s clock with what is counted, and why the time does not run', async () => {
    const hinge = need('hinge-rotation');
    const timer = { running: false, side: 'left', seconds: 22, left: 22, right: 0, longest: 14 } as const;
    const hint = { id: 'wrong-posture', text: 'Lift your foot' } as const;
    const counts = { full: 1, partial: 1, void: 0, left: 1, right: 0 };
    const root = await mount(live(fakeLive({ timer, hint, counts }), hinge));
    expect(words(one(root, 'hip-clock'))).toBe('0:22 / 0:30 Left 0:22 Right 0:00 1 repetition · 1 partial · longest 0:14');
    expect(words(one(root, 'hip-cue-line'))).toBe('Lift your foot');
  });

  it('adds both sides up where they are not counted apart', async () => {
    const timer = { running: true, side: 'right', seconds: 20, left: 22, right: 20, longest: 22 } as const;
    const dose = { ...prescribedDose(need('couch-2')), perSide: false };
    const root = await mount(
      html`<hip-live .exercise=${need('couch-2')} .live=${fakeLive({ timer })} .dose=${dose} .set=${1}></hip-live>`,
    );
    expect(words(one(root, '.numbers'))).toBe('0:42 / 3:00');
  });

  it('asks to change legs, also while the other side is not yet in place', async () => {
    for (const phase of ['active', 'start-pose'] as const) {
      const root = await mount(live(fakeLive({ phase, turn: 'right' }), need('side-lift-lying')));
      expect(words(one(root, 'hip-cue-line')), phase).toBe('Change legs');
    }
  });

  it('has a ring only for an exercise with a hold', async () => {
    expect(all(await mount(live()), 'hip-hold-ring')).toHaveLength(0);
    expect(all(await mount(live(fakeLive(), bridge)), 'hip-hold-ring')).toHaveLength(1);
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
    expect(words(one(root, 'hip-hold-ring'))).toBe('1.5 of 2 s');
  });

  it('asks to pause, to go on, to finish, and only to leave when nothing was counted', async () => {
    const asked = async (state: ReturnType<typeof fakeLive>, text: string): Promise<unknown> => {
      const root = await mount(live(state));
      const command = next(root, 'live-command');
      button(root, text).click();
      return command;
    };
    expect(await asked(fakeLive(), 'Pause')).toBe('pause');
    expect(await asked(fakeLive({ set: 'paused' }), 'Go on')).toBe('resume');
    expect(await asked(fakeLive(), 'Finish')).toBe('finish');
    expect(await asked(fakeLive({ counts: { full: 0, partial: 0, void: 1, left: 0, right: 0 } }), 'Leave')).toBe('leave');
  });
});

describe('choosing', () => {
  it('goes to the camera with the picked exercise', async () => {
    const root = await mount(html`<hip-home></hip-home>`);
    one(root, 'input[value=bridge]').click();
    const chosen = next(root, 'exercise-chosen');
    button(root, 'Camera').click();
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
      one(root, '.tiles').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
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
      one(root, '.tiles').dispatchEvent(
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
    expect(words(root)).toContain('As in the article: 3 × 15 per side, hold 2 s.');
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
    button(root, 'Back to the article’s 3 × 15 per side, hold 2 s').click();
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

  const hasPoster = (root: ParentNode): boolean => one(root, 'hip-figure-still').shadowRoot?.querySelector('.poster') !== null;

  it('shows a still pictogram until the figure has come, and hands the figure on', async () => {
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
    // The first moved, and the still that stood in for it was drawn by another.
    expect(made.mock.calls.length).toBeLessThanOrEqual(2);
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

  it('stays with the pictogram where there is no WebGL', async () => {
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
    expect(words(one(root, 'table'))).toContain('Partial A bit lower');
    expect(words(one(root, 'table'))).toContain('You were out of sight');
    expect(words(root)).toContain('Form checked: 10 of 14 points');
    expect(words(root)).toContain('Neutral spine, shoulders back. The camera’s detector has no points on the spine.');
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
