import '../../data/hip-data.ts';
import { html } from 'lit';
import type { Wiring } from './screen.ts';

/** The user's data, wired to what keeps it. */
export const dataView = ({ data, offline }: Wiring) =>
  data ? html`<hip-data .data=${data} .offline=${offline}></hip-data>` : '';
