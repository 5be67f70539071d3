import { z } from 'zod';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { queueJobs } from '../store/jobs-queue.ts';
import type { Row } from '../store/tables.ts';
import { isAddress } from './send-mail.ts';

export interface PostSetting {
  /** `smtp://…` or `smtps://…`; `null`: letters are kept to be read */
  smtp: string | null;
  /** whom letters are from, as it is now: `The Paper <newsroom@paper.example>` */
  from(): string;
  /** told of each letter that went, or did not this time, in the transaction that notes it */
  onTried?(ctx: Context, letter: number): Promise<void>;
}

/** How often a letter is tried in its first minutes; the job runner waits longer each time. */
const QUICK_TRIES = 8;
const SECOND = 1000;
/** After that, so often (RFC 5321 §4.5.4.1: at least 30 minutes between tries), and for so long. */
const SLOW_PAUSE = 30 * 60 * SECOND;
const LONGEST = 24 * 3600 * SECOND;
const SENT = 'This letter opened an account. Its words were dropped when it was sent.\n';

const input = z.object({ letter: z.number().int() });

/**
 * Hands one letter of the outbox to the mail server. It is marked as sent only after the server took it; a process that
 * ends between the two sends it again, under the same Message-ID, by which mailboxes know the double.
 */
export function createSendMailJob({ smtp, from, onTried = async () => {} }: PostSetting) {
  const note = (ctx: Context, id: number, patch: Partial<Row<'outbox'>>, where: readonly State[]): Promise<void> =>
    inTransaction(ctx.db, async (db) => {
      await db.updateTable('outbox').set(patch).where('id', '=', id).where('state', 'in', where).execute();
      await onTried({ ...ctx, db }, id);
    });
  return {
    name: 'send-mail',
    input,
    async run(ctx: Context, { letter }: z.infer<typeof input>): Promise<void> {
      if (smtp === null) return note(ctx, letter, { state: 'kept' }, ['queued']);
      const row = await claim(ctx, letter);
      if (!row) return;
      try {
        await post(smtp, from(), row);
      } catch (error) {
        const { isFinal, words } = failureOf(error);
        const isQuick = row.tries < QUICK_TRIES;
        // a link that opens an account is of no use by then
        const isOver = isFinal || (!isQuick && (row.secret === 1 || ctx.now() - row.createdAt >= LONGEST));
        await note(ctx, letter, { state: isOver ? 'failed' : 'queued', lastError: words }, ['queued']);
        if (isOver) return;
        if (isQuick) throw new Error(words);
        const again = { eventId: null, name: 'send-mail', key: String(letter), input: { letter } };
        return queueJobs(ctx.db, [again], ctx.now() + SLOW_PAUSE);
      }
      const dropped = row.secret === 1 ? { textBody: SENT, htmlBody: '' } : {};
      const sent = { state: 'sent' as const, lastError: null, sentAt: ctx.now(), ...dropped };
      // taken back while it was on its way, it went all the same
      await note(ctx, letter, sent, ['queued', 'cancelled']);
    },
  };
}

type State = Row<'outbox'>['state'];

/** Takes the letter by an update, which waits for whoever is just taking it back. */
function claim({ db }: Context, id: number): Promise<Row<'outbox'> | undefined> {
  return db
    .updateTable('outbox')
    .set((on) => ({ tries: on('tries', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returningAll()
    .executeTakeFirst();
}

/** Links that nobody used are of no use after some days: the letters that hold them keep only to whom and when. */
export async function dropOldSecrets(ctx: Context): Promise<void> {
  await ctx.db
    .updateTable('outbox')
    .set({ textBody: 'This letter opened an account. Its link is too old to work.\n', htmlBody: '', secret: 0 })
    .where('secret', '=', 1)
    .where('state', '!=', 'queued')
    .where('createdAt', '<', ctx.now() - 8 * 24 * 3600 * SECOND)
    .execute();
}

async function post(smtp: string, from: string, row: Row<'outbox'>): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    url: smtp,
    connectionTimeout: 15 * SECOND,
    greetingTimeout: 15 * SECOND,
    socketTimeout: 30 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (!isAddress(row.recipient)) throw Object.assign(new Error('not an address'), { responseCode: 553 });
  const host = /@([^\s>]+)>?$/.exec(from)?.[1] ?? 'localhost';
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: row.recipient },
      subject: row.subject,
      text: row.textBody,
      html: row.htmlBody,
      messageId: `<${row.messageId.split('@', 1)[0]}@${host}>`,
      date: new Date(row.createdAt),
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } finally {
    transport.close();
  }
}

/** Whether trying again can help (RFC 5321 §4.2.1: 5yz is final), and what happened, without what was written. */
function failureOf(error: unknown): { isFinal: boolean; words: string } {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string };
  const isFinal = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  const words = (message ?? 'unknown').replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);
  return { isFinal, words: code ? `${code}: ${words}` : words };
}
