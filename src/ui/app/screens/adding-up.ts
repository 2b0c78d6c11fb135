import { msg, str } from '@lit/localize';
import { html } from 'lit';

/** Where the log has still to be added up: how far that has come, 0 to 1; nothing where it takes a moment only (null). */
export const addingUp = (share: number | null) =>
  share === null
    ? ''
    : html`<h1>${msg('One moment…')}</h1>
        <p>${msg('Your past training is added up once more, as after each larger update. Nothing of it changes.')}</p>
        <p role="status">${msg(str`${Math.floor(100 * share)} % done`)}</p>`;
