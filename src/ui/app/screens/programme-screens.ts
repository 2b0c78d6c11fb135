import '../../programme/hip-own-session.ts';
import '../../programme/hip-own-sessions.ts';
import '../../programme/hip-programme.ts';
import { msg } from '@lit/localize';
import { html } from 'lit';
import type { OwnSession, Plan } from '../../../programme/index.ts';
import { linkTo } from '../../parts/route.ts';
import type { Wiring } from './screen.ts';

/** The screens of the programme, wired to what is kept of it. */

export function programmeView({ app: { programme } }: Wiring) {
  return html`<hip-programme
    .plan=${programme.plan}
    .today=${programme.today}
    .sessions=${programme.sessions}
    .toCome=${programme.toCome}
    notice=${programme.notice ?? ''}
    @plan-changed=${({ detail }: CustomEvent<Plan>) => programme.change(detail)}
  ></hip-programme>`;
}

export function ownSessionsView({ app: { programme } }: Wiring) {
  return html`<hip-own-sessions
    .sessions=${programme.own}
    .deleted=${programme.deleted}
    notice=${programme.notice ?? ''}
    @own-session-deleted=${({ detail }: CustomEvent<string>) => programme.delete(detail)}
    @own-session-delete-undone=${() => programme.takeBackDelete()}
  ></hip-own-sessions>`;
}

export function ownSessionView({ app }: Wiring, id: string) {
  const { programme } = app;
  const session = programme.ownById(id);
  if (!session)
    return html`<h1>${msg('This session is not here')}</h1>
      <p><a href=${linkTo('own')}>${msg('Your own sessions')}</a></p>`;
  return html`<hip-own-session
    .session=${session}
    @own-session-changed=${({ detail }: CustomEvent<OwnSession>) => programme.edit(detail)}
    @own-session-deleted=${({ detail }: CustomEvent<string>) => {
      programme.delete(detail);
      app.go('own');
    }}
  ></hip-own-session>`;
}
