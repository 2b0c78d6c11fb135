import { consume } from '@lit/context';
import { msg, str } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise.ts';
import { handOver } from '../../data/export/download.ts';
import { isOneActivity, readExportFile, type ExportKind } from '../../data/export/export-file.ts';
import type { WorkoutRecord } from '../../log/session-log.ts';
import type { PastSet } from '../../log/set-records.ts';
import type { LoadSets } from '../../log/training-log.ts';
import { today } from '../words/day-words.ts';
import './hip-icon.ts';
import { baseStyles } from '../styles/base-styles.ts';
import { exercisesContext, loadSetsContext } from '../contexts.ts';

/** The user's training as files. With the sets of one workout, or one set, also for a sports watch's app. */
@customElement('hip-export')
export class HipExport extends LitElement {
  static override styles = [baseStyles];

  /** Those that `sets` belong to. */
  @property({ attribute: false }) workouts: readonly WorkoutRecord[] = [];
  @property({ attribute: false }) sets: readonly PastSet[] = [];
  @consume({ context: loadSetsContext, subscribe: true }) @state() loadSets: LoadSets | null = null;
  @consume({ context: exercisesContext, subscribe: true }) @state() exercises: readonly Exercise[] = [];

  /** What became of the last file, in a sentence. */
  @state() private said = '';

  override render() {
    if (this.sets.length === 0) return html`<p>${msg('There is nothing to export yet.')}</p>`;
    return html`<div class="stack">
      <div class="row">
        ${isOneActivity(this) ? html`<button @click=${() => this.give('fit')}>${msg('FIT file')}</button>` : ''}
        <button @click=${() => this.give('sets')}>${msg('Sets as CSV')}</button>
        <button @click=${() => this.give('repetitions')}>${msg('Repetitions as CSV')}</button>
        <a class="button" href="#/report"><hip-icon name="log"></hip-icon>${msg('Report to print')}</a>
      </div>
      <p role="status" class="small">${this.said}</p>
    </div>`;
  }

  private async give(kind: ExportKind): Promise<void> {
    const { workouts, sets, exercises } = this;
    const file = await readExportFile(kind, { workouts, sets, exercises }, this.loadSets, today());
    const became = await handOver(file);
    this.said = became === 'saved' ? msg(str`Saved as ${file.name}.`) : became === 'shared' ? msg('Handed over.') : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-export': HipExport;
  }
}
