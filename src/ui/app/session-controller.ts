import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SetRecord } from '../../log/set-records.ts';
import { afterSessionEvent, initialLiveState, type LiveState } from '../live/live-state.ts';
import type { Session, SessionEvent, SessionProblem } from '../../session/session-port.ts';

type FrameEvent = Extract<SessionEvent, { type: 'frame' }>;
type PlacedEvent = Extract<SessionEvent, { type: 'placed' }>;

interface Listener {
  frame(event: FrameEvent): void;
  placed(event: PlacedEvent): void;
  ended(set: SetRecord): void;
  /** The log was changed by somebody else. */
  changed(): void;
}

/** Keeps the live state of a session for its host, and renders the host only when that state changes. */
export class SessionController implements ReactiveController {
  live: LiveState = initialLiveState;
  private attached: Session | null = null;
  private unsubscribe: (() => void) | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly listener: Listener,
  ) {
    host.addController(this);
  }

  get session(): Session | null {
    return this.attached;
  }

  set session(session: Session | null) {
    this.hostDisconnected();
    this.attached = session;
    this.live = initialLiveState;
    this.hostConnected();
  }

  hostConnected(): void {
    this.unsubscribe ??= this.attached?.subscribe((event) => this.take(event)) ?? null;
  }

  hostDisconnected(): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  /** Forgets the counts of the set before; problems that are not solved stay. */
  beginSet(pace: LiveState['pace']): void {
    this.become({
      ...initialLiveState,
      session: 'starting',
      pace,
      problems: this.live.problems.filter(({ id }) => id.startsWith('log-')),
    });
  }

  showProblem(problem: SessionProblem): void {
    this.take({ type: 'problem', problem });
  }

  hideProblem(id: string): void {
    this.take({ type: 'problem-solved', id });
  }

  private take(event: SessionEvent): void {
    if (event.type === 'frame') this.listener.frame(event);
    if (event.type === 'placed') this.listener.placed(event);
    this.become(afterSessionEvent(this.live, event));
    if (event.type === 'set-ended') this.listener.ended(event.set);
    if (event.type === 'log-changed') this.listener.changed();
  }

  private become(live: LiveState): void {
    if (live === this.live) return;
    this.live = live;
    this.host.requestUpdate();
  }
}
