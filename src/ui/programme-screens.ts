import { msg } from '@lit/localize';
import { html } from 'lit';
import type { OwnSession, Plan } from '../programme/index.ts';
import './hip-own-session.ts';
import './hip-own-sessions.ts';
import './hip-programme.ts';
import type { ProgrammeController } from './programme-controller.ts';
import type { Session } from './session-port.ts';

/** The screens of the programme, wired to what is kept of it. */

type Known = Pick<Session, 'exercises' | 'loadFigure'>;

export const programmeScreen = (programme: ProgrammeController, { exercises, loadFigure }: Known) =>
  html`<hip-programme
    .plan=${programme.plan}
    .today=${programme.today}
    .sessions=${programme.sessions}
    .exercises=${exercises}
    .loadFigure=${loadFigure}
    notice=${programme.notice ?? ''}
    @plan-changed=${({ detail }: CustomEvent<Plan>) => programme.change(detail)}
  ></hip-programme>`;

export const ownSessionsScreen = (programme: ProgrammeController, { exercises }: Known) =>
  html`<hip-own-sessions
    .sessions=${programme.own}
    .deleted=${programme.deleted}
    .exercises=${exercises}
    notice=${programme.notice ?? ''}
    @own-session-deleted=${({ detail }: CustomEvent<string>) => programme.delete(detail)}
    @own-session-delete-undone=${() => programme.takeBackDelete()}
  ></hip-own-sessions>`;

/** `leave` is called once it is deleted. */
export function ownSessionScreen(
  programme: ProgrammeController,
  { exercises, loadFigure }: Known,
  id: string,
  leave: () => void,
) {
  const session = programme.ownById(id);
  if (!session)
    return html`<h1>${msg('This session is not here')}</h1>
      <p><a href="#/own">${msg('Your own sessions')}</a></p>`;
  return html`<hip-own-session
    .session=${session}
    .exercises=${exercises}
    .loadFigure=${loadFigure}
    @own-session-changed=${({ detail }: CustomEvent<OwnSession>) => programme.edit(detail)}
    @own-session-deleted=${({ detail }: CustomEvent<string>) => {
      programme.delete(detail);
      leave();
    }}
  ></hip-own-session>`;
}
