import { msg } from '@lit/localize';
import { html } from 'lit';

/** The second step of deleting everything: yes or no. */
export const eraseButtons = ({ busy, erase, keep }: { busy: boolean; erase: () => void; keep: () => void }) =>
  html`<button ?disabled=${busy} @click=${erase}>${msg('Yes, delete everything')}</button>
    <button class="plain" ?disabled=${busy} @click=${keep}>${msg('No, keep it')}</button>`;
