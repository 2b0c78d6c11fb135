import { describe, expect, test } from 'vitest';
import { changeDemo, type DemoChange } from '../../src/core/demo.ts';
import * as bridge from '../../src/exercises/bridge.demo.ts';
import * as squat from '../../src/exercises/squat.demo.ts';
import { movementOf } from '../../src/figure/skeleton.ts';
import { measureInPicture, type PictureMeasures } from './measure.ts';

const squatAt = (share: number, change: DemoChange = {}): PictureMeasures => {
  const movement = movementOf(changeDemo(squat.demo, change));
  return measureInPicture(movement, movement.onTheWay(share), 'right');
};

const bridgeAt = (share: number, change: DemoChange = {}): PictureMeasures => {
  const movement = movementOf(changeDemo(bridge.demo, change));
  return measureInPicture(movement, movement.onTheWay(share), 'right');
};

describe('the squat, measured in the picture of its own camera', () => {
  const bottom = squatAt(1);

  test('bends the knee by 95 to 105 degrees', () => {
    expect(bottom.kneeFlexDeg).toBeGreaterThan(95);
    expect(bottom.kneeFlexDeg).toBeLessThan(105);
  });

  test('keeps the knees at most a tenth of a foot past the toes', () => expect(bottom.kneePastToe).toBeLessThanOrEqual(0.1));

  test('keeps the trunk within 15 degrees of the shins and 45 degrees of upright', () => {
    expect(bottom.trunkLeanDeg - bottom.shinLeanDeg).toBeLessThanOrEqual(15);
    expect(bottom.trunkLeanDeg).toBeLessThanOrEqual(45);
  });

  test('keeps the heels down', () => expect(bottom.heelRise - squatAt(0).heelRise).toBeCloseTo(0, 6));

  test('stands straight at rest', () => expect(squatAt(0).kneeFlexDeg).toBeLessThan(6));

  test('balances: the wrists are ahead of the feet while the hips are behind them', () => {
    const { right } = movementOf(squat.demo).onTheWay(1).points;
    expect(right.wrist[2]).toBeGreaterThan(right.toe[2]);
    expect(right.hip[2]).toBeLessThan(right.heel[2]);
  });

  test('is shallow at 50 to 60 degrees', () => {
    const { kneeFlexDeg } = squatAt(1, squat.shallow);
    expect(kneeFlexDeg).toBeGreaterThan(50);
    expect(kneeFlexDeg).toBeLessThan(60);
  });

  test('has the knees more than 0.35 feet past the toes when they are past them, at full depth', () => {
    const at = squatAt(1, squat.kneesPastToes);
    expect(at.kneePastToe).toBeGreaterThan(0.35);
    expect(at.kneeFlexDeg).toBeGreaterThan(75);
    expect(at.trunkLeanDeg - at.shinLeanDeg).toBeLessThanOrEqual(15);
  });

  test('has the heels a quarter of a foot up when they lift, with the knees still behind the toes', () => {
    const at = squatAt(1, squat.heelsLift);
    expect(at.heelRise - squatAt(0).heelRise).toBeGreaterThan(0.25);
    expect(at.kneePastToe).toBeLessThanOrEqual(0.1);
    expect(at.trunkLeanDeg - at.shinLeanDeg).toBeLessThanOrEqual(15);
  });

  test('leans the trunk more than 55 degrees, and 30 more than the shins, with the chest down', () => {
    const at = squatAt(1, squat.chestDown);
    expect(at.trunkLeanDeg).toBeGreaterThan(55);
    expect(at.trunkLeanDeg - at.shinLeanDeg).toBeGreaterThan(30);
    expect(at.kneePastToe).toBeLessThanOrEqual(0.1);
  });
});

describe('the squat from the front', () => {
  const separations = (change: DemoChange): { knees: number; ankles: number; shoulders: number } => {
    const { left, right } = movementOf(changeDemo(squat.demo, change)).onTheWay(1).points;
    return {
      knees: left.knee[0] - right.knee[0],
      ankles: left.ankle[0] - right.ankle[0],
      shoulders: left.shoulder[0] - right.shoulder[0],
    };
  };

  test('has the knees at least as far apart as the ankles', () => {
    const { knees, ankles } = separations(squat.front);
    expect(knees).toBeGreaterThan(ankles);
  });

  test('has the knees more than 0.22 shoulder widths closer than the ankles when they fall in', () => {
    const { knees, ankles, shoulders } = separations(squat.kneesIn);
    expect((knees - ankles) / shoulders).toBeLessThan(-0.22);
    expect(knees).toBeGreaterThan(0);
  });

  test('shifts the hips sideways by more than 0.12 of the stance, and keeps them level', () => {
    const { left, right } = movementOf(changeDemo(squat.demo, squat.weightShift)).onTheWay(1).points;
    const stance = left.ankle[0] - right.ankle[0];
    expect((left.hip[0] + right.hip[0]) / 2 / stance).toBeGreaterThan(0.12);
    expect(left.hip[1]).toBeCloseTo(right.hip[1], 6);
  });
});

describe('the bridge, measured in the picture of its own camera', () => {
  test('rests with the hips bent by 50 to 60 degrees and the knees at an interior angle of 40 to 70', () => {
    const rest = bridgeAt(0);
    expect(rest.hipFlexDeg).toBeGreaterThan(50);
    expect(rest.hipFlexDeg).toBeLessThan(60);
    expect(180 - rest.kneeFlexDeg).toBeGreaterThan(40);
    expect(180 - rest.kneeFlexDeg).toBeLessThan(70);
  });

  test('rises to within 2 degrees of a straight line', () => expect(Math.abs(bridgeAt(1).hipFlexDeg)).toBeLessThan(2));

  test('holds for two seconds', () => expect(bridge.demo.timing.holdMs).toBeGreaterThanOrEqual(2000));

  test('stops 25 degrees short when it is low', () => expect(bridgeAt(1, bridge.low).hipFlexDeg).toBeCloseTo(25, -0.6));

  test('goes 22 degrees beyond when it is over-arched', () =>
    expect(bridgeAt(1, bridge.overArched).hipFlexDeg).toBeCloseTo(-22, -0.6));

  test('keeps the hips straight when only the heels lift', () => {
    const at = bridgeAt(1, bridge.heelsLift);
    expect(Math.abs(at.hipFlexDeg)).toBeLessThan(3);
    expect(at.heelRise - bridgeAt(0).heelRise).toBeGreaterThan(0.25);
  });

  test('rests at an interior knee angle of more than 85 degrees with the feet too far away', () => {
    expect(180 - bridgeAt(0, bridge.feetTooFar).kneeFlexDeg).toBeGreaterThan(85);
  });
});
