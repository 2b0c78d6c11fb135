import { checkOwnExercise, exercisesFromOwn } from '../programme/taught.ts';
import { setTaughtReader, type TaughtReader } from './programme-store.ts';

export const taughtReader: TaughtReader = { check: checkOwnExercise, exercisesFrom: exercisesFromOwn };

/** This file is loaded wherever exercises of users' own are read, written or made. */
setTaughtReader(taughtReader);
