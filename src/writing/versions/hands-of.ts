import type { PersonId } from '../../base/ids.ts';

/** Who made a version: those who wrote since the one before, or whoever made it now where nobody did. */
export function handsOf(handsJson: string, otherwise: PersonId): PersonId[] {
  const hands = JSON.parse(handsJson) as PersonId[];
  return hands.length > 0 ? hands : [otherwise];
}
