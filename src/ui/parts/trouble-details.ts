import { msg } from '@lit/localize';
import { html } from 'lit';
import type { Trouble } from '../../core/message.ts';
import { translated } from '../../language/language.ts';
import './hip-icon.ts';

/** What a program said of a problem, behind a word: for whoever asks for help with it. Empty where nothing was said. */
export const troubleDetails = ({ details }: Trouble) =>
  details
    ? html`<details>
        <summary><hip-icon name="chevron"></hip-icon>${msg('Details')}</summary>
        <p class="small technical" dir="auto" translate="no">${translated(details)}</p>
      </details>`
    : '';
