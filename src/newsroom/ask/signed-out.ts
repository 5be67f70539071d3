type Listener = () => void;
const listeners = new Set<Listener>();

/** The moment at which an answer says that nobody is signed in any more. */
export const signedOut = {
  tell(): void {
    for (const listener of listeners) listener();
  },
  listen(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
