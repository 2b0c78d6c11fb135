import { checkOwnExercise, exercisesFromOwn } from '../programme/taught.ts';
import { setTaughtReader } from './programme-store.ts';

/** Loaded wherever exercises of users' own are read, written or made. */
setTaughtReader({ check: checkOwnExercise, exercisesFrom: exercisesFromOwn });
