import type { ArticleId, PersonId } from '../../base/ids.ts';
import { callOffLetters } from '../../mail/call-off-letters.ts';
import { sendMail } from '../../mail/send-mail.ts';
import { writeLetter } from '../../mail/write-letter.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Context } from '../../store/context.ts';
import { senderOf, storyWords } from './partner-letter.ts';

interface Undone {
  /** the receipt of the act that is taken back */
  receipt: number;
  /** under which headline partners were told of it */
  headline: string;
  story: ArticleId;
  by: PersonId;
  origin: string;
}

/**
 * Stops the letters of an act that is taken back. Whoever got theirs, or may just be getting it, is written to once more: in
 * the transaction of the undoing, when readers have the story as it was before.
 * @returns the numbers of these letters, for the receipt
 */
export async function takeLettersBack(ctx: Context, undone: Undone): Promise<number[]> {
  const { db } = ctx;
  const told = await db
    .selectFrom('receiptLines')
    .select('target')
    .where('receiptId', '=', undone.receipt)
    .where('part', '=', 'mail')
    .execute();
  const ids = told.map(({ target }) => Number(target.slice('mail:'.length)));
  const { gone, stopped } = await callOffLetters(ctx, ids);
  await settle(ctx, undone, stopped, 'It was taken back before it went.');
  await settle(ctx, undone, gone, 'It was taken back while it was going: another letter says so.');
  if (gone.length === 0) return [];
  const settings = await readSettings(db);
  const words = await storyWords(db, undone.story, settings);
  const rows = await db
    .selectFrom('outbox')
    .select(['recipient', 'createdAt'])
    .where('id', 'in', gone)
    .orderBy('id')
    .execute();
  const letters: number[] = [];
  for (const { recipient, createdAt } of rows) {
    const partner = settings.partners.find(({ email }) => email === recipient);
    const reader = { name: partner?.name ?? recipient, language: settings.language };
    const sender = { ...senderOf(settings, undone.origin), told: createdAt, at: ctx.now() };
    const letter = words
      ? writeLetter('partnerUndone', reader, {
          ...{ ...sender, headline: words.headline, href: new URL(words.path, undone.origin).href },
        })
      : writeLetter('partnerUnpublished', reader, { ...sender, headline: undone.headline });
    letters.push(await sendMail(ctx, { to: recipient, letter, kind: 'partner.undo' }));
  }
  return letters;
}

/** What nobody waits for any more, if it is not seen yet. */
async function settle({ db }: Context, undone: Undone, letters: readonly number[], why: string): Promise<void> {
  if (letters.length === 0) return;
  await db
    .updateTable('receiptLines')
    .set((on) => ({
      ...{ state: 'settled', settledBy: undone.by, settledWhy: why, nextAt: null, leasedUntil: null },
      lease: on('lease', '+', 1),
    }))
    .where('receiptId', '=', undone.receipt)
    .where('state', 'in', ['waiting', 'red'])
    .where(
      'target',
      'in',
      letters.map((id) => `mail:${id}`),
    )
    .execute();
}
