/** The moment at which the server says that nobody is signed in any more. */
export const signedOut = createMoment();

/** The moment at which the same person is signed in again, with the screen as it was. */
export const signedInAgain = createMoment();

type Listener = () => void;

function createMoment() {
  const listeners = new Set<Listener>();
  return {
    tell(): void {
      for (const listener of listeners) listener();
    },
    /** @returns how to stop */
    listen(listener: Listener): Listener {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
