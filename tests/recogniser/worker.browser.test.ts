import { describe, expect, it } from 'vitest';
import { squat } from '../../src/exercises/squat.ts';
import { connectRecogniser } from '../../src/recogniser/connect.ts';
import type { Recognition } from '../../src/recogniser/recogniser.ts';
import { seriesOf } from '../figure/series.ts';

describe('the worker of the recogniser', () => {
  it('loads the network and recognises a squat', async () => {
    const { api, close } = connectRecogniser();
    await api.start();
    const heard: Recognition[] = [];
    for (const frame of seriesOf(squat.demo, { fps: 15 })) {
      const word = await api.push(frame);
      if (word) heard.push(word);
    }
    close();
    expect(heard.some(({ decided }) => decided === 'squat')).toBe(true);
  });
});
