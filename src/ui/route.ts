/** The screens, by the address after the hash sign. */
export type Route =
  | { screen: 'home' | 'live' | 'log' | 'note' }
  | { screen: 'exercise' | 'setup'; exercise: string }
  | { screen: 'summary'; setId: string };

const parts = (hash: string): string[] => {
  try {
    return hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  } catch {
    // Not an address of ours.
    return [];
  }
};

/** `#/summary/42` → the summary of set 42. Anything unknown is home. */
export const routeFrom = (hash: string): Route => {
  const [screen, id] = parts(hash);
  if (screen === 'live' || screen === 'log' || screen === 'note') return { screen };
  if ((screen === 'exercise' || screen === 'setup') && id) return { screen, exercise: id };
  if (screen === 'summary' && id) return { screen, setId: id };
  return { screen: 'home' };
};

export const hashOf = (route: Route): string => {
  if (route.screen === 'home') return '#/';
  if (route.screen === 'exercise' || route.screen === 'setup') return `#/${route.screen}/${encodeURIComponent(route.exercise)}`;
  if (route.screen === 'summary') return `#/summary/${encodeURIComponent(route.setId)}`;
  return `#/${route.screen}`;
};
