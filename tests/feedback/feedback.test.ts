import { say } from '../../src/core/message.ts';
import { describe, expect, it } from 'vitest';
import { createFeedback, type Feedback, type FeedbackLevel } from '../../src/feedback/feedback.ts';
import { cue, hint, holdReached, praise, rep, safetyCue } from './coach-events.ts';

/** One turn of the event loop: a moment is over. */
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

interface Heard {
  feedback: Feedback;
  spoken: string[];
  played: string[];
  felt: string[];
  captions: string[];
}

const listen = (level?: FeedbackLevel, hasVoice = true, saysNumbers = false): Heard => {
  const spoken: string[] = [];
  const played: string[] = [];
  const felt: string[] = [];
  const captions: string[] = [];
  const feedback = createFeedback(
    {
      available: () => hasVoice,
      say: (text, timing) => spoken.push(`${text}, ${timing ?? ''}`),
      stop: () => spoken.push('hush'),
    },
    { unlock: () => played.push('unlock'), play: (name) => played.push(name), dispose: () => played.push('dispose') },
    level,
    { play: (name) => felt.push(name), stop: () => felt.push('stop') },
    () => saysNumbers,
  );
  feedback.onSaid(({ text }) => captions.push(text));
  return { feedback, spoken, played, felt, captions };
};

describe('feedback', () => {
  it('says one thing of all that is reported in one turn', async () => {
    const { feedback, spoken, played } = listen('talkative');
    feedback.take(rep(10));
    feedback.take(cue());
    feedback.sideDone();
    expect(spoken).toEqual([]);
    await moment();
    expect(spoken).toEqual(['Change legs, next']);
    expect(played).toEqual(['rep', 'side-done']);
  });

  it('says another thing in another turn', async () => {
    const { feedback, spoken } = listen('talkative');
    feedback.take(rep(1));
    await moment();
    feedback.take(rep(2));
    await moment();
    expect(spoken).toEqual(['1, if-silent', '2, if-silent']);
  });

  it('says every number where that is chosen, but where nothing else is said', async () => {
    for (const [level, said] of [
      ['normal', ['1, if-silent']],
      ['quiet', []],
      ['off', []],
    ] as const) {
      const { feedback, spoken } = listen(level, true, true);
      feedback.take(rep(1));
      await moment();
      expect(spoken, level).toEqual(said);
    }
  });

  it('cuts in for safety, and does not say numbers and praise late', async () => {
    const { feedback, spoken } = listen('talkative');
    for (const event of [safetyCue, cue(), praise, rep(1), holdReached, rep(2)]) {
      feedback.take(event);
      await moment();
    }
    feedback.announce({ type: 'seconds-left', seconds: 3 });
    await moment();
    expect(spoken).toEqual([
      'Find your balance, at-once',
      'Heels down, next',
      'Good, if-silent',
      '1, if-silent',
      'Slowly back, if-silent',
      '3, if-silent',
    ]);
  });

  it('is normal unless told otherwise', async () => {
    const { feedback, captions } = listen();
    feedback.take(rep(1));
    feedback.take(praise);
    await moment();
    feedback.take(cue());
    await moment();
    expect(captions).toEqual(['Heels down']);
  });

  it('counts towards the aim of the set', async () => {
    const { feedback, captions } = listen('normal');
    feedback.beginSet({ reps: 10 }, say`Soft knees.`);
    feedback.take(rep(12), 9);
    await moment();
    expect(captions).toEqual(['Last one']);
  });

  it('closes a moment before the next set begins', async () => {
    const { feedback, captions } = listen('normal');
    feedback.beginSet({ reps: 10 });
    feedback.take(rep(9));
    feedback.beginSet({ reps: 20 });
    await moment();
    expect(captions).toEqual(['Last one']);
  });

  it('shows what is said where there is no voice', async () => {
    const { feedback, captions } = listen('normal', false);
    feedback.take(cue());
    await moment();
    expect([feedback.voiceAvailable(), captions]).toEqual([false, ['Heels down']]);
  });

  it('shows nothing that the level leaves out', async () => {
    const { feedback, captions } = listen('quiet');
    feedback.take(cue());
    feedback.setDone();
    await moment();
    expect(captions).toEqual([]);
  });

  it('tells what kind of words they are, until one no longer listens', async () => {
    const { feedback } = listen('normal');
    const kinds: string[] = [];
    const stop = feedback.onSaid(({ kind }) => kinds.push(kind));
    feedback.take(safetyCue);
    await moment();
    stop();
    feedback.take(cue());
    await moment();
    expect(kinds).toEqual(['safety']);
  });

  it('is felt as the last of the sounds, and not when it is off', async () => {
    const { feedback, felt, played } = listen('quiet');
    feedback.take(rep(10));
    feedback.setDone();
    await moment();
    expect(felt).toEqual(['set-done']);
    feedback.setLevel('off');
    feedback.problem(say`The camera is gone.`);
    await moment();
    expect(felt).toEqual(['set-done', 'stop']);
    expect(played).toEqual(['rep', 'set-done']);
  });

  it('falls silent when it is turned down, and for a pause', () => {
    const silenced = (change: (feedback: Feedback) => void): boolean => {
      const { feedback, spoken } = listen('talkative');
      change(feedback);
      return spoken.includes('hush');
    };
    expect((['off', 'quiet', 'normal', 'talkative'] as const).map((level) => silenced((each) => each.setLevel(level)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(silenced((each) => each.hush())).toBe(true);
  });

  it('says the pause after it has fallen silent, and nothing that was on its way', async () => {
    const { feedback, spoken, played } = listen('talkative');
    feedback.announce({ type: 'gesture-understood' });
    feedback.take(rep(4));
    feedback.hush();
    feedback.announce({ type: 'command', command: 'pause' });
    await moment();
    expect(spoken).toEqual(['4, if-silent', 'hush', 'Paused, next']);
    expect(played).toEqual(['gesture', 'rep']);
  });

  it('is over once it is disposed of', async () => {
    const { feedback, spoken, played, captions } = listen('normal');
    feedback.take(hint(0));
    feedback.dispose();
    await moment();
    expect([spoken, played, captions]).toEqual([['hush'], ['dispose'], []]);
  });
});
