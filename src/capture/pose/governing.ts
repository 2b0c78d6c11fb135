import type { Exercise } from '../../core/exercise.ts';
import type { PoseClient } from './client-port.ts';
import type { DeviceWatch } from './device-watch.ts';
import { effortOf, firstGoverned, governedAfter, provedMs, refitted, type Demand, type Effort, type Need } from './governor.ts';
import type { ModelChoice } from './model-choice.ts';
import type { Detection, DeviceProfile } from './protocol.ts';
import { createSpeedometer } from './speedometer.ts';

/** A model that could not be had is not asked for again before this, milliseconds. [our own choice] */
const REFUSED_FOR_MS = 60_000;

/** What a device that was measured like this begins with. */
export const firstProfile = (measured: DeviceProfile, fullMs: number | null, choice: ModelChoice): DeviceProfile => ({
  ...measured,
  ...firstGoverned(fullMs, { choice, least: 'lite' }).step,
});

export interface GoverningParts {
  client: Pick<PoseClient, 'change' | 'pace'>;
  /** What the client runs. */
  profile: DeviceProfile;
  /** What a picture took with the full model when the device was measured, milliseconds; null where nobody has. */
  fullMs: number | null;
  /** The user's own word, asked for before each set. */
  choice(): ModelChoice;
  device: DeviceWatch;
  /** Something that the user may be told of has changed. */
  onEffort?(effort: Effort): void;
  /** The full model does well here after all, and a picture takes so long with it, milliseconds. */
  onProved?(fullMs: number): void;
  /** Another model is about to be loaded. */
  onChange?(): void;
  /** Milliseconds; for tests, otherwise the page's clock. */
  now?: () => number;
}

/** Runs the detector as the governor says. */
export interface Governing {
  /** A picture of a live camera was looked at. */
  see(detection: Detection): void;
  /** What the pictures are needed for from now on. */
  attend(need: Need, inMovement: boolean): void;
  /** Gives an exercise the model that it needs. Where that cannot be had, what runs goes on: it counts, if less surely. Never rejects. */
  fit(exercise: Pick<Exercise, 'camera'>): Promise<void>;
  close(): void;
}

export function createGoverning(parts: GoverningParts): Governing {
  const { client, fullMs, device, now = () => performance.now() } = parts;
  let running = parts.profile;
  let demand: Demand = { need: 'count', inMovement: false, least: 'lite', choice: parts.choice(), ...device.state };
  let governed = firstGoverned(fullMs, demand);
  let told: Effort | null = null;
  let changing: Promise<void> | null = null;
  let perSecond: number | null = null;
  const speedometer = createSpeedometer();

  const tell = (effort: Effort): void => {
    if (told && told.why === effort.why && told.model === effort.model && told.spares === effort.spares) return;
    told = effort;
    parts.onEffort?.(effort);
  };

  const isRunning = ({ model, inputWidth }: Effort): boolean => running.model === model && running.inputWidth === inputWidth;

  /** Changes until what runs is what is wanted, which may become something else meanwhile. */
  const change = async (): Promise<void> => {
    for (let effort = effortOf(governed, demand); !isRunning(effort); effort = effortOf(governed, demand)) {
      const { model, inputWidth } = effort;
      parts.onChange?.();
      try {
        await client.change({ ...parts.profile, model, inputWidth });
        running = { ...running, model, inputWidth };
      } catch {
        const step = { model: running.model, inputWidth: running.inputWidth };
        governed = { ...governed, step, settledMs: now() + REFUSED_FOR_MS };
      }
      speedometer.reset();
    }
    changing = null;
  };

  const apply = (): Promise<void> => {
    const effort = effortOf(governed, demand);
    if (effort.perSecond !== perSecond) {
      perSecond = effort.perSecond;
      speedometer.reset();
      client.pace(perSecond);
    }
    if (!isRunning(effort)) changing ??= change();
    tell(effort);
    return changing ?? Promise.resolve();
  };

  const ask = (more: Partial<Demand>): void => {
    demand = { ...demand, ...more };
    void apply();
  };

  void apply();
  const stopHearing = device.onChange(() => ask(device.state));

  return {
    see(detection) {
      const speed = speedometer.push(detection, now());
      // What is seen while another one is made beside it is slowed by that.
      if (!speed || changing) return;
      const before = governed;
      governed = governedAfter(governed, demand, speed);
      const fullMs = provedMs(before, governed);
      if (fullMs !== null && demand.choice === 'automatic') parts.onProved?.(fullMs);
      void apply();
    },
    attend(need, inMovement) {
      if (need !== demand.need || inMovement !== demand.inMovement) ask({ need, inMovement });
    },
    async fit({ camera }) {
      const least: Demand['least'] = camera.model ?? 'lite';
      const asked = { choice: parts.choice(), least };
      demand = { ...demand, ...asked };
      governed = refitted(governed, fullMs, asked);
      await apply();
    },
    close: stopHearing,
  };
}
