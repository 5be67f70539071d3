import { sql } from 'kysely';
import type { Instant } from '../base/clock.ts';
import type { Db } from '../store/database.ts';
import { jsonSql } from '../store/json-sql.ts';
import { type CardRow, cardFrom } from './card.ts';
import { bylineFields, cardColumns, fromPicks } from './card-sql.ts';
import type { Change } from './fields.ts';
import type { Card } from './public.ts';

/** Corrections and clarifications of what is live, and that it was retracted once, the newest first. One query. */
export async function corrections(db: Db, limit: number): Promise<{ card: Card; change: Change }[]> {
  const json = jsonSql(db);
  const { rows } = await sql<CardRow & { changeKind: Change['kind']; note: string; changedAt: Instant }>`
    with picks as (
      select 0 as list, -c.id as place, c.article_id as id, c.kind as change_kind, c.note, c.changed_at
      from changes c join live_articles live on live.id = c.article_id
      where c.kind in ('correction', 'clarification', 'retraction', 'republication')
      order by c.changed_at desc, c.id desc limit ${sql.lit(limit)}
    )
    select p.list, p.place, p.change_kind, p.note, p.changed_at, ${cardColumns(json, json.object(bylineFields(json)))}
    ${fromPicks}
    where l.id = p.id order by p.changed_at desc, p.place`.execute(db);
  return rows.map((row) => ({
    card: cardFrom(row),
    change: { kind: row.changeKind, note: row.note, at: row.changedAt },
  }));
}
