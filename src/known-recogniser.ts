import { connectRecogniser, type RecogniserConnection } from './recogniser/connect.ts';
import { knowing } from './recogniser/knowing.ts';
import { loadProgramme } from './settings/programme-store.ts';
import './settings/taught-reader.ts';
import { observationsOf } from './teaching/taught-series.ts';

const taughtMovements = () =>
  (loadProgramme().exercises ?? []).flatMap(({ id, movement: { series } }) =>
    series ? { id, observations: observationsOf(series) } : [],
  );

/**
 * Starts the recogniser with what the user has taught, which it knows as soon as it begins anew.
 *
 * @throws Error where the browser starts no workers.
 */
export const connectKnowing = (): RecogniserConnection => knowing(connectRecogniser(), taughtMovements);
