import { ContextProvider } from '@lit/context';
import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { wearablesContext } from '../ui/contexts.ts';
import type { Wearables } from '../wearables/wearable.ts';

/** What is in it wears these straps and watches. */
@customElement('hip-wearing')
export class HipWearing extends LitElement {
  private readonly worn = new ContextProvider(this, { context: wearablesContext, initialValue: null });

  set wearables(wearables: Wearables) {
    this.worn.setValue(wearables);
  }

  override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hip-wearing': HipWearing;
  }
}
