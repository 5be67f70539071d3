/**
 * Lets whatever waits for this process have its turn: SQLite answers without any waiting, so that a loop of queries, each
 * awaited, would otherwise keep readers out until it ends.
 */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
