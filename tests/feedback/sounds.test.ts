import { describe, expect, it } from 'vitest';
import { SOUNDS, type Note, type SoundName } from '../../src/feedback/sounds.ts';

const names = Object.keys(SOUNDS) as SoundName[];

/** Notes that begin together are heard as one. */
const melody = (notes: readonly Note[]): Note[] => notes.filter((note, i) => i === 0 || note.atS !== notes[i - 1]?.atS);

/** Which way it goes, note by note and within a note. */
const direction = (notes: readonly Note[]): string => {
  const pitches = melody(notes).flatMap(({ fromHz, toHz }) => (fromHz === toHz ? [fromHz] : [fromHz, toHz]));
  return pitches
    .slice(1)
    .map((hz, i) => Math.sign(hz - (pitches[i] ?? hz)))
    .map((sign) => ['falls', 'stays', 'rises'][sign + 1])
    .join(' ');
};

/** Seconds from the beginning of each note to that of the next, and to the end of the last. */
const rhythm = (notes: readonly Note[]): number[] => {
  const tune = melody(notes);
  return tune.map(({ atS, lengthS }, i) => (tune[i + 1]?.atS ?? atS + lengthS) - atS);
};

/** A time is told from another when one is twice as long. */
const isOtherRhythm = (a: readonly number[], b: readonly number[]): boolean =>
  a.length !== b.length || a.some((time, i) => Math.max(time / (b[i] ?? time), (b[i] ?? time) / time) >= 2);

const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));

describe('the sounds', () => {
  it.each(pairs)('%s and %s differ in direction or in rhythm', (a, b) => {
    const differ = direction(SOUNDS[a]) !== direction(SOUNDS[b]) || isOtherRhythm(rhythm(SOUNDS[a]), rhythm(SOUNDS[b]));
    expect(differ).toBe(true);
  });

  it('go the way of what they mean', () => {
    const ways = Object.fromEntries(names.map((name) => [name, direction(SOUNDS[name])]));
    expect(ways).toMatchObject({ rep: 'rises', partial: 'falls', problem: 'falls', 'rest-over': 'rises', 'count-down': 'stays' });
  });

  it('are over within a second, so that the next repetition has its own', () => {
    for (const name of names) {
      const endS = Math.max(...SOUNDS[name].map(({ atS, lengthS }) => atS + lengthS));
      expect(endS, name).toBeLessThanOrEqual(1);
    }
  });
});
