import { sql } from 'kysely';
import type { SectionId } from '../base/ids.ts';
import type { NameKind } from './put-names.ts';

/**
 * One statement's part: sections, authors and topics with live stories whose names have, of each of these words, a beginning in
 * one of its forms.
 */
export function matchingNames(beginnings: readonly (readonly string[])[]) {
  return sql<NameRow>`${sql.join(
    KINDS.map(
      ([kind, table, column]) => sql`select * from (select kind, target_id, slug, name, detail from search_names
        where kind = ${sql.lit(kind)} and ${sql.join(
          beginnings.map(
            (forms) =>
              sql`(${sql.join(
                forms.map((form) => sql`words like ${`% ${form}%`}`),
                sql` or `,
              )})`,
          ),
          sql` and `,
        )} and exists (select 1 from ${sql.table(table)} where ${sql.ref(`${table}.${column}`)} = target_id)
        order by length(name), name, target_id limit ${sql.lit(MOST)}) ${sql.raw(`of_${kind}`)}`,
    ),
    sql` union all `,
  )}`;
}

export interface NameRow {
  kind: NameKind;
  targetId: SectionId;
  slug: string;
  name: string;
  detail: string;
}

const MOST = 5;
const KINDS = [
  ['section', 'live_sections', 'section_id'],
  ['author', 'live_authors', 'author_id'],
  ['topic', 'live_topics', 'topic_id'],
] as const;
