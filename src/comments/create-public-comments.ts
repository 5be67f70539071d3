import { sql } from 'kysely';
import type { ArticleId, CommentId } from '../base/ids.ts';
import type { Document } from '../content/document.ts';
import { upgrade } from '../content/upgrade.ts';
import type { Db } from '../store/database.ts';
import type { PublicComment, PublicComments } from './public.ts';
import { type Placed, threads } from './threads.ts';

/** Reads comments of live articles only. Neither e-mail nor network address is ever selected. */
export function createPublicComments(db: Db): PublicComments {
  return {
    async of(article) {
      const rows = await rowsOf(db, article);
      const placed = rows.map(
        (row): Placed => ({
          parent: row.parentId,
          id: row.id,
          comment: row.approved && row.kind === 'comment' ? comment(row) : null,
        }),
      );
      return {
        threads: threads(placed),
        pings: rows
          .filter(({ approved, kind }) => approved && kind !== 'comment')
          .map(({ id, authorName, authorUrl, createdAt }) => ({
            id,
            title: authorName || (authorUrl ?? ''),
            url: authorUrl,
            at: createdAt,
          })),
        total: placed.filter((one) => one.comment).length,
      };
    },
    async latest(limit) {
      const { rows } = await sql<CommentRow & { path: string; headline: string; language: string }>`
        select c.id, c.article_id, c.created_at, c.author_name, c.author_url, c.body_json,
          case when c.author_id is null then 0 else 1 end as staff, a.path, a.headline, a.language
        from comments c join live_articles a on a.id = c.article_id
        where c.state = 'approved' and c.kind = 'comment'
        order by c.created_at desc, c.id desc limit ${sql.lit(limit)}`.execute(db);
      return rows.map((row) => ({
        comment: comment(row),
        article: { id: row.articleId, path: row.path, headline: row.headline, language: row.language },
      }));
    },
  };
}

interface CommentRow {
  id: CommentId;
  articleId: ArticleId;
  parentId: CommentId | null;
  kind: string;
  approved: number;
  authorName: string;
  authorUrl: string | null;
  staff: number;
  createdAt: number;
  bodyJson: string | null;
}

// Of what is not approved only the place is read: answers to it find their way up past it.
async function rowsOf(db: Db, article: ArticleId): Promise<CommentRow[]> {
  const { rows } = await sql<CommentRow>`select c.id, c.article_id, c.parent_id, c.kind, c.created_at,
      case when c.state = 'approved' then 1 else 0 end as approved,
      case when c.state = 'approved' then c.author_name else '' end as author_name,
      case when c.state = 'approved' then c.author_url end as author_url,
      case when c.author_id is null then 0 else 1 end as staff,
      case when c.state = 'approved' then c.body_json end as body_json
    from comments c join live_articles a on a.id = c.article_id
    where c.article_id = ${article} order by c.created_at, c.id`.execute(db);
  return rows;
}

function comment(row: CommentRow): PublicComment {
  return {
    id: row.id,
    author: row.authorName,
    authorUrl: row.authorUrl && /^https?:\/\//i.test(row.authorUrl) ? row.authorUrl : null,
    byStaff: row.staff === 1,
    at: row.createdAt,
    body: upgrade(JSON.parse(row.bodyJson ?? '{"version":1,"content":[]}')) as Document,
    replies: [],
  };
}
