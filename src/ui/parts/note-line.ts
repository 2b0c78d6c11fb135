import { html, type TemplateResult } from 'lit';
import './hip-icon.ts';
import type { Note } from './workout-summary-model.ts';

/** A sentence about an exercise, with a sign that says whether it is good news; styled by `noteCss`. */
export const noteLine = ({ kind, sentence }: Note): TemplateResult =>
  html`<p class="note ${kind}"><hip-icon name=${kind === 'good' ? 'star' : 'hint'}></hip-icon><span>${sentence}</span></p>`;
