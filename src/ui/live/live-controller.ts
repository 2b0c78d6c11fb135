import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SetRecord } from '../../log/set-records.ts';
import { logProblem, type Problem } from '../../session/problem.ts';
import type { Services } from '../../session/services.ts';
import type { RunnerEvent } from '../../session/set-runner-port.ts';
import { afterRunnerEvent, initialLiveState, type LiveState } from './live-state.ts';

type FrameEvent = Extract<RunnerEvent, { type: 'frame' }>;
type PlacedEvent = Extract<RunnerEvent, { type: 'placed' }>;

export interface LiveListener {
  frame?(event: FrameEvent): void;
  placed?(event: PlacedEvent): void;
  /** The chosen camera is gone. */
  cameraReplaced?(): void;
  ended?(set: SetRecord): void;
  /** Somebody else has changed the log. */
  logChanged?(): void;
}

/** Keeps what a set shows for its host, and renders the host only when that changes. An app has one: sets and workouts share it. */
export class LiveController implements ReactiveController {
  live: LiveState = initialLiveState;
  private attached: Services | null = null;
  private unsubscribe: (() => void) | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly listener: LiveListener = {},
  ) {
    host.addController(this);
  }

  get services(): Services | null {
    return this.attached;
  }

  set services(services: Services | null) {
    this.hostDisconnected();
    this.attached = services;
    this.live = initialLiveState;
    this.hostConnected();
  }

  hostConnected(): void {
    const services = this.attached;
    if (!services || this.unsubscribe) return;
    const { runner, log } = services;
    const offs = [
      runner.subscribe((event) => this.take(event)),
      log.subscribe((news) => {
        if (news.type === 'problem') this.showProblem(logProblem(news.problem));
        else if (news.type === 'problem-solved') this.hideProblem(news.id);
        else this.listener.logChanged?.();
      }),
    ];
    this.unsubscribe = () => offs.forEach((off) => off());
  }

  hostDisconnected(): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  showProblem(problem: Problem): void {
    this.take({ type: 'problem', problem });
  }

  hideProblem(id: string): void {
    this.take({ type: 'problem-solved', id });
  }

  /** A set or a workout is left: what hindered its frames hinders nobody any more; what could not be written still does. */
  hideFrameProblems(): void {
    for (const { id, about } of this.live.problems) if (about !== 'log') this.hideProblem(id);
  }

  private take(event: RunnerEvent): void {
    if (event.type === 'frame') this.listener.frame?.(event);
    if (event.type === 'placed') this.listener.placed?.(event);
    if (event.type === 'camera-replaced') this.listener.cameraReplaced?.();
    this.become(afterRunnerEvent(this.live, event));
    if (event.type === 'set-ended') this.listener.ended?.(event.set);
  }

  private become(live: LiveState): void {
    if (live === this.live) return;
    this.live = live;
    this.host.requestUpdate();
  }
}
