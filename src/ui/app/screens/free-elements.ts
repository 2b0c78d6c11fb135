/** The elements of training without a plan, and of a video of which nobody has said what it shows, loaded together. */
import '../../workout/hip-find.ts';
import '../../workout/hip-free.ts';
