import { describe, expect, it } from 'vitest';
import { containBox } from '../../../src/ui/parts/overlay.ts';

describe('where the picture lies on the stage', () => {
  it('has bars above and below a wide picture', () => {
    expect(containBox(400, 400, 1600, 800)).toEqual({ x: 0, y: 100, width: 400, height: 200 });
  });

  it('has bars beside a tall picture', () => {
    expect(containBox(400, 400, 360, 720)).toEqual({ x: 100, y: 0, width: 200, height: 400 });
  });

  it('fills the stage while the size is unknown', () => {
    expect(containBox(300, 200, 0, 0)).toEqual({ x: 0, y: 0, width: 300, height: 200 });
  });
});
