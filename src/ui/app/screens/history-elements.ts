/** The elements of the past's screens, loaded together. */
import '../../history/hip-history.ts';
import '../../history/hip-record.ts';
