import type { Found, Looking } from './look-at.ts';

export const LETTER_LINES = 'mail';

/** On the list for the next letter while readers have it, and off it when they have not. */
export async function lookAtLetterQueue({ round, truth, places }: Looking): Promise<Found> {
  const found = (fault: string): Found => ({ fault, address: null });
  if (!truth) return found('');
  const row = await round.db
    .selectFrom('letterQueue')
    .select('articleId')
    .where('articleId', '=', truth.id)
    .executeTakeFirst();
  if (!truth.live) return found(row ? 'It is withdrawn, and still on the list.' : '');
  return found(row || !places.includes('newsletter') ? '' : 'It is not on the list.');
}

/** A letter has gone when a mail server took it. */
export async function lookAtLetter({ line, round }: Looking): Promise<Found> {
  const found = (fault: string): Found => ({ fault, address: null });
  const letter = await round.db
    .selectFrom('outbox')
    .select(['state', 'lastError'])
    .where('id', '=', Number(line.target.slice('mail:'.length)))
    .executeTakeFirst();
  if (!letter) return found('The letter is no longer in the outbox.');
  if (letter.state === 'sent') return found('');
  if (letter.state === 'kept') return found('There is no mail server: the letter waits in the outbox.');
  return found(letter.lastError ? `The mail server did not take it: ${letter.lastError}` : 'It has not gone yet.');
}
