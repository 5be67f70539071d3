import { type Expression, type RawBuilder, sql } from 'kysely';
import type { Db } from './database.ts';
import { dialectOf } from './dialect.ts';

/**
 * JSON made by the database, the same on both: what hangs on a row (by-lines, topics, files) comes in the row's own
 * query. Values are handed over as text, for `JSON.parse`, so that neither driver nor plugin touches their names.
 */
export interface JsonSql {
  /** `{name: value, …}` of a row */
  object(fields: Record<string, Expression<unknown>>): RawBuilder<unknown>;
  /** the rows of `from` (everything after `from`) as an array in `order` */
  rows(item: Expression<unknown>, from: Expression<unknown>, order: Expression<unknown>): RawBuilder<string>;
  text(value: Expression<unknown>): RawBuilder<string | null>;
  /** a table expression with the columns `key` (position from 0) and `value` of a JSON array kept as text */
  elements(array: Expression<unknown>, path: 'people'): RawBuilder<unknown>;
  /** a number or text in an element of {@link JsonSql.elements} */
  integer(element: Expression<unknown>, name: string): RawBuilder<number>;
}

export function jsonSql(db: Db): JsonSql {
  return dialectOf(db) === 'sqlite' ? SQLITE : POSTGRES;
}

const pairs = (fields: Record<string, Expression<unknown>>) =>
  sql.join(Object.entries(fields).flatMap(([name, value]) => [sql.lit(name), value]));

const SQLITE: JsonSql = {
  object: (fields) => sql`json_object(${pairs(fields)})`,
  rows: (item, from, order) => sql`(select json_group_array(${item} order by ${order}) from ${from})`,
  text: (value) => sql`${value}`,
  elements: (array, path) => sql`json_each(${array}, ${sql.lit(`$.${path}`)})`,
  integer: (element, name) => sql`(${element} ->> ${sql.lit(name)})`,
};

const POSTGRES: JsonSql = {
  object: (fields) => sql`json_build_object(${pairs(fields)})`,
  rows: (item, from, order) => sql`(select coalesce(json_agg(${item} order by ${order}), '[]')::text from ${from})`,
  text: (value) => sql`(${value})::text`,
  elements: (array, path) =>
    sql`(select ordinality - 1 as key, value from json_array_elements((${array})::json -> ${sql.lit(path)}) with ordinality)`,
  integer: (element, name) => sql`(${element} ->> ${sql.lit(name)})::bigint`,
};
