import { type Expression, type SqlBool, sql } from 'kysely';
import type { SectionId } from '../base/ids.ts';
import type { Db } from '../store/database.ts';
import { jsonSql } from '../store/json-sql.ts';
import { type AuthorRow, authorFields, authorFrom } from './author-sql.ts';
import { type CardRow, cardFrom } from './card.ts';
import { bylineFields, cardColumns } from './card-sql.ts';
import { TOTAL } from './list-counts.ts';
import { newest } from './list-sql.ts';
import { readyPicture } from './picture-sql.ts';
import type { PublicTaxonomy, PublicTopic } from './public.ts';

/** Topics and authors with what they carry. One query each. */
export function createPublicTaxonomy(db: Db): PublicTaxonomy {
  return {
    async topic(slug) {
      if (slug.includes('\0')) return null;
      const topic = await db
        .selectFrom('topics')
        .leftJoin('liveCounts as total', (join) =>
          join.onRef('total.targetId', '=', 'topics.id').on('total.kind', '=', 'topic').on('total.month', '=', TOTAL),
        )
        .select(['topics.id', 'topics.slug', 'topics.name', 'topics.kind', 'topics.description', 'total.stories'])
        .where('topics.slug', '=', slug)
        .where((on) =>
          on.or([
            on('total.stories', 'is not', null),
            isKept('topic', on.ref('topics.id'), ['topic.changed']),
            sql<SqlBool>`exists (select 1 from topic_strip s where s.topic_id = topics.id)`,
          ]),
        )
        .executeTakeFirst();
      if (!topic) return null;
      const { stories, ...plain } = topic;
      return { ...plain, count: stories ?? 0 };
    },
    async author(slug) {
      if (slug.includes('\0')) return null;
      const json = jsonSql(db);
      const { rows } = await sql<{ authorJson: string; count: number | null }>`
        select ${json.text(json.object(authorFields(json)))} as author_json, n.stories as count
        from authors a left join media ap on ap.id = a.picture_id and ${readyPicture('ap')}
        left join live_counts n on n.kind = 'author' and n.target_id = a.id and n.month = ${sql.lit(TOTAL)}
        where a.slug = ${slug} and (n.stories is not null or ${isKept('author', sql.ref('a.id'), ['byline.kept'])})`.execute(
        db,
      );
      const [row] = rows;
      return row ? { ...authorFrom(JSON.parse(row.authorJson) as AuthorRow), count: row.count ?? 0 } : null;
    },
    authors: () => authors(db),
    async topics(limit) {
      const rows = await db
        .selectFrom('liveCounts as total')
        .innerJoin('topics', 'topics.id', 'total.targetId')
        .select(['topics.id', 'topics.slug', 'topics.name', 'total.stories as count'])
        .where('total.kind', '=', 'topic')
        .where('total.month', '=', TOTAL)
        .where('total.stories', '>', 0)
        .orderBy('total.stories', 'desc')
        .orderBy('topics.name')
        .limit(limit)
        .execute();
      return rows as (PublicTopic & { count: number })[];
    },
    topicsOfSection: (section, limit) => topicsOfSection(db, section, limit),
  };
}

/**
 * What somebody who may not publish made is no page for readers until a live story carries it (its count says so, at 0 too),
 * or somebody who keeps such things has had it in hand. Whatever else is made, or came with an import, is one at once.
 */
function isKept(kind: 'topic' | 'author', id: Expression<unknown>, by: readonly string[]) {
  const thing = sql`${sql.lit(`${kind}:`)} || cast(${id} as text)`;
  const proposed = sql.lit(kind === 'topic' ? 'topic.proposed' : 'byline.proposed');
  return sql<SqlBool>`(not exists (select 1 from audit p where p.thing = ${thing} and p.what = ${proposed})
    or exists (select 1 from audit k where k.thing = ${thing} and k.what in (${sql.join(by.map((what) => sql.lit(what)))})))`;
}

async function authors(db: Db): ReturnType<PublicTaxonomy['authors']> {
  const json = jsonSql(db);
  const { rows } = await sql<CardRow & { authorJson: string; count: number }>`
    with writers as (
      select w.id, n.stories, (select la.article_id from live_authors la where la.author_id = w.id
        order by la.published_at desc, la.article_id desc limit 1) as newest_id
      from live_counts n join authors w on w.id = n.target_id
      where n.kind = 'author' and n.month = ${sql.lit(TOTAL)} and n.stories > 0
    )
    select 0 as list, 0 as place, w.stories as count, ${cardColumns(json, json.object(bylineFields(json)))},
      (select ${json.text(json.object(authorFields(json)))} from authors a
        left join media ap on ap.id = a.picture_id and ${readyPicture('ap')} where a.id = w.id) as author_json
    from writers w cross join live_articles l
    left join media m on m.id = l.lead_media_id and ${readyPicture('m')}
    where l.id = w.newest_id
    order by (select s.sort_name from authors s where s.id = w.id), w.id`.execute(db);
  return rows.map((row) => ({
    ...authorFrom(JSON.parse(row.authorJson) as AuthorRow),
    count: row.count,
    newest: cardFrom(row),
  }));
}

async function topicsOfSection(db: Db, section: SectionId, limit: number): Promise<PublicTopic[]> {
  const { rows } = await sql<PublicTopic>`
    select t.id, t.slug, t.name from (
      select lt.topic_id, count(*) as uses from (${newest({ section }, 100)}) as stories
      join live_topics lt on lt.article_id = stories.id group by lt.topic_id
    ) as used join topics t on t.id = used.topic_id
    order by used.uses desc, t.name, t.id limit ${sql.lit(limit)}`.execute(db);
  return rows;
}
