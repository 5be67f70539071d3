import type { ArticleId, AuthorId, CommentId } from '../../../base/ids.ts';
import { type CommentInput, saveComment } from '../../../comments/save-comment.ts';
import type { Batch } from '../../run.ts';
import { documentOf } from '../convert/document.ts';
import { Tally } from '../convert/tally.ts';
import { publishedAt } from '../plan/dates.ts';
import { plainText } from '../plan/text.ts';
import type { WxrComment, WxrItem } from '../read/records.ts';
import { knownId, type Site } from './site.ts';

/** Comments of an item, those that are answered before their answers. Links back from other sites are counted apart. */
export async function importComments(site: Site, batch: Batch, item: WxrItem, article: ArticleId): Promise<void> {
  const made = new Map<string, CommentId>();
  const here = (number: string): CommentId | null => made.get(number) ?? knownId<CommentId>(site, 'comment', number);
  for (const comment of inThreads(item.comments)) {
    const kind = kindOf(comment);
    const head = kind === 'comment' || kind === null ? 'comments' : 'pingbacks';
    const id = comment.number || `${item.number}:${comment.gmt || comment.local}:${comment.author}`;
    if (here(id)) {
      batch.count(head, 0, 1);
      continue;
    }
    if (kind === null) {
      batch.count(head, 0, 1);
      batch.problem(
        head,
        comment.author,
        `a comment of the type ${comment.type} is no reader's comment`,
        `item ${item.number}`,
      );
      continue;
    }
    const parent = comment.parent ? here(comment.parent) : null;
    if (comment.parent && !parent)
      batch.problem(
        head,
        comment.author,
        'the comment it answers is not in the export; it stands by itself',
        `comment ${comment.number}`,
      );
    const saved = await saveComment(batch.ctx, {
      ...input(site, comment, { article, parent, kind }),
      // its anchor on the page is its number
      ...(/^\d{1,10}$/.test(comment.number) && { wish: Number(comment.number) }),
    });
    made.set(id, saved);
    batch.rows.push(site.run.row('comment', id, ['comment', saved]));
    batch.count(head, 1);
  }
}

/** Comments of items that nobody can comment on here. */
export function skipComments(batch: Batch, item: WxrItem): void {
  for (const comment of item.comments) {
    const head = kindOf(comment) === 'comment' ? 'comments' : kindOf(comment) === null ? 'comments' : 'pingbacks';
    batch.count(head, 0, 1);
    batch.problem(
      head,
      comment.author,
      `a comment on an item of type ${item.type} has no place`,
      `item ${item.number}`,
    );
  }
}

function kindOf({ type }: WxrComment): CommentInput['kind'] | null {
  if (type === 'pingback' || type === 'trackback') return type;
  return type === '' || type === 'comment' || type === 'review' || type === 'rating' ? 'comment' : null;
}

function input(
  site: Site,
  comment: WxrComment,
  on: { article: ArticleId; parent: CommentId | null; kind: CommentInput['kind'] },
): CommentInput {
  const author = comment.user ? authorOf(site, comment) : null;
  return {
    ...on,
    state: stateOf(comment.approved),
    name: plainText(comment.author) || '—',
    email: comment.email || null,
    url: comment.url || null,
    ip: comment.ip || null,
    author,
    body: documentOf({ number: '', body: comment.body, footnotes: '', isPlain: true }, site.sources, new Tally())
      .document,
    at: publishedAt({ gmt: comment.gmt, local: comment.local }, site.zone) ?? site.run.now(),
  };
}

/** A comment by one of the paper's people: by number where the head lists it, else by its e-mail address. */
function authorOf(site: Site, comment: WxrComment): AuthorId | null {
  site.people ??= site.stage.authors();
  const author = site.people.find(
    ({ number, email }) => (number && number === comment.user) || (!number && email !== '' && email === comment.email),
  );
  return author ? knownId<AuthorId>(site, 'author', author.login.toLowerCase()) : null;
}

function stateOf(approved: string): CommentInput['state'] {
  if (approved === '1' || approved === 'approve' || approved === 'approved') return 'approved';
  if (approved === 'spam') return 'spam';
  return approved === 'trash' || approved === 'post-trashed' ? 'trash' : 'held';
}

/** Answers after what they answer; rings are cut. */
function inThreads(comments: readonly WxrComment[]): WxrComment[] {
  const byNumber = new Map(comments.map((comment) => [comment.number, comment]));
  const done = new Set<WxrComment>();
  const visit = (comment: WxrComment, depth: number): void => {
    if (done.has(comment)) return;
    const parent = byNumber.get(comment.parent);
    if (parent && parent !== comment && depth < 200) visit(parent, depth + 1);
    done.add(comment);
  };
  for (const comment of comments) visit(comment, 0);
  return [...done];
}
