/** The screens, by the address after the hash sign. */
export type Route =
  | { screen: (typeof PLAIN)[number] }
  | { screen: 'exercise' | 'setup'; exercise: string }
  | { screen: 'own-session'; id: string }
  | { screen: 'summary'; setId: string }
  /** A session or a single set of the past, by its id. */
  | { screen: 'record'; id: string };

const PLAIN = ['data', 'home', 'live', 'log', 'note', 'own', 'privacy', 'programme', 'progress', 'report', 'workout'] as const;

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
  const [first, id] = parts(hash);
  if ((first === 'exercise' || first === 'setup') && id) return { screen: first, exercise: id };
  if (first === 'summary' && id) return { screen: first, setId: id };
  if (first === 'own' && id) return { screen: 'own-session', id };
  if (first === 'log' && id) return { screen: 'record', id };
  return { screen: PLAIN.find((screen) => screen === first) ?? 'home' };
};

export const hashOf = (route: Route): string => {
  switch (route.screen) {
    case 'home':
      return '#/';
    case 'exercise':
    case 'setup':
      return `#/${route.screen}/${encodeURIComponent(route.exercise)}`;
    case 'summary':
      return `#/summary/${encodeURIComponent(route.setId)}`;
    case 'own-session':
      return `#/own/${encodeURIComponent(route.id)}`;
    case 'record':
      return `#/log/${encodeURIComponent(route.id)}`;
    default:
      return `#/${route.screen}`;
  }
};
