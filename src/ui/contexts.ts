import { createContext } from '@lit/context';
import type { Exercise } from '../core/exercise.ts';
import type { LoadFigure } from '../figure/figure-port.ts';
import type { LoadSets } from '../log/training-log.ts';
import type { Wearables } from '../wearables/wearable.ts';

/** What the app hands down to elements many floors below: an element takes it with `@consume`, and nobody between has to pass it on. */

/** Every exercise, in the order of the catalogue. */
export const exercisesContext = createContext<readonly Exercise[]>(Symbol('exercises'));

/** Loads the moving figure; null where there is none. */
export const loadFigureContext = createContext<LoadFigure | null>(Symbol('loadFigure'));

/** Straps and watches; null where there are none to be had, as in the gallery, and undefined until their code is loaded. */
export const wearablesContext = createContext<Wearables | null | undefined>(Symbol('wearables'));

/** Whether the camera's picture is shown as in a mirror. */
export const mirrorContext = createContext<boolean>(Symbol('mirror'));

/**
 * Whether the processor draws the screen, because there is no graphics chip. Then what moves in a set is drawn small and seldom, for every
 * picture that is drawn is time that detection does not have.
 */
export const sparingContext = createContext<boolean>(Symbol('sparing'));

/** Reads sets with their movements; null where every set has them, as in the gallery. */
export const loadSetsContext = createContext<LoadSets | null>(Symbol('loadSets'));
