import type { z } from 'zod';
import type { PersonId } from '../../base/ids.ts';
import type { Db } from '../../store/database.ts';
import type { Row } from '../../store/tables.ts';
import type { StyleRule, style } from './contract.ts';

/** All rules, newest change first, and all words by their letters. */
export async function styleOf(db: Db): Promise<z.input<typeof style.output>> {
  const rows = await db
    .selectFrom('styleRules')
    .selectAll()
    .orderBy('changedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const words = await db.selectFrom('styleWords').select(['id', 'word', 'language']).orderBy('word').execute();
  return { rules: await rulesFrom(db, rows), words };
}

/** One rule as the app gets it. */
export async function ruleFrom(db: Db, row: Row<'styleRules'>): Promise<StyleRule> {
  const [rule] = await rulesFrom(db, [row]);
  return rule as StyleRule;
}

async function rulesFrom(db: Db, rows: readonly Row<'styleRules'>[]): Promise<StyleRule[]> {
  const ids = [...new Set(rows.map(({ changedBy }) => changedBy))];
  const names = new Map<PersonId, string>();
  if (ids.length > 0)
    for (const { id, name } of await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute())
      names.set(id, name);
  return rows.map(({ formsJson, matchCase, exceptQuotations, active, changedBy, ...row }) => ({
    ...row,
    forms: JSON.parse(formsJson),
    matchCase: matchCase === 1,
    exceptQuotations: exceptQuotations === 1,
    active: active === 1,
    changedBy: names.get(changedBy) ?? '',
  }));
}
