import { arrival } from '../../../src/ui/app/screens/shown-view.ts';
import { SCREENS } from '../../../src/ui/app/screens/table.ts';

/** Every screen, so that a test waits for what it asks and not for the code of it. */
export const loadScreens = (): Promise<unknown> => Promise.all(SCREENS.map(arrival));
