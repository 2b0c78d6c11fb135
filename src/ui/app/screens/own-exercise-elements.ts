/** The elements of exercises that users teach, loaded together. */
import '../../own-exercise/hip-own-exercises.ts';
import '../../own-exercise/hip-teach.ts';
