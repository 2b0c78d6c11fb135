import { html, type TemplateResult } from 'lit';

/** Where Chromium takes a form for a search. Nothing is there, and nothing is ever sent there. */
export const SEARCH_ACTION = '/search';

const stay = (event: Event): void => event.preventDefault();

/**
 * Fields for text, numbers or days. Chromium asks its maker over the network, by a digest of their names, what could be filled into such
 * fields, on every page; but not into those of a search, which it tells by the form's address.
 */
export const quietForm = (fields: TemplateResult) =>
  html`<form class="quiet" action=${SEARCH_ACTION} @submit=${stay}>${fields}</form>`;
