import { html } from 'lit';
import '../hip-note.ts';
import type { Wiring } from './screen.ts';

/** Who the exercises are for; asked before the first set, and to be read at any time. */
export const noteView = ({ app }: Wiring) =>
  html`<hip-note
    ?asking=${app.asking}
    .selfCheck=${app.choices.selfCheck}
    @self-check-changed=${({ detail }: HTMLElementEventMap['self-check-changed']) => app.choices.keepSelfCheck(detail)}
    @note-acknowledged=${() => app.acknowledge()}
    @note-declined=${() => app.decline()}
  ></hip-note>`;
