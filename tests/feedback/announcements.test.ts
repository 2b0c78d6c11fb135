import { say } from '../../src/core/message.ts';
import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../src/feedback/announcements.ts';
import { PHRASES, type CameraSpot, type ConfirmedCommand } from '../../src/feedback/phrases.ts';
import { cue, rep, safetyCue, told } from './coach-events.ts';
import { heard, type Moment } from './hear.ts';

describe('what the session says', () => {
  const low: CameraSpot = { view: 'side', near: 'left', lensHeightM: [0.2, 0.5] };
  const spoken = (announcement: Announcement): string[] => heard('normal', [told(announcement)]).flat();

  it('is what comes next, and where the camera goes', () => {
    expect(spoken({ type: 'exercise-next', name: say`Glute bridge`, camera: low })).toEqual([
      '“Next: Glute bridge. Camera low. Turn your left side to the camera.”',
    ]);
  });

  it('tells how to turn to the camera', () => {
    const turn = (spot: Partial<CameraSpot>) =>
      PHRASES.exerciseNext(say`Squat`, { ...low, ...spot })
        .split('. ')
        .slice(2)
        .join('. ');
    expect(turn({ near: null })).toBe('Turn your side to the camera.');
    expect(turn({ view: 'front' })).toBe('Face the camera.');
    expect(turn({ view: 'oblique' })).toBe('Turn halfway, left side nearest the camera.');
    expect(turn({ view: 'oblique', near: null })).toBe('Turn halfway to the camera.');
  });

  it('tells how high the camera goes', () => {
    const height = (min: number, max: number) =>
      PHRASES.exerciseNext(say`Squat`, { ...low, lensHeightM: [min, max] }).split('. ')[1];
    expect([height(0.2, 0.78), height(0.4, 0.6), height(0.6, 0.68), height(0.5, 0.8), height(0.9, 1.1)]).toEqual([
      'Camera low',
      'Camera at thigh height',
      'Camera at thigh height',
      'Camera at hip height',
      'Camera at hip height',
    ]);
  });

  it('is the rest with what is next, and how to turn only where that changes', () => {
    const next = { name: say`Squat`, side: null, set: 2, sets: 3, camera: null };
    expect(spoken({ type: 'rest-began', seconds: 45, next })).toEqual(['“Rest for 45 seconds. Next: Squat, set 2 of 3.”']);
    expect(
      spoken({ type: 'rest-began', seconds: 60, next: { ...next, side: 'right', camera: { ...low, view: 'front' } } }),
    ).toEqual(['“Rest for 1 minute. Next: Squat, right leg, set 2 of 3. Face the camera.”']);
  });

  it('is to change legs', () => {
    const next = { name: say`Clamshell`, side: 'right', set: 1, sets: 2, camera: null } as const;
    expect(spoken({ type: 'side-done' })).toEqual(['side-done', '“Change legs”']);
    expect(spoken({ type: 'change-over-began', next })).toEqual(['side-done', '“Change legs”']);
    expect(spoken({ type: 'change-over-began', next: { ...next, camera: { ...low, near: 'right' } } })).toEqual([
      'side-done',
      '“Change legs. Turn your right side to the camera.”',
    ]);
  });

  it('counts a rest down, and tells its end', () => {
    const down = [3, 2, 1].map((seconds) => spoken({ type: 'seconds-left', seconds }));
    expect(down).toEqual([
      ['count-down', '“3”'],
      ['count-down', '“2”'],
      ['count-down', '“1”'],
    ]);
    expect(spoken({ type: 'rest-over' })).toEqual(['rest-over', '“Into position”']);
  });

  it('answers every command with other words', () => {
    const commands: ConfirmedCommand[] = ['pause', 'resume', 'skip', 'repeat', 'go-back', 'end', 'now'];
    const answers = commands.map((command) => spoken({ type: 'command', command }).join());
    expect(answers.slice(0, 2)).toEqual(['“Paused”', '“Going on”']);
    expect(new Set(answers).size).toBe(commands.length);
  });

  it('is one sound and one word for a gesture that was understood and what it did', () => {
    expect(heard('normal', [told({ type: 'gesture-understood' }), told({ type: 'command', command: 'pause' })])).toEqual([
      ['gesture', '“Paused”'],
    ]);
  });

  it('is the end of a set and of a session', () => {
    expect(spoken({ type: 'set-done' })).toEqual(['set-done', '“Set done”']);
    expect(spoken({ type: 'session-done' })).toEqual(['workout-done', '“Session done”']);
  });

  it('is what is left when a repetition is taken back', () => {
    expect(spoken({ type: 'rep-undone', left: 6 })).toEqual(['“Taken back. 6”']);
  });

  it('passes on advice and problems as they are', () => {
    expect(spoken({ type: 'advice', sentence: say`A good moment to end this set.` })).toEqual([
      '“A good moment to end this set.”',
    ]);
    expect(spoken({ type: 'problem', sentence: say`The camera is gone.` })).toEqual(['problem', '“The camera is gone.”']);
  });

  it('comes before what is said of the repetition that ended a side, and after a word of safety', () => {
    const ended: Moment = [rep(10), cue(), told({ type: 'side-done' })];
    expect(heard('talkative', ended)).toEqual([['rep', 'side-done', '“Change legs”']]);
    expect(heard('talkative', [...ended, safetyCue])).toEqual([['rep', 'side-done', '“Find your balance”']]);
  });

  it('is the newest of two', () => {
    expect(heard('normal', [told({ type: 'command', command: 'end' }), told({ type: 'session-done' })])).toEqual([
      ['workout-done', '“Session done”'],
    ]);
  });

  it('is tones alone when quiet, and nothing when off', () => {
    expect(heard('quiet', [told({ type: 'set-done' })])).toEqual([['set-done']]);
    expect(heard('off', [told({ type: 'problem', sentence: say`The camera is gone.` }), safetyCue])).toEqual([[]]);
  });
});
