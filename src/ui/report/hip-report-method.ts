import { msg } from '@lit/localize';
import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { reportCss } from './hip-report-css.ts';
import { baseStyles } from '../styles/base-styles.ts';

/** How the figures of the report came about, and what they cannot say. */
@customElement('hip-report-method')
export class HipReportMethod extends LitElement {
  static override styles = [baseStyles, reportCss];

  override render() {
    return html`<section aria-labelledby="method">
      <h2 id="method">${msg('How this was measured')}</h2>
      <ul class="lines">
        <li>
          ${msg(
            'One camera, and a model that finds 33 points of the body in its picture. Angles are those in the picture, not of the joints in space: turning out of the picture makes them smaller or larger.',
          )}
        </li>
        <li>
          ${msg(
            'Heights in lengths of the trunk, the leg or the shoulders are measured against the person’s own body in the same picture.',
          )}
        </li>
        <li>
          ${msg(
            'A repetition is full when it reaches a fixed height. Usual means the median. The user may have put a count right by hand; ranges and form are only of what the camera saw.',
          )}
        </li>
        <li>
          ${msg(
            'Form is judged by fixed limits, some from studies, some of our own choice. “Sure”, “fairly sure” and “a hint only” say how well one camera sees the point from the recommended side. A hint is never called off.',
          )}
        </li>
        <li>${msg('What was hidden, or needs another view, is not checked: that is neither good nor bad.')}</li>
        <li>
          ${msg('Sets in front of the camera are in it; recordings and the sample are not. Pain and effort are what the user told, 0 to 10.')}
        </li>
        <li>
          <b>${msg('Hipwise is not a medical device.')}</b> ${msg('This report is no diagnosis and no advice on treatment.')}
        </li>
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-report-method': HipReportMethod;
  }
}
