/** Lets the app start without a line from now on. After all that the first screen needs: it fetches the editor, too. */
export function registerWorker(): void {
  // absent where the newsroom is not reached over HTTPS
  if (!('serviceWorker' in navigator)) return;
  const register = (): void => {
    navigator.serviceWorker.register('/newsroom/worker.js', { scope: '/newsroom/' }).catch(() => {});
  };
  setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(register) : register()), SETTLING);
}

/** ms after the shell stands */
const SETTLING = 2_000;
