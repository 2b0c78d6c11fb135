import { describe, expect, it } from 'vitest';
import { technicalLine, verbatim } from '../../src/core/message.ts';
import { inEnglish } from '../../src/language/english.ts';
import { detectorFailed, mediaProblem, withUnwatched, type Problem } from '../../src/session/problem.ts';
import { FakeConnection, PROFILE, setUp } from '../capture/pose/fake-connection.ts';

/** As MediaPipe 0.10 throws it. */
const TRACE = `INTERNAL: CalculatorGraph::Run() failed: 
Calculator::Open() for node "mediapipe_tasks_vision_pose_landmarker" failed: ; RET_CHECK failure (third_party/mediapipe/util.cc:57)
=== Source Location Trace: ===
third_party/mediapipe/util.cc:57
third_party/mediapipe/framework/calculator_graph.cc:812`;

const LINE = 'INTERNAL: CalculatorGraph::Run() failed:';

/** What is read on the screen at once, and what only whoever asks sees. */
const shown = ({ message, remedy }: Problem): string => `${inEnglish(message)} ${inEnglish(remedy)}`;
const asked = ({ details }: Problem): string => (details ? inEnglish(details) : '');

describe('a detector that throws a trace of its program', () => {
  it('at its start says what happened and what to do, and keeps one line for whoever asks', async () => {
    const { client } = setUp([new FakeConnection('fails', TRACE)]);
    const error: unknown = await client.start(PROFILE).catch((reason: unknown) => reason);
    const problem = withUnwatched(detectorFailed(error));
    expect(shown(problem)).toBe(
      'Body tracking could not be started. Your count is kept. Try again; if it does not help, load the page again.',
    );
    expect(asked(problem)).toBe(LINE);
  });

  it('before it is reached at all says the same', () => {
    const problem = detectorFailed(new Error(TRACE));
    expect([inEnglish(problem.message), asked(problem)]).toEqual(['Body tracking could not be started.', LINE]);
  });

  it('keeps the line on the way from a source of pictures to the screen', () => {
    const details = technicalLine(new Error(TRACE));
    const problem = mediaProblem({ id: 'camera-failed', message: verbatim('No.'), remedy: verbatim('Again.'), details });
    expect(asked(problem)).toBe(LINE);
  });
});

describe('a technical line', () => {
  const lineOf = (error: unknown): string => inEnglish(technicalLine(error));

  it('is the first line that has anything in it', () => {
    expect(lineOf(new Error('\n \n  memory access out of bounds \r\n at wasm'))).toBe('memory access out of bounds');
    expect(lineOf(new DOMException('', 'EncodingError'))).toBe('EncodingError');
    expect(lineOf('plain words')).toBe('plain words');
    expect(lineOf('')).toBe('');
  });

  it('is no longer than a screen has room for', () => {
    expect(lineOf('x'.repeat(200))).toBe('x'.repeat(200));
    expect(lineOf('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`);
  });
});
