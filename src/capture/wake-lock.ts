/** Keeps the screen on until the returned function is called. Quietly does nothing where the browser cannot. */
export function keepScreenOn(): () => void {
  let sentinel: WakeLockSentinel | null = null;
  let over = false;
  const request = async (): Promise<void> => {
    if (over || !('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
    sentinel = await navigator.wakeLock.request('screen').catch(() => null);
    if (over) void sentinel?.release();
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
