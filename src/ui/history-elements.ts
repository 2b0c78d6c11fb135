/** The elements of the past's screens, loaded together. */
import './hip-history.ts';
import './hip-record.ts';
