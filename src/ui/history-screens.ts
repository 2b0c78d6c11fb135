import { html } from 'lit';
import type { AppController } from './app-controller.ts';
import './hip-log.ts';
import type { Session } from './session-port.ts';

/** The screens of the past, wired to the log. Their elements are loaded when one is shown first. */
export function historyScreen(app: AppController, { exercises }: Session) {
  return html`<hip-log .sets=${app.pastSets} .exercises=${exercises}></hip-log>`;
}

export function recordScreen(app: AppController, session: Session, id: string) {
  return html`<p>${id}</p>`;
}

export function progressScreen(app: AppController, session: Session) {
  return html`<p></p>`;
}
