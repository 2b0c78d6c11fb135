/** The elements of the programme's screens, loaded together. */
import '../../programme/hip-own-session.ts';
import '../../programme/hip-own-sessions.ts';
import '../../programme/hip-programme.ts';
