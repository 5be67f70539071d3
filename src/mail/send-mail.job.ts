import { z } from 'zod';
import type { Context } from '../store/context.ts';
import type { Row } from '../store/tables.ts';
import { isAddress } from './send-mail.ts';

export interface PostSetting {
  /** `smtp://…` or `smtps://…`; `null`: letters are kept to be read */
  smtp: string | null;
  /** whom letters are from, as it is now: `The Paper <newsroom@paper.example>` */
  from(): string;
}

/** How often a letter is tried before it waits for somebody to look at it; the job runner waits longer each time. */
const MOST_TRIES = 8;
const SECOND = 1000;
const SENT = 'This letter opened an account. Its words were dropped when it was sent.\n';

const input = z.object({ letter: z.number().int() });

/**
 * Hands one letter of the outbox to the mail server. It is marked as sent only after the server took it; a process that
 * ends between the two sends it again, under the same Message-ID, by which mailboxes know the double.
 */
export function createSendMailJob({ smtp, from }: PostSetting) {
  return {
    name: 'send-mail',
    input,
    async run(ctx: Context, { letter }: z.infer<typeof input>): Promise<void> {
      const row = await ctx.db
        .selectFrom('outbox')
        .selectAll()
        .where('id', '=', letter)
        .where('state', '=', 'queued')
        .executeTakeFirst();
      if (!row) return;
      if (smtp === null) return mark(ctx, letter, { state: 'kept' });
      const tries = row.tries + 1;
      try {
        await post(smtp, from(), row);
      } catch (error) {
        const { isFinal, words } = failureOf(error);
        const isOver = isFinal || tries >= MOST_TRIES;
        await mark(ctx, letter, { state: isOver ? 'failed' : 'queued', tries, lastError: words });
        if (isOver) return;
        throw new Error(words);
      }
      const dropped = row.secret === 1 ? { textBody: SENT, htmlBody: '' } : {};
      await mark(ctx, letter, { state: 'sent', tries, lastError: null, sentAt: ctx.now(), ...dropped });
    },
  };
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

async function mark(ctx: Context, id: number, patch: Partial<Row<'outbox'>>): Promise<void> {
  await ctx.db.updateTable('outbox').set(patch).where('id', '=', id).execute();
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
