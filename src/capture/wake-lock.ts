/**
 * Keeps the screen on until the returned function is called. `heard` is told whether the browser does, each time that it was asked; where
 * it knows of no such thing nothing is told.
 */
export function keepScreenOn(heard: (isKept: boolean) => void = () => undefined): () => void {
  let sentinel: WakeLockSentinel | null = null;
  let over = false;
  const request = async (): Promise<void> => {
    if (over || !('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
    sentinel = await navigator.wakeLock.request('screen').catch(() => null);
    if (over) void sentinel?.release();
    // A page that was hidden meanwhile is asked for again when it is shown.
    else if (sentinel !== null || document.visibilityState === 'visible') heard(sentinel !== null);
  };
  // The browser lets go of the lock whenever the page is hidden.
  const onVisible = (): void => void request();
  document.addEventListener('visibilitychange', onVisible);
  void request();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', onVisible);
    void sentinel?.release();
  };
}
