/** The elements about storing, updating, installing and sharing, in one piece that is loaded after the first screen. */
import '../../parts/hip-offline.ts';
import '../../offline/hip-offline-line.ts';
import '../../offline/hip-shared-file.ts';
