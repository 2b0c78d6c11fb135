/** A screen by its address after the hash sign: `#/log/42` is the screen "log" with the id "42". The first screen is "home". */
export interface Route {
  readonly screen: string;
  /** What is shown on it; empty where a screen has only one thing to show. */
  readonly id: string;
}

export const HOME: Route = { screen: 'home', id: '' };

/** Whether there is such a screen is not asked here. What is no address of ours is home. */
export function routeFrom(hash: string): Route {
  try {
    const [screen = '', id = '', ...more] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
    return ['', HOME.screen].includes(screen) || more.length > 0 ? HOME : { screen, id };
  } catch {
    return HOME;
  }
}

/** The address of a screen, for a link: `#/log/42`. */
export const linkTo = (screen: string, id = ''): string => {
  if (screen === HOME.screen) return '#/';
  return id === '' ? `#/${screen}` : `#/${screen}/${encodeURIComponent(id)}`;
};
