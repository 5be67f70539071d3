import type { Change } from './fields.ts';

/** A line of the ledger as the database has it. */
export interface ChangeRow extends Omit<Change, 'place' | 'edition'> {
  edition: number | null;
  place: string;
}

/** As readers are told. */
export function changeFrom({ edition, place, ...change }: ChangeRow): Change {
  // where notes of an import stand, nobody said
  if (edition === null) return change;
  return { ...change, edition, ...(place === 'above' && { place }) };
}
