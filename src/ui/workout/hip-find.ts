import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { VideoSource } from '../../capture/source.ts';
import { findExercise, type Finding } from '../../free/find-exercise.ts';
import type { Services } from '../../session/services.ts';
import { fire } from '../fire.ts';
import '../live/hip-analysis.ts';
import { initialLiveState, type LiveState } from '../live/live-state.ts';

/**
 * Looks at a video to find out which exercise it shows. Begins as soon as it has its services and the video.
 *
 * @fires exercise-found
 */
@customElement('hip-find')
export class HipFind extends LitElement {
  @property({ attribute: false }) services: Services | null = null;
  @property({ attribute: false }) live: LiveState = initialLiveState;
  @property({ attribute: false }) source: VideoSource | null = null;

  private finding: Finding | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.finding?.giveUp();
    this.finding = null;
  }

  override willUpdate(): void {
    const { services, source } = this;
    if (!services || !source || this.finding) return;
    const mine = findExercise({ ...services, connect: () => services.connectRecogniser() }, source);
    this.finding = mine;
    void mine.found.then((exercise) => mine === this.finding && fire(this, 'exercise-found', exercise?.id ?? null));
  }

  override render() {
    const { live, source } = this;
    return html`<hip-analysis
      doing=${msg('Finding out which exercise it is')}
      .live=${live}
      fileName=${source?.kind === 'file' ? source.file.name : ''}
      @analysis-cancelled=${() => this.finding?.giveUp()}
    ></hip-analysis>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-find': HipFind;
  }
  interface HTMLElementEventMap {
    /** The exercise's id; null where it could not be told. */
    'exercise-found': CustomEvent<string | null>;
  }
}
