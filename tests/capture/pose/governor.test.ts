import { describe, expect, it } from 'vitest';
import {
  BUSY_SHARE,
  DOWN_AFTER_MS,
  effortOf,
  firstGoverned,
  FULL_WITHIN_MS,
  governedAfter,
  LONGEST_UP_AFTER_MS,
  LOOK_PER_SECOND,
  LOW_BATTERY,
  PROVED_AFTER_MS,
  provedMs,
  refitted,
  SETTLES_MS,
  STARVED_AFTER_MS,
  STARVED_MS,
  TOO_SLOW_MS,
  turnOf,
  UP_AFTER_MS,
  type Demand,
  type Governed,
} from '../../../src/capture/pose/governor.ts';

const COUNTING: Demand = { need: 'count', inMovement: false, least: 'lite', choice: 'automatic', hidden: false, battery: null };

/** A device that is asked once a second, for as long as a test likes. */
class Device {
  nowMs = 0;
  demand = COUNTING;
  readonly ways: string[] = [];

  constructor(
    public governed: Governed = firstGoverned(60, COUNTING),
    demand: Partial<Demand> = {},
  ) {
    this.demand = { ...COUNTING, ...demand };
    this.note();
  }

  get effort() {
    return effortOf(this.governed, this.demand);
  }

  /** Each model and size, when it came. */
  private note(): void {
    const { model, inputWidth } = this.effort;
    const way = `${model} ${inputWidth}`;
    if (this.ways.at(-1) !== way) this.ways.push(way);
  }

  /** Pictures take so long for so many seconds; `pictureMs` may depend on the model. */
  run(seconds: number, pictureMs: number | ((model: string) => number), change: Partial<Demand> = {}): this {
    this.demand = { ...this.demand, ...change };
    for (let index = 0; index < seconds; index += 1) {
      this.nowMs += 1_000;
      const ms = typeof pictureMs === 'number' ? pictureMs : pictureMs(this.effort.model);
      const { perSecond } = this.effort;
      const lookedPerSecond = Math.min(perSecond, 1000 / ms);
      const speed = { nowMs: this.nowMs, pictureMs: ms, lookedPerSecond, cameraPerSecond: 30 };
      this.governed = governedAfter(this.governed, this.demand, speed);
      this.note();
    }
    return this;
  }
}

/** Until a new detector's first pictures are over; its own second is the first. */
const SETTLED_S = SETTLES_MS / 1000 + 1;
const DOWN_S = DOWN_AFTER_MS / 1000;
const UP_S = UP_AFTER_MS / 1000;
const A_HAIR = 0.001;

describe('what a device begins with', () => {
  it('is the full model up to exactly 80 ms a picture, and the lite one beyond', () => {
    expect(firstGoverned(FULL_WITHIN_MS, COUNTING).step.model).toBe('full');
    expect(firstGoverned(FULL_WITHIN_MS + A_HAIR, COUNTING).step.model).toBe('lite');
  });

  it('is the lite model with all pictures where nothing could be measured', () => {
    expect(effortOf(firstGoverned(null, COUNTING), COUNTING)).toMatchObject({ model: 'lite', perSecond: 30, why: 'measured' });
  });

  it('is the full model where the exercise needs it', () => {
    expect(firstGoverned(200, { ...COUNTING, least: 'full' })).toMatchObject({ step: { model: 'full' }, why: 'exercise' });
  });

  it.each(['lite', 'full', 'heavy'] as const)('is the %s model where the user says so, whatever the exercise needs', (choice) => {
    expect(firstGoverned(60, { choice, least: 'full' })).toMatchObject({ step: { model: choice }, why: 'chosen' });
  });

  it('is never the heavy model of its own accord', () => {
    const device = new Device(firstGoverned(1, COUNTING)).run(600, 1);
    expect(device.ways).toEqual(['full 640']);
  });
});

describe('a device that slows down', () => {
  it('stays as it is at exactly 100 ms a picture, and steps down beyond that', () => {
    expect(new Device().run(60, TOO_SLOW_MS).ways).toEqual(['full 640']);
    expect(new Device().run(60, (model) => (model === 'full' ? TOO_SLOW_MS + A_HAIR : 60)).ways).toEqual([
      'full 640',
      'lite 640',
    ]);
  });

  it('does so after four seconds, not before', () => {
    const device = new Device().run(SETTLED_S + DOWN_S - 1, 150);
    expect(device.effort.model).toBe('full');
    expect(device.run(1, 150).effort).toMatchObject({ model: 'lite', why: 'slowed' });
  });

  it('takes no notice of a hiccup, however often one comes', () => {
    const device = new Device();
    for (let index = 0; index < 20; index += 1) device.run(DOWN_S - 1, 200).run(1, 60);
    expect(device.ways.filter((way) => way !== 'full 640')).toEqual([]);
  });

  it('takes no notice of the first pictures of a detector', () => {
    expect(new Device().run(SETTLED_S - 1, 2_000).run(30, 60).ways).toEqual(['full 640']);
  });

  it('steps down to smaller pictures last, and then says that it is too slow', () => {
    const device = new Device().run(60, 180);
    expect(device.ways).toEqual(['full 640', 'lite 640', 'lite 480']);
    expect(device.effort.why).toBe('too-slow');
    expect(device.run(1, 60).effort.why).toBe('slowed');
  });

  it('waits for the end of a movement', () => {
    const device = new Device().run(60, 200, { inMovement: true });
    expect(device.effort.model).toBe('full');
    expect(device.run(1, 200, { inMovement: false }).effort.model).toBe('lite');
  });

  it('does not wait where it sees fewer than four pictures a second for two seconds', () => {
    expect(new Device().run(60, STARVED_MS, { inMovement: true }).effort.model).toBe('full');
    const device = new Device().run(SETTLED_S + STARVED_AFTER_MS / 1000 - 1, STARVED_MS + 1, { inMovement: true });
    expect(device.effort.model).toBe('full');
    expect(device.run(1, STARVED_MS + 1).effort.model).toBe('lite');
  });

  it('keeps the model that an exercise needs for as long as it sees four pictures a second', () => {
    const needs = { ...COUNTING, least: 'full' as const };
    const device = new Device(firstGoverned(200, needs), needs).run(60, STARVED_MS);
    expect(device.effort).toMatchObject({ model: 'full', why: 'too-slow' });
    expect(device.run(3, STARVED_MS + 1).effort.model).toBe('lite');
  });

  it.each(['lite', 'full', 'heavy'] as const)(
    'keeps the %s model that the user has chosen, and says that it is too slow',
    (choice) => {
      const asked = { ...COUNTING, choice };
      const device = new Device(firstGoverned(60, asked), asked).run(120, 400);
      expect(device.ways).toEqual([`${choice} 640`, `${choice} 480`]);
      expect(device.effort.why).toBe('too-slow');
    },
  );
});

describe('a device that is fast again', () => {
  /** Full would take 1.7 times as long: just within 80 ms. */
  const JUST_FAST_MS = 47.05;
  const slowed = (): Device => new Device().run(SETTLED_S + DOWN_S, 150);

  it('steps up after half a minute in which the full model would take 80 ms at most', () => {
    const device = slowed().run(SETTLED_S + UP_S - 1, JUST_FAST_MS);
    expect(device.effort.model).toBe('lite');
    expect(device.run(1, JUST_FAST_MS).effort).toMatchObject({ model: 'full', why: 'measured' });
  });

  it('does not where it would take longer', () => {
    expect(slowed().run(600, JUST_FAST_MS + 0.01).effort.model).toBe('lite');
  });

  it('never in the middle of a movement', () => {
    const device = slowed().run(600, 30, { inMovement: true });
    expect(device.effort.model).toBe('lite');
    expect(device.run(1, 30, { inMovement: false }).effort.model).toBe('full');
  });

  it('in a rest too, though it looks at few pictures then', () => {
    expect(slowed().run(SETTLED_S + UP_S, 30, { need: 'look' }).effort).toMatchObject({
      model: 'full',
      perSecond: LOOK_PER_SECOND,
    });
  });

  it('does not flutter where each step up makes it slow again: it waits twice as long each time', () => {
    const device = new Device().run(1_800, (model) => (model === 'full' ? 120 : 40));
    // At first, and after 30, 60, 120, 240, 480 and 480 seconds.
    expect(device.ways.filter((way) => way === 'full 640')).toHaveLength(7);
    expect(device.governed.upAfterMs).toBe(LONGEST_UP_AFTER_MS);
  });

  it('cools down after a hot quarter of an hour: lite for as long as it is hot, and full for good afterwards', () => {
    const device = new Device().run(60, (model) => (model === 'full' ? 60 : 36));
    device.run(900, (model) => (model === 'full' ? 170 : 100));
    expect(device.effort.model).toBe('lite');
    device.run(600, (model) => (model === 'full' ? 60 : 36));
    expect(device.ways).toEqual(['full 640', 'lite 640', 'full 640']);
    expect(device.governed.upAfterMs).toBe(UP_AFTER_MS);
  });

  it('has proved itself after two minutes, and tells what a picture takes then', () => {
    const device = slowed().run(SETTLED_S + UP_S, 40);
    const steps: (number | null)[] = [];
    for (let second = 0; second < PROVED_AFTER_MS / 1000 + 1; second += 1) {
      const before = device.governed;
      device.run(1, 66);
      steps.push(provedMs(before, device.governed));
    }
    expect(steps.filter((ms) => ms !== null)).toEqual([66]);
    expect(steps.at(-2)).toBe(66);
  });
});

describe('the rate', () => {
  /** In a movement, so that the model stays. */
  const measured = (): Device => new Device(firstGoverned(null, COUNTING), { inMovement: true });
  const rateAt = (pictureMs: number): number => measured().run(30, pictureMs).effort.perSecond;

  it.each([
    [26, 30],
    [33, 24],
    [40, 20],
    [53, 15],
    [66, 12],
    [80, 10],
    [100, 10],
  ])('of pictures that take %i ms is %i a second: something of each second is left', (pictureMs, rate) => {
    expect(rateAt(pictureMs)).toBe(rate);
  });

  it('is lowered where hardly anything is left of a second, and raised where a fifth would be', () => {
    const at = (rate: number, share: number): number => (1000 * share) / rate;
    const device = measured().run(20, at(20, BUSY_SHARE.up));
    expect(device.effort.perSecond).toBe(20);
    expect(device.run(20, at(20, BUSY_SHARE.down)).effort.perSecond).toBe(20);
    expect(device.run(20, at(20, BUSY_SHARE.down) + A_HAIR).effort.perSecond).toBe(15);
    expect(device.run(20, at(20, BUSY_SHARE.up) + A_HAIR).effort.perSecond).toBe(15);
    expect(device.run(20, at(20, BUSY_SHARE.up)).effort.perSecond).toBe(20);
  });

  it('is three a second where it is only looked at who is there, and none where nobody sees the page or needs a picture', () => {
    const device = new Device();
    const at = (change: Partial<Demand>) => effortOf(device.governed, { ...COUNTING, ...change }).perSecond;
    expect(at({ need: 'look' })).toBe(3);
    expect(at({ need: 'nothing' })).toBe(0);
    expect(at({ hidden: true })).toBe(0);
    expect(at({ hidden: true, need: 'look' })).toBe(0);
  });

  it('is no more than fifteen on a battery with a fifth left that is not being charged, and is told as spared', () => {
    const governed = firstGoverned(20, COUNTING);
    const at = (level: number, charging: boolean) => effortOf(governed, { ...COUNTING, battery: { level, charging } });
    expect(at(LOW_BATTERY.level, false)).toMatchObject({ perSecond: 15, spares: true });
    expect(at(LOW_BATTERY.level + A_HAIR, false)).toMatchObject({ perSecond: 30, spares: false });
    expect(at(LOW_BATTERY.level, true)).toMatchObject({ perSecond: 30, spares: false });
  });

  it('is told as spared in a rest too, so that the line does not come and go, and never where the device does no more anyway', () => {
    const demand = { ...COUNTING, need: 'look' as const, battery: { level: 0.1, charging: false } };
    expect(effortOf(firstGoverned(20, demand), demand).spares).toBe(true);
    expect(effortOf(firstGoverned(53, demand), demand).spares).toBe(false);
  });
});

describe('what a picture takes of a device', () => {
  it('is its own time where all that were due were looked at, but for a fifth', () => {
    expect(turnOf({ nowMs: 0, pictureMs: 50, lookedPerSecond: 16, cameraPerSecond: 30 }, 20)).toBe(50);
  });

  it('is the time between two where more are missing: something else is slow', () => {
    expect(turnOf({ nowMs: 0, pictureMs: 50, lookedPerSecond: 5, cameraPerSecond: 30 }, 20)).toBe(200);
  });

  it('is its own time where the camera gives no more, as in the dark', () => {
    expect(turnOf({ nowMs: 0, pictureMs: 50, lookedPerSecond: 5, cameraPerSecond: 5 }, 20)).toBe(50);
  });
});

describe('another exercise', () => {
  it('gets the model that it needs, and the next one the device’s own', () => {
    const lite = firstGoverned(90, COUNTING);
    const full = refitted(lite, 90, { choice: 'automatic', least: 'full' });
    expect(full).toMatchObject({ step: { model: 'full' }, why: 'exercise' });
    expect(refitted(full, 90, { choice: 'automatic', least: 'lite' }).step.model).toBe('lite');
  });

  it('leaves a slowed device as it is', () => {
    const { governed } = new Device().run(SETTLED_S + DOWN_S, 150);
    expect(refitted(governed, 60, COUNTING)).toEqual(governed);
  });

  it('leaves a device as it is that has stepped up since it was measured', () => {
    const { governed } = new Device(firstGoverned(90, COUNTING)).run(60, 40);
    expect(governed.step.model).toBe('full');
    expect(refitted(governed, 90, COUNTING)).toEqual(governed);
  });

  it('leaves a device alone that has what it needs', () => {
    const { governed } = new Device().run(30, 60);
    expect(refitted(governed, 60, { choice: 'automatic', least: 'full' })).toMatchObject({
      step: governed.step,
      why: 'measured',
    });
  });

  it('is when a new choice of the user is followed', () => {
    const { governed } = new Device().run(SETTLED_S + DOWN_S, 150);
    expect(refitted(governed, 60, { choice: 'heavy', least: 'lite' })).toMatchObject({ step: { model: 'heavy' }, why: 'chosen' });
  });
});
