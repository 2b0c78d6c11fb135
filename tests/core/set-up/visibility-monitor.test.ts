import '../../english-messages.ts';
import { inEnglish } from '../../../src/language/english.ts';
import { describe, expect, it } from 'vitest';
import { Coach } from '../../../src/core/coach.ts';
import type { CoachEvent, CoachStatus } from '../../../src/core/events.ts';
import type { Exercise } from '../../../src/core/exercise.ts';
import { perJoint, type Landmarks, type PoseFrame, type Side } from '../../../src/core/pose.ts';
import { VisibilityMonitor, type SightTrouble } from '../../../src/core/set-up/visibility-monitor.ts';
import { bridge } from '../../../src/exercises/bridge.ts';
import { bridgeSingle } from '../../../src/exercises/bridge-single.ts';
import { clamshell } from '../../../src/exercises/clamshell.ts';
import { landmarkSeries, seriesTimes } from '../../../src/figure/pinhole.ts';

interface Moment {
  status: CoachStatus;
  events: CoachEvent[];
  timeMs: number;
}

/** A live set, moment by moment. */
function watch(exercise: Exercise, frames: readonly PoseFrame[]): Moment[] {
  const coach = new Coach(exercise, { gate: true });
  return frames.map((frame) => ({ events: coach.push(frame), status: coach.status, timeMs: frame.timeMs }));
}

const hintsOf = (moments: readonly Moment[]): (string | undefined)[] =>
  moments.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'hint-changed' ? [event.hint ? inEnglish(event.hint.message) : undefined] : [])),
  );

const changed = (frame: PoseFrame, change: (image: Landmarks) => Landmarks): PoseFrame =>
  frame.image ? { ...frame, image: change(frame.image), world: frame.world && change(frame.world) } : frame;

/** As when a cushion lies in front of the knees: the detector goes on guessing where they are, and says that it guesses. */
const kneesHidden = (frame: PoseFrame): PoseFrame =>
  changed(frame, ({ nose, left, right }) => ({
    nose,
    left: { ...left, knee: { ...left.knee, visibility: 0.3 } },
    right: { ...right, knee: { ...right.knee, visibility: 0.3 } },
  }));

const legsExchanged = (frame: PoseFrame): PoseFrame =>
  changed(frame, ({ nose, left, right }) => ({ nose, left: right, right: left }));

const series = (exercise: Exercise, options = {}): PoseFrame[] => [...landmarkSeries(exercise.demo, { fps: 20, ...options })];

describe('how well the counted points are seen', () => {
  const after = (seen: (timeMs: number) => boolean, untilMs: number, stepMs = 50): SightTrouble | null => {
    const keeper = new VisibilityMonitor();
    keeper.reset(0);
    let trouble: SightTrouble | null = null;
    for (let timeMs = 0; timeMs <= untilMs; timeMs += stepMs) trouble = keeper.push(seen(timeMs), null, timeMs);
    return trouble;
  };

  it('is not well enough a second after they were last seen, and not before', () => {
    expect(after((timeMs) => timeMs <= 2000, 2950)).toBeNull();
    expect(after((timeMs) => timeMs <= 2000, 3000)).toEqual('hidden');
  });

  it('is not well enough where they are seen for less than half of three seconds, however often', () => {
    expect(after((timeMs) => timeMs % 200 < 100, 10_000)).toBeNull();
    expect(after((timeMs) => timeMs % 250 < 100, 10_000)).toEqual('hidden');
  });

  it('does not speak of flicker before three seconds are over', () => {
    expect(after((timeMs) => timeMs % 250 < 100, 2950)).toBeNull();
  });

  it('depends on time and not on the number of pictures', () => {
    expect(after((timeMs) => timeMs % 1000 < 400, 10_000, 100)).toEqual('hidden');
    expect(after((timeMs) => timeMs % 1000 < 400, 10_000, 20)).toEqual('hidden');
  });

  it('is not well enough once the side has changed twice within six seconds, and six seconds later it is again', () => {
    const keeper = new VisibilityMonitor();
    const push = (side: Side | null, timeMs: number) => keeper.push(true, side, timeMs);
    expect(push('left', 0)).toBeNull();
    expect(push('right', 1000)).toBeNull();
    expect(push('left', 6950)).toEqual('mixed-up');
    expect(push('left', 7000)).toBeNull();
  });

  it('says nothing of a person who turns over once', () => {
    const keeper = new VisibilityMonitor();
    const sides: Side[] = ['left', 'left', 'right', 'right'];
    expect(sides.map((side, index) => keeper.push(true, side, 500 * index))).toEqual([null, null, null, null]);
  });
});

describe('a lying person who is not seen well enough', () => {
  const [, second] = seriesTimes(bridge.demo);
  const fromMs = second?.startMs ?? NaN;

  it('is told within three seconds what to show, and nothing is counted meanwhile', () => {
    const moments = watch(
      bridge,
      series(bridge, { reps: 6 }).map((frame) => (frame.timeMs < fromMs ? frame : kneesHidden(frame))),
    );
    const told = moments.find(({ timeMs, status }) => timeMs >= fromMs && status.hint !== null);
    expect(told?.status.hint).toEqual({ id: 'hidden', message: 'Move so that I see your knee' });
    expect((told?.timeMs ?? Infinity) - fromMs).toBeLessThanOrEqual(3000);
    expect(told?.status.phase).not.toBe('active');
    expect(moments.at(-1)?.status.hint?.id).toEqual('hidden');
    expect(moments.at(-1)?.status.counts).toMatchObject({ full: 1, partial: 0 });
  });

  it('is told so too where the points flicker, and is seen for a moment now and then', () => {
    const moments = watch(
      bridge,
      series(bridge, { reps: 6 }).map((frame) =>
        frame.timeMs < fromMs || frame.timeMs % 500 < 100 ? frame : kneesHidden(frame),
      ),
    );
    const told = moments.find(({ timeMs, status }) => timeMs >= fromMs && status.hint !== null);
    expect((told?.timeMs ?? Infinity) - fromMs).toBeLessThanOrEqual(3000);
    expect(moments.at(-1)?.status.counts).toMatchObject({ full: 1, partial: 0 });
  });

  it('goes on once everything is seen again', () => {
    const again = series(bridge, { startMs: 40_000 });
    const hidden = series(bridge).map((frame) => (frame.timeMs < fromMs ? frame : kneesHidden(frame)));
    expect(watch(bridge, [...hidden, ...again]).at(-1)?.status).toMatchObject({ phase: 'active', counts: { full: 4 } });
  });

  it('is asked for both knees where both are measured', () => {
    const lyingStill = series(clamshell, { reps: 0 }).map((frame) => kneesHidden(frame));
    expect(hintsOf(watch(clamshell, lyingStill))).toEqual(['Move so that I see both knees']);
  });

  it('hears that the legs cannot be told apart when the detector takes one for the other in each repetition', () => {
    const tops = seriesTimes(bridgeSingle.demo, { reps: 6 });
    const isUp = (timeMs: number): boolean => tops.some(({ startMs, endMs }) => timeMs >= startMs && timeMs <= endMs);
    const moments = watch(
      bridgeSingle,
      series(bridgeSingle, { reps: 6 }).map((frame) => (isUp(frame.timeMs) ? legsExchanged(frame) : frame)),
    );
    expect(hintsOf(moments)).toContain('I cannot tell your legs apart');
    const told = moments.find(({ status }) => status.hint?.id === 'mixed-up');
    expect((told?.timeMs ?? Infinity) - (tops[0]?.endMs ?? 0)).toBeLessThanOrEqual(3000);
    expect(told?.status.phase).not.toBe('active');
    const duringHint = moments.filter(({ status }) => status.hint?.id === 'mixed-up');
    expect(new Set(duringHint.map(({ status }) => status.counts.full))).toEqual(new Set([told?.status.counts.full]));
  });

  it('is counted on while the head alone is out of the picture, and told so', () => {
    const moments = watch(
      bridge,
      series(bridge).map((frame) =>
        frame.timeMs < fromMs ? frame : changed(frame, (image) => ({ ...image, nose: { ...image.nose, x: -0.01 } })),
      ),
    );
    expect(moments.at(-1)?.status).toMatchObject({ phase: 'active', hint: { id: 'head-out' }, counts: { full: 3 } });
  });

  it('is not counted, and asked to come closer, when moved so far away that nothing can be measured', () => {
    const far = (frame: PoseFrame): PoseFrame => ({
      ...frame,
      image: frame.image && shrunk(frame.image),
    });
    const moments = watch(
      bridge,
      series(bridge, { reps: 6 }).map((frame) => (frame.timeMs < fromMs ? frame : far(frame))),
    );
    expect(moments.at(-1)?.status.hint).toEqual({ id: 'too-far', message: 'Move the camera closer' });
    expect(moments.at(-1)?.status.counts).toMatchObject({ full: 1, partial: 0 });
  });
});

/** A tenth as large, in the middle of the picture. */
function shrunk({ nose, left, right }: Landmarks): Landmarks {
  const small = <P extends { x: number; y: number }>(point: P): P => ({
    ...point,
    x: 0.5 + (point.x - 0.5) / 10,
    y: 0.5 + (point.y - 0.5) / 10,
  });
  return { nose: small(nose), left: perJoint((joint) => small(left[joint])), right: perJoint((joint) => small(right[joint])) };
}
