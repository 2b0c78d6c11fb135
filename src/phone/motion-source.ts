import type { Axes } from '../wearables/sample.ts';
import type { PhoneSample } from './packet.ts';
import { Sign, type Tilt } from './upright.ts';

/** The motion sensor of a phone, as its browser gives it to a page. */

/** Metres per second squared: standard gravity. */
const G = 9.80665;

export type MotionAnswer = 'allowed' | 'denied' | 'missing';

/** As browsers have it that ask the user; the others have no such function. */
interface Asking {
  requestPermission?: () => Promise<PermissionState>;
}

const isDenied = async (asking: Asking | undefined): Promise<boolean> => {
  // Refused without a question where it is not asked for from a tap.
  const answer = await asking?.requestPermission?.().catch(() => 'denied' as const);
  return answer === 'denied';
};

/** Has to be called from a tap. Both are asked for before either has answered: a tap allows no second question later. */
export async function askForMotion(): Promise<MotionAnswer> {
  if (!('DeviceMotionEvent' in globalThis)) return 'missing';
  const asked = [isDenied(DeviceMotionEvent as Asking), isDenied(globalThis.DeviceOrientationEvent as Asking | undefined)];
  // How it is held only settles the sign.
  const [motion] = await Promise.all(asked);
  return motion ? 'denied' : 'allowed';
}

/** What is told of one moment: null where the device has no such sensor. */
type Told = Pick<DeviceMotionEvent, 'accelerationIncludingGravity' | 'timeStamp'>;

const axesOf = ({ accelerationIncludingGravity: told }: Told): Axes | null =>
  told && told.x !== null && told.y !== null && told.z !== null ? [told.x / G, told.y / G, told.z / G] : null;

/** Tells each sample, in g away from the earth, as soon as it is known which way that is; returns what ends it. */
export function listenToMotion(take: (sample: PhoneSample) => void, target: EventTarget = globalThis.window): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const sign = new Sign();
  let tilt: Tilt | null = null;
  target.addEventListener(
    'deviceorientation',
    (event) => {
      const { beta, gamma } = event as DeviceOrientationEvent;
      tilt = beta === null || gamma === null ? null : { beta, gamma };
    },
    { signal },
  );
  target.addEventListener(
    'devicemotion',
    (event) => {
      const axes = axesOf(event as DeviceMotionEvent);
      const factor = axes && sign.look(axes, tilt);
      if (!axes || factor === null) return;
      take({ phoneMs: event.timeStamp, acceleration: [factor * axes[0], factor * axes[1], factor * axes[2]] });
    },
    { signal },
  );
  return () => stop.abort();
}
