import { randomBytes } from 'node:crypto';
import { Invalid } from '../base/errors.ts';
import type { Context } from '../store/context.ts';
import { queueJobs } from '../store/jobs-queue.ts';
import { composeHtml, composeText, type Letter } from './letter.ts';

export interface Message {
  to: string;
  letter: Letter;
  /** `person.invited`, `password.forgotten` …: what the letter is for */
  kind: string;
  /** it holds a link that opens an account: shown to few, and its words are dropped once it is sent */
  secret?: boolean;
}

/**
 * Puts a letter in the outbox, in the caller's transaction: it goes out exactly if what it tells became true, and is there
 * until a mail server took it. @returns its number @throws {Invalid} where the address cannot be one
 */
export async function sendMail(ctx: Context, { to, letter, kind, secret = false }: Message): Promise<number> {
  if (!isAddress(to)) throw new Invalid('This is not an e-mail address.', { email: 'Give an e-mail address.' });
  const { id } = await ctx.db
    .insertInto('outbox')
    .values({
      recipient: to,
      subject: oneLine(letter.subject),
      textBody: composeText(letter),
      htmlBody: composeHtml(letter),
      messageId: `${randomBytes(16).toString('hex')}@standfirst`,
      kind,
      secret: secret ? 1 : 0,
      state: 'queued',
      lastError: null,
      createdAt: ctx.now(),
      sentAt: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await queueJobs(ctx.db, [{ eventId: null, name: 'send-mail', key: String(id), input: { letter: id } }], ctx.now());
  return id;
}

/** One address, nothing else: no list, no name, no header. */
export function isAddress(to: string): boolean {
  return to.length <= 254 && /^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()[\]\\\p{Cc}]+$/u.test(to);
}

/** A subject cannot begin another header. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
