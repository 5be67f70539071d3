import type { PublishOrder } from './publish.ts';

/** An act that readers are told of, in a line of the ledger. */
type Told = PublishOrder & { act: 'update' | 'correction' | 'clarification'; note: string };

export function isInLedger(order: PublishOrder): order is Told {
  const { act, note } = order;
  return (act === 'update' || act === 'correction' || act === 'clarification') && Boolean(note?.trim());
}
