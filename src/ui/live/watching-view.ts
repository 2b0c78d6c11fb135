import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { HintId } from '../../core/events.ts';
import '../parts/hip-hint.ts';
import '../parts/hip-problem.ts';
import '../parts/hip-sound.ts';
import '../parts/hip-stage.ts';
import type { LiveState } from './live-state.ts';

/** A screen that watches before anything is counted. */
interface Watching {
  live: LiveState;
  title: string;
  /** What to do, in large letters, where nothing has to be waited for. */
  asked: string;
  hintId: HintId;
  /** What there is to know about it. */
  explained: string;
  /** What has been done so far; empty where that is nothing. */
  done?: TemplateResult | '';
  /** The buttons. */
  buttons: TemplateResult;
}

/** What has to be waited for; null where nothing has to be. */
function waitingWords({ problems, picture, set, step }: LiveState): string | null {
  const stopping = problems.filter(({ blocking }) => blocking);
  if (stopping.length > 0)
    return stopping.some(({ about }) => about === 'camera') ? msg('Waiting for the camera') : msg('Waiting');
  return set === 'starting' || !picture ? (step ?? msg('Getting ready')) : null;
}

/** The picture fills the screen; below the person stands what to do. */
export function watchingView({ live, title, asked, hintId, explained, done = '', buttons }: Watching): TemplateResult {
  const waiting = waitingWords(live);
  const problem = live.problems.at(-1);
  return html`<div class="screen">
    <hip-stage follow .picture=${live.picture}></hip-stage>
    <header>
      <div class="name"><h1>${title}</h1></div>
      <hip-sound></hip-sound>
    </header>
    <div class="free">${done}</div>
    <div class="call">
      <hip-hint text=${waiting ?? asked} hint-id=${waiting === null ? hintId : 'waiting'}></hip-hint>
      <p class="explained" role="status">${explained}</p>
    </div>
    <footer>${buttons}</footer>
    ${problem ? html`<hip-problem class="toast" over .problem=${problem}></hip-problem>` : ''}
  </div>`;
}
