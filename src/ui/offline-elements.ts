/** The elements about storing, updating, installing and sharing, in one piece that is loaded after the first screen. */
import './hip-offline.ts';
import './hip-offline-line.ts';
import './hip-shared-file.ts';
