/** The elements of the programme's screens, loaded together. */
import './hip-own-session.ts';
import './hip-own-sessions.ts';
import './hip-programme.ts';
