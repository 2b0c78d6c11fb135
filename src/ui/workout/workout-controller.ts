import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GestureEvent } from '../../core/gesture/gesture.ts';
import type { PoseFrame } from '../../core/pose.ts';
import type { TrainingRecords } from '../../log/training-log.ts';
import type { Listening, SpokenCommand, VoiceCommands } from '../../workout/voice-commands.ts';
import { beginWorkoutWith, type Workout, type WorkoutClock, type WorkoutServices } from '../../workout/workout.ts';
import type { WorkoutPlan } from '../../workout/plan.ts';
import type { Resume } from '../../workout/unfinished.ts';
import { isWorkoutOver, leftMs, type WorkoutEffect, type WorkoutState } from '../../workout/workout-state.ts';
import { withCompared } from '../parts/workout-summary-model.ts';
import type { Said } from '../live/hip-captions.ts';
import type { PickedSource, RunnerEvent } from '../../session/set-runner-port.ts';

type FrameEvent = Extract<RunnerEvent, { type: 'frame' }>;

interface Listener {
  frame(event: FrameEvent): void;
  /** A frame while no set runs, or while it is paused. */
  watched(pose: PoseFrame): void;
  /** Told before the workout does what it asks for. */
  gesture(event: GestureEvent): void;
  heard(command: SpokenCommand): void;
}

/** What is left of a set-up or a rest, whole seconds; null where nothing runs out. */
export const secondsLeftOf = (state: WorkoutState): number | null => {
  const ms = leftMs(state, state.seenMs);
  return ms === null ? null : Math.ceil(ms / 1000);
};

/** Runs a workout for its host, and renders the host only when something of what it shows has changed. */
export class WorkoutController implements ReactiveController {
  workout: Workout | null = null;
  /** All is written, and the camera is closed. */
  isOver = false;
  /** What was said last; a new object each time, though it be the same words. */
  said: Said | null = null;
  /** Nothing was done for a while. */
  isAsked = false;
  /** All that was trained, this workout with it; read when the workout is over, null before and where it cannot be read. */
  past: Pick<TrainingRecords, 'workouts' | 'sets'> | null = null;
  /** How hard it was, 0..10; null while nobody has said. */
  effort: number | null = null;
  private shown = '';
  private unsubscribe: (() => void) | null = null;
  private listening: Listening | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly listener: Listener,
  ) {
    host.addController(this);
  }

  /** `clock`: the device's where it is null. `resume`: what was done of it before; null where it is begun. */
  begin(
    services: WorkoutServices,
    plan: WorkoutPlan,
    source: PickedSource,
    clock: WorkoutClock | null,
    resume: Resume | null = null,
  ): void {
    const offs = [
      services.runner.subscribe((event) => this.onRunnerEvent(event)),
      services.voice.onSaid((said) => this.onSaid(said)),
    ];
    this.unsubscribe = () => offs.forEach((off) => off());
    this.workout = beginWorkoutWith(
      services,
      plan,
      source,
      {
        changed: (state) => this.changed(state),
        effect: (effect) => this.onEffect(effect),
        gesture: (event) => this.listener.gesture(event),
        over: () => void this.over(services),
      },
      clock ?? undefined,
      resume,
    );
  }

  /** Listens for commands until the workout is over. */
  listen(voiceCommands: VoiceCommands): void {
    this.listening ??= voiceCommands.listen((command) => this.listener.heard(command));
  }

  tellEffort(effort: number): void {
    this.effort = effort;
    this.workout?.tellEffort(effort);
    this.host.requestUpdate();
  }

  /** Leaving asks nothing and keeps everything. */
  hostDisconnected(): void {
    if (!this.isOver) void this.workout?.close();
    this.stopListening();
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  private onRunnerEvent(event: RunnerEvent): void {
    if (event.type === 'frame') this.listener.frame(event);
    if (event.type === 'watched') this.listener.watched(event.pose);
  }

  private onSaid({ text }: Said): void {
    this.listening?.appSays(text);
    this.said = { text };
    this.host.requestUpdate();
  }

  private stopListening(): void {
    this.listening?.stop();
    this.listening = null;
  }

  private onEffect({ type }: WorkoutEffect): void {
    if (type === 'still-there') this.isAsked = true;
    if (type === 'step-began') this.isAsked = false;
  }

  private changed(state: WorkoutState): void {
    if (isWorkoutOver(state)) this.stopListening();
    const { progress, pausedMs, swapped, activeMs, seenMs } = state;
    if ((activeMs !== null && activeMs >= seenMs) || pausedMs !== null) this.isAsked = false;
    const shown = [progress.at, pausedMs, swapped, secondsLeftOf(state), this.isAsked].join();
    if (shown === this.shown) return;
    this.shown = shown;
    this.host.requestUpdate();
  }

  /** All that was trained, and with its movements what this workout is compared with. */
  private async readPast({ log }: WorkoutServices): Promise<Pick<TrainingRecords, 'workouts' | 'sets'>> {
    const { workouts, sets } = await log.records();
    const exercises = [...new Set(this.workout?.sets.map(({ exercise }) => exercise))];
    return { workouts, sets: await withCompared(log, exercises, sets) };
  }

  private async over(services: WorkoutServices): Promise<void> {
    this.isOver = true;
    this.host.requestUpdate();
    // Without the past there is no comparison, and nothing else is missing.
    this.past = await this.readPast(services).catch(() => null);
    this.host.requestUpdate();
  }
}
