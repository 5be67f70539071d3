import type { z } from 'zod';
import { Conflict, Invalid, NotFound } from '../../base/errors.ts';
import { dropXmlControls } from '../../base/escape.ts';
import { audit } from '../../people/audit.ts';
import type { NewsroomContext } from '../../people/serve.ts';
import type { Db } from '../../store/database.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import { recordEvent } from '../../store/record-event.ts';
import type { Row } from '../../store/tables.ts';
import type { addStyleRule, changeStyleRule, StyleRule } from './contract.ts';
import { ruleFrom } from './style-rows.ts';

type Words = z.output<typeof addStyleRule.input>;
const MOST_RULES = 2_000;

/** @throws {Invalid} `forms` where there are too many rules */
export async function addRule(ctx: NewsroomContext, words: Words): Promise<StyleRule> {
  return inTransaction(ctx.db, async (db) => {
    const { count } = await db
      .selectFrom('styleRules')
      .select((on) => on.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_RULES) throw new Invalid('There are too many rules.', { forms: 'Remove others first.' });
    const row = await db
      .insertInto('styleRules')
      .values({ ...columns(words), revision: 1, changedBy: ctx.person.id, changedAt: ctx.now() })
      .returningAll()
      .executeTakeFirstOrThrow();
    await told({ ...ctx, db }, 'style.rule-added', row.id, { after: words });
    return ruleFrom(db, row);
  });
}

/** @throws {Conflict} with the rule as it is now {NotFound} */
export async function changeRule(
  ctx: NewsroomContext,
  { id, revision, ...words }: z.output<typeof changeStyleRule.input>,
): Promise<StyleRule> {
  return inTransaction(ctx.db, async (db) => {
    const before = await existing(db, id);
    const row = await db
      .updateTable('styleRules')
      .set({ ...columns(words), revision: revision + 1, changedBy: ctx.person.id, changedAt: ctx.now() })
      .where('id', '=', id)
      .where('revision', '=', revision)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new Conflict('Somebody else has changed this rule meanwhile.', await ruleFrom(db, before));
    await told({ ...ctx, db }, 'style.rule-changed', id, { before: wordsFrom(before), after: words });
    return ruleFrom(db, row);
  });
}

/** @throws {NotFound} */
export async function removeRule(ctx: NewsroomContext, id: number): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const before = await existing(db, id);
    await db.deleteFrom('styleRules').where('id', '=', id).execute();
    await told({ ...ctx, db }, 'style.rule-removed', id, { before: wordsFrom(before) });
  });
}

async function existing(db: Db, id: number): Promise<Row<'styleRules'>> {
  const row = await db.selectFrom('styleRules').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound(`style rule ${id}`);
  return row;
}

function columns({ forms, matchCase, exceptQuotations, active, ...words }: Words) {
  return {
    formsJson: JSON.stringify([...new Set(forms.map(dropXmlControls))]),
    suggestion: dropXmlControls(words.suggestion),
    advice: dropXmlControls(words.advice),
    reason: dropXmlControls(words.reason),
    language: words.language,
    matchCase: Number(matchCase),
    exceptQuotations: Number(exceptQuotations),
    active: Number(active),
  };
}

function wordsFrom({ formsJson, suggestion, advice, reason, language, ...flags }: Row<'styleRules'>): Words {
  return {
    ...{ forms: JSON.parse(formsJson), suggestion, advice, reason, language },
    ...{ matchCase: flags.matchCase === 1, exceptQuotations: flags.exceptQuotations === 1, active: flags.active === 1 },
  };
}

async function told(ctx: NewsroomContext, what: string, id: number, detail: Record<string, unknown>): Promise<void> {
  await audit(ctx, { what, thing: `style-rule:${id}`, detail });
  await recordEvent(ctx.db, { kind: 'style.changed' }, ctx.now());
}
