import { sql } from 'kysely';
import type { Instant } from '../base/clock.ts';
import { Invalid, NotFound } from '../base/errors.ts';
import type { ArticleId, AuthorId, CommentId } from '../base/ids.ts';
import { safeAddress } from '../content/address.ts';
import type { Document } from '../content/document.ts';
import { parseDocument } from '../content/parse-document.ts';
import { cleanText } from '../content/plain-text.ts';
import type { Context } from '../store/context.ts';
import type { Db } from '../store/database.ts';
import { dialectOf } from '../store/dialect.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { recordEvent } from '../store/record-event.ts';
import type { NewRow } from '../store/tables.ts';
import { commentBody } from './comment-body.ts';
import { countComments } from './count-comments.ts';

export interface CommentInput {
  /** replaces this one; its answers stay under it */
  id?: CommentId;
  /** number that a new one gets where it is free: that of the former site, so that `#comment-12` goes on leading to it */
  wish?: number;
  article: ArticleId;
  /** must be of the same article */
  parent?: CommentId | null;
  kind: 'comment' | 'pingback' | 'trackback';
  state: 'approved' | 'held' | 'spam' | 'trash';
  name: string;
  email?: string | null;
  url?: string | null;
  ip?: string | null;
  /** where the writer is one of the paper's authors */
  author?: AuthorId | null;
  body: Document;
  at: Instant;
}

/**
 * Adds or replaces a comment, sets the article's count anew and records `comment.changed`.
 * @throws {Invalid} on `parent` (unknown, of another article, or its own answer) or a path in `body`; {NotFound}
 */
export async function saveComment(ctx: Context, input: CommentInput): Promise<CommentId> {
  const row = rowOf(input);
  return inTransaction(ctx.db, async (db) => {
    if (row.parentId) await checkParent(db, input);
    const id = input.id ? await replace(db, input.id, row) : await insert(db, row, input.wish);
    await countComments(db, [input.article]);
    await recordEvent(db, { kind: 'comment.changed', comment: id, article: input.article }, ctx.now());
    return id;
  });
}

type CommentRow = NewRow<'comments'>;

function rowOf({ article, parent, kind, state, name, email, url, ip, author, body, at }: CommentInput): CommentRow {
  const address = url ? safeAddress(url) : null;
  return {
    articleId: article,
    parentId: parent ?? null,
    kind,
    state,
    authorName: cleanText(name).replace(/\s+/g, ' ').trim().slice(0, 245),
    authorEmail: email?.trim() || null,
    authorUrl: address && /^https?:/i.test(address) ? address : null,
    authorIp: ip?.trim() || null,
    authorId: author ?? null,
    bodyJson: JSON.stringify(commentBody(parseDocument(body))),
    createdAt: at,
  };
}

/** Numbers above are somebody's joke, and those that follow them would soon be too large. */
const HIGHEST_WISH = 2 ** 31;

async function insert(db: Db, row: CommentRow, wish = 0): Promise<CommentId> {
  const isFree =
    Number.isInteger(wish) &&
    wish > 0 &&
    wish < HIGHEST_WISH &&
    !(await db
      .selectFrom('comments')
      .select('id')
      .where('id', '=', wish as CommentId)
      .executeTakeFirst());
  // SQLite counts on from the highest number by itself
  if (isFree && dialectOf(db) === 'postgres')
    await sql`select setval('comments_id_seq', ${wish}) from comments_id_seq where last_value < ${wish}`.execute(db);
  const values = isFree ? { ...row, id: wish as CommentId } : row;
  const { id } = await db.insertInto('comments').values(values).returning('id').executeTakeFirstOrThrow();
  return id;
}

async function replace(db: Db, id: CommentId, row: CommentRow): Promise<CommentId> {
  const old = await db.selectFrom('comments').select('articleId').where('id', '=', id).executeTakeFirst();
  if (!old) throw new NotFound(`comment ${id}`);
  if (old.articleId !== row.articleId) throw new Invalid('A comment stays at its article.', { article: 'Leave it.' });
  await db.updateTable('comments').set(row).where('id', '=', id).execute();
  return id;
}

async function checkParent(db: Db, { id, parent, article }: CommentInput): Promise<void> {
  const seen = new Set<CommentId>();
  for (let at = parent ?? null; at !== null; ) {
    if (at === id || seen.has(at)) throw new Invalid('A comment cannot answer itself.', { parent: 'Choose another.' });
    seen.add(at);
    const above = await db
      .selectFrom('comments')
      .select(['parentId', 'articleId'])
      .where('id', '=', at)
      .executeTakeFirst();
    if (above?.articleId !== article)
      throw new Invalid('There is no such comment at this article.', { parent: 'Choose one of the same article.' });
    // a new comment cannot be anybody's ancestor yet
    if (!id) return;
    at = above.parentId;
  }
}
