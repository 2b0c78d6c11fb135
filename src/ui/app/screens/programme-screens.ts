import { msg } from '@lit/localize';
import { html } from 'lit';
import type { OwnSession, Plan } from '../../../programme/index.ts';
import type { ProgrammeController } from '../../programme/programme-controller.ts';
import type { Services } from '../../../session/services.ts';

/**
 * The screens of the programme, wired to what is kept of it. Their elements are loaded when one is shown first: the first screen does
 * without.
 */
const loadElements = (): void => void import('./programme-elements.ts');

type Known = Pick<Services, 'exercises' | 'loadFigure'>;

export function programmeScreen(programme: ProgrammeController, { exercises, loadFigure }: Known) {
  loadElements();
  return html`<hip-programme
    .plan=${programme.plan}
    .today=${programme.today}
    .sessions=${programme.sessions}
    .exercises=${exercises}
    .loadFigure=${loadFigure}
    notice=${programme.notice ?? ''}
    @plan-changed=${({ detail }: CustomEvent<Plan>) => programme.change(detail)}
  ></hip-programme>`;
}

export function ownSessionsScreen(programme: ProgrammeController, { exercises }: Known) {
  loadElements();
  return html`<hip-own-sessions
    .sessions=${programme.own}
    .deleted=${programme.deleted}
    .exercises=${exercises}
    notice=${programme.notice ?? ''}
    @own-session-deleted=${({ detail }: CustomEvent<string>) => programme.delete(detail)}
    @own-session-delete-undone=${() => programme.takeBackDelete()}
  ></hip-own-sessions>`;
}

/** `leave` is called once it is deleted. */
export function ownSessionScreen(
  programme: ProgrammeController,
  { exercises, loadFigure }: Known,
  id: string,
  leave: () => void,
) {
  loadElements();
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
