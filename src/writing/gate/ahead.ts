import * as Y from 'yjs';

/**
 * Whether an update builds on something that the text has not got, found without touching the text: to try it would mean
 * to make the copy anew, which is slow for a long story. @returns false also for bytes that are no update
 */
export function isAhead(update: Uint8Array, { store }: Y.Doc): boolean {
  const { structs, ds } = decoded(update);
  /** by client: up to where the text, with what the update itself brings, is whole */
  const reach = new Map<number, number>();
  const reachOf = (client: number) => reach.get(client) ?? Y.getState(store, client);
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    if (clock > reachOf(client)) return true;
    reach.set(client, Math.max(reachOf(client), clock + struct.length));
  }
  const isMissing = (id: unknown) => id instanceof Y.ID && id.clock >= reachOf(id.client);
  for (const struct of structs)
    if (struct instanceof Y.Item && [struct.origin, struct.rightOrigin, struct.parent].some(isMissing)) return true;
  for (const [client, deletes] of ds.clients)
    if (deletes.some(({ clock, len }) => clock + len > reachOf(client))) return true;
  return false;
}

function decoded(update: Uint8Array): Pick<ReturnType<typeof Y.decodeUpdate>, 'structs' | 'ds'> {
  try {
    return Y.decodeUpdate(update);
  } catch {
    // the gate refuses it, and says why
    return { structs: [], ds: Y.createDeleteSet() };
  }
}
