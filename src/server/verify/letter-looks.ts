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
  const { state, lastError } = letter;
  if (state === 'sent') return found('');
  if (state === 'cancelled') return found('It was taken back before it went.');
  // the screens of partners and of the outbox say so: nobody is told of each letter
  if (state === 'kept')
    return { ...found('It waits in the outbox: no mail server is set (SMTP_URL).'), isUnderWay: true };
  if (state === 'failed')
    return found(`The mail server does not take it: ${lastError}. Nobody tries it again by itself.`);
  if (lastError) return found(`The mail server did not take it: ${lastError}. It is tried again.`);
  return { ...found('It has not gone yet.'), isUnderWay: round.now - line.at < PATIENCE };
}

/** A mail server may think for a while, and there may be fifty letters. */
const PATIENCE = 30_000;
