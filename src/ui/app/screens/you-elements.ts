/** The elements of the user's own place, loaded together. */
import '../../settings/hip-settings.ts';
import '../../settings/hip-you.ts';
