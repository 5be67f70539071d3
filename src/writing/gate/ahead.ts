import * as Y from 'yjs';

/** What an update waits for. */
export interface Missing {
  client: number;
  clock: number;
}

/**
 * What an update builds on and the text has not got, found without touching the text: to try it would mean to make the
 * copy anew, which is slow for a long story. @returns null also for bytes that are no update
 */
export function missingFor(update: Uint8Array, { store }: Y.Doc): Missing | null {
  const { structs, ds } = decoded(update);
  /** by client: up to where the text, with what the update itself brings, is whole */
  const reach = new Map<number, number>();
  const reachOf = (client: number) => reach.get(client) ?? Y.getState(store, client);
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    if (clock > reachOf(client)) return { client, clock: reachOf(client) };
    reach.set(client, Math.max(reachOf(client), clock + struct.length));
  }
  for (const struct of structs)
    for (const id of struct instanceof Y.Item ? [struct.origin, struct.rightOrigin, struct.parent] : [])
      if (id instanceof Y.ID && id.clock >= reachOf(id.client)) return { client: id.client, clock: id.clock };
  for (const [client, deletes] of ds.clients)
    for (const { clock, len } of deletes) if (clock + len > reachOf(client)) return { client, clock: clock + len - 1 };
  return null;
}

export function isThere({ client, clock }: Missing, { store }: Y.Doc): boolean {
  return Y.getState(store, client) > clock;
}

function decoded(update: Uint8Array): Pick<ReturnType<typeof Y.decodeUpdate>, 'structs' | 'ds'> {
  try {
    return Y.decodeUpdate(update);
  } catch {
    // the gate refuses it, and says why
    return { structs: [], ds: Y.createDeleteSet() };
  }
}
