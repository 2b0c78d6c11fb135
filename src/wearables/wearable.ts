import type { Trouble } from '../core/message.ts';
import type { Place, SensorSample } from './sample.ts';
import type { Wrist } from './wrist.ts';

/**
 * `off`: known, and not tried. `connecting`: for the first time, or again. `connected`: measures. `waiting`: lost, and tried again by itself
 * after a while. `hanging`: asked, and has not answered for ten seconds; a late answer is still taken.
 */
export type WearableState = 'off' | 'connecting' | 'connected' | 'waiting' | 'hanging';

/** Where a phone can be worn so that the movement is felt. */
export const PHONE_PLACES = ['thigh', 'ankle', 'waist'] as const satisfies readonly Place[];
export type PhonePlace = (typeof PHONE_PLACES)[number];

/** A strap, a watch, a sensor: something that is worn and connected to. What goes wrong is in its `problem`, and never thrown. */
export interface Wearable {
  /** The browser's name for it, the same on this origin for as long as it is allowed. */
  readonly id: string;
  /** Its own name, as the chooser shows it; empty where it has none. */
  readonly name: string;
  readonly state: WearableState;
  /** What is wrong, and what can be done; null while nothing is. */
  readonly problem: Trouble | null;
  /** 0 to 100; null until it has told. */
  readonly batteryPercent: number | null;
  /** What can be shown and felt on it; null where it has neither, or is not connected. */
  readonly wrist: Wrist | null;
  /** Of a phone that is worn: where, once it has told. Once its connection has ended, it is added anew. Left out for all others. */
  readonly phone?: { readonly place: PhonePlace | null };
  /** Connects now, without waiting for the next try by itself. */
  connect(): void;
  /** Lets it go, and has the browser forget it where that can be asked for. */
  forget(): Promise<void>;
}

export interface WearableListener {
  /** State, problem or battery are others. */
  changed(): void;
  forgotten(): void;
  sample(sample: SensorSample): void;
}

export type WearablesNews = { type: 'changed' } | { type: 'sample'; sample: SensorSample };

/** Everything that is worn, as the screens and the sets know it. */
export interface Wearables {
  /** Whether this browser lets a page talk to Bluetooth devices at all. */
  readonly isAvailable: boolean;
  readonly list: readonly Wearable[];
  /** What kept the last device from being added; null where nothing did. */
  readonly problem: Trouble | null;
  /** Returns a function that unsubscribes. */
  subscribe(listener: (news: WearablesNews) => void): () => void;
  /**
   * Shows the browser's chooser, and connects to what is chosen. Has to be called from a click. Resolves when something was chosen or
   * nothing was; that can take for ever, so nothing may wait for it.
   */
  add(): Promise<void>;
  /** Takes one in that is reached in another way than by Bluetooth. */
  join(make: (listener: WearableListener) => Wearable): Wearable;
}
