import type { PersonId } from '../base/ids.ts';
import { sendMail } from '../mail/send-mail.ts';
import { type LetterKey, type LetterValues, type Reader, writeLetter } from '../mail/write-letter.ts';
import type { Context } from '../store/context.ts';
import type { Letterhead } from './actor.ts';

interface Sending<Key extends LetterKey> {
  letter: Key;
  values: LetterValues[Key];
  /** `password.forgotten` …: what the letter is for */
  kind: string;
  /** it holds a link that opens an account */
  secret?: boolean;
}

type Head = Pick<Letterhead, 'paper' | 'language'>;

/**
 * Writes to somebody who has an account, in their language, in the caller's transaction.
 * @param to where it is not the address that the account has now
 */
export async function sendLetter<Key extends LetterKey>(
  ctx: Context,
  head: Head,
  person: PersonId,
  { to, ...sending }: Sending<Key> & { to?: string },
): Promise<void> {
  const { name, email, language } = await ctx.db
    .selectFrom('people')
    .select(['name', 'email', 'language'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  await sendLetterTo(ctx, head, { name, language, email: to ?? email }, sending);
}

/** The same to who has no account yet, or may have one. `language` empty: that of the paper. */
export async function sendLetterTo<Key extends LetterKey>(
  ctx: Context,
  head: Head,
  { name, language, email }: Reader & { email: string },
  { letter, values, kind, secret = false }: Sending<Key>,
): Promise<void> {
  const reader = { name, language: language || head.language };
  await sendMail(ctx, {
    to: email,
    letter: writeLetter(letter, reader, { ...values, paper: head.paper }),
    kind,
    secret,
  });
}
