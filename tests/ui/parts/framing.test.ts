import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../../src/exercises/index.ts';
import { fakeFrames } from '../../../src/gallery/fake-data.ts';
import {
  bodyBox,
  framedIn,
  framing,
  isInSight,
  isWorthIt,
  widened,
  type Box,
  type ToFrame,
} from '../../../src/ui/parts/framing.ts';

const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };
const WIDE = { width: 1280, height: 720 };
const TALL = { width: 720, height: 1280 };
const STANDING: Box = { x: 0.4, y: 0.2, width: 0.2, height: 0.7 };
const LYING: Box = { x: 0.1, y: 0.6, width: 0.8, height: 0.2 };

const need = <T>(value: T | null): T => {
  if (value === null) throw new Error('Nobody.');
  return value;
};

const toFrame = (change: Partial<ToFrame> = {}): ToFrame => {
  const stage = change.stage ?? PHONE;
  return { picture: TALL, stage, free: { x: 0, y: 0, ...stage }, body: null, show: 'fill', ...change };
};

const every = (check: (given: ToFrame) => void): void => {
  for (const stage of [PHONE, LAPTOP, { width: 844, height: 390 }, { width: 1920, height: 1080 }])
    for (const picture of [WIDE, TALL, { width: 640, height: 480 }])
      for (const body of [
        STANDING,
        LYING,
        { x: 0, y: 0, width: 0.3, height: 0.5 },
        { x: 0.02, y: 0.02, width: 0.96, height: 0.96 },
      ])
        for (const free of [
          { x: 0, y: 0, ...stage },
          { x: 0, y: stage.height * 0.4, width: stage.width, height: stage.height * 0.45 },
          { x: stage.width * 0.4, y: 0, width: stage.width * 0.5, height: stage.height },
        ])
          check(toFrame({ stage, picture, body, free }));
};

describe('the framing', () => {
  it('fills the stage with a centred picture while nobody is seen', () => {
    expect(framing(toFrame({ picture: WIDE }))).toEqual({ scale: 844 / 720, x: (390 - 1280 * (844 / 720)) / 2, y: 0 });
  });

  it('keeps the whole person on the stage, whatever the picture and the window', () => {
    every((given) => {
      const found = framing(given);
      expect(given.body && isInSight(given.body, found, given), JSON.stringify(given)).toBe(true);
    });
  });

  it('leaves no gap along an edge where the picture is longer than the stage, and none of the picture out where it is shorter', () => {
    every((given) => {
      const { x, y, scale } = framing(given);
      for (const [from, length, stage] of [
        [x, given.picture.width * scale, given.stage.width],
        [y, given.picture.height * scale, given.stage.height],
      ] as const) {
        const [least, most] = [Math.min(0, stage - length), Math.max(0, stage - length)];
        expect(from).toBeGreaterThanOrEqual(least - 1e-6);
        expect(from).toBeLessThanOrEqual(most + 1e-6);
      }
    });
  });

  it('fills the stage whenever the person fits it so', () => {
    const { scale } = framing(toFrame({ picture: WIDE, stage: LAPTOP, body: STANDING }));
    expect(scale).toBeGreaterThanOrEqual(800 / 720);
    // Somebody who lies across the picture does not fit an upright phone: they are shown whole.
    expect(framing(toFrame({ picture: WIDE, body: LYING })).scale).toBeCloseTo(390 / (0.8 * 1.16 * 1280), 6);
  });

  it('brings a small person nearer, and no more than 1.7 times', () => {
    const body = { x: 0.45, y: 0.45, width: 0.02, height: 0.1 };
    expect(framing(toFrame({ stage: LAPTOP, picture: WIDE, body })).scale).toBeCloseTo(1.7 * (800 / 720), 6);
  });

  it('puts the person into the part that is free of the number', () => {
    const free = { x: 512, y: 0, width: 768, height: 800 };
    const { x, scale } = framing(
      toFrame({ stage: LAPTOP, picture: WIDE, free, body: { x: 0.4, y: 0.3, width: 0.2, height: 0.4 } }),
    );
    expect(x + 0.5 * 1280 * scale).toBeCloseTo(512 + 384, 6);
  });

  it('shows all of the picture within the free part while somebody takes their place', () => {
    const free = { x: 0, y: 50, width: 390, height: 372 };
    const { x, y, scale } = framing(toFrame({ picture: WIDE, free, show: 'whole', body: STANDING }));
    expect(scale).toBeCloseTo(390 / 1280, 6);
    expect(x).toBeCloseTo(0, 6);
    expect(y + (720 * scale) / 2).toBeCloseTo(50 + 186, 6);
  });

  it('is nothing at all for a picture or a stage without a size', () => {
    expect(framing(toFrame({ picture: { width: 0, height: 0 } }))).toEqual({ x: 0, y: 0, scale: 1 });
    expect(framing(toFrame({ stage: { width: 0, height: 0 } }))).toEqual({ x: 0, y: 0, scale: 1 });
  });
});

describe('the part of the stage that no buttons lie over', () => {
  const sight = { x: 0, y: 0, width: 390, height: 760 };

  it('holds the whole person, feet too, though the picture ends below them', () => {
    const given = toFrame({ picture: WIDE, body: { x: 0.4, y: 0.2, width: 0.2, height: 0.79 } });
    expect(isInSight(need(given.body), framing(given), { picture: WIDE, stage: sight })).toBe(false);
    expect(isInSight(need(given.body), framedIn(given, sight), { picture: WIDE, stage: sight })).toBe(true);
  });

  it('changes nothing for a person who is within it anyway, for nobody, and while somebody takes their place', () => {
    for (const given of [
      toFrame({ picture: WIDE, body: { x: 0.4, y: 0.1, width: 0.2, height: 0.6 } }),
      toFrame({ picture: WIDE }),
      toFrame({ picture: WIDE, body: STANDING, show: 'whole' }),
    ])
      expect(framedIn(given, sight)).toEqual(framing(given));
  });

  it('may lie at either side', () => {
    const beside = { x: 120, y: 0, width: 1160, height: 800 };
    const given = toFrame({ stage: LAPTOP, picture: WIDE, body: { x: 0.01, y: 0.3, width: 0.3, height: 0.6 } });
    const { x, scale } = framedIn(given, beside);
    expect(x + 0.01 * 1280 * scale).toBeGreaterThanOrEqual(119);
  });
});

describe('whether the picture moves', () => {
  const given = toFrame({ stage: LAPTOP, picture: WIDE, body: STANDING });
  const wanted = framing(given);

  it('stays for little, to a tenth of the stage and a seventh of the size', () => {
    expect(isWorthIt({ ...wanted, x: wanted.x + 127 }, wanted, given)).toBe(false);
    expect(isWorthIt({ ...wanted, x: wanted.x + 129 }, wanted, given)).toBe(true);
    expect(isWorthIt({ ...wanted, scale: wanted.scale / 1.16 }, wanted, { ...given, body: null })).toBe(true);
  });

  it('moves at once when a part of the person would be out of sight', () => {
    const body = { ...STANDING, y: 0.02 };
    const cut = { ...wanted, y: -40 };
    expect(isInSight(body, cut, given)).toBe(false);
    expect(isWorthIt(cut, { ...cut, y: 0 }, { ...given, body })).toBe(true);
  });
});

describe('the box around a person', () => {
  const squat = exerciseById('squat');
  const image = squat && fakeFrames(squat)[0]?.image;
  if (!image) throw new Error('No pose.');

  it('holds every point that is seen, with room for the head, and is mirrored with the picture', () => {
    const plain = bodyBox(image, false);
    const mirrored = bodyBox(image, true);
    if (!plain || !mirrored) throw new Error('Nobody.');
    expect(plain.y).toBeLessThan(image.nose.y);
    expect(plain.y + plain.height).toBeCloseTo(
      Math.max(image.left.toe.y, image.right.toe.y, image.left.heel.y, image.right.heel.y),
      6,
    );
    expect(mirrored.x).toBeCloseTo(1 - plain.x - plain.width, 6);
  });

  it('is none of nobody, and of somebody of whom next to nothing is seen', () => {
    expect(bodyBox(null, false)).toBeNull();
    const hidden = structuredClone(image);
    for (const point of [hidden.nose, ...Object.values(hidden.left), ...Object.values(hidden.right)]) point.visibility = 0.39;
    expect(bodyBox(hidden, false)).toBeNull();
  });

  it('grows at once and shrinks in four seconds', () => {
    const small = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };
    const large = { x: 0.2, y: 0.2, width: 0.6, height: 0.6 };
    expect(widened(null, small, 33)).toEqual(small);
    expect(widened(small, large, 33).width).toBeCloseTo(0.6, 9);
    expect(widened(large, small, 400).width).toBeCloseTo(0.56, 9);
    expect(widened(large, small, 4000).width).toBeCloseTo(0.2, 9);
  });
});
