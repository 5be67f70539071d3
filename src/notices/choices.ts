import type { PersonId } from '../base/ids.ts';
import type { NewsroomContext } from '../people/serve.ts';
import type { Db } from '../store/database.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { KINDS, NOTICE_KINDS, type NoticeKind } from './kinds.ts';

interface Choice {
  kind: NoticeKind;
  app: boolean;
  mail: boolean;
}

/** How somebody is told of each kind. */
export async function choicesOf(db: Db, person: PersonId): Promise<Choice[]> {
  const rows = await db.selectFrom('noticeChoices').selectAll().where('personId', '=', person).execute();
  return KINDS.map((kind) => {
    const own = rows.find((row) => row.kind === kind);
    return { kind, ...(own ? { app: own.app === 1, mail: own.mail === 1 } : NOTICE_KINDS[kind]) };
  });
}

/** How each of these people is told of one kind. */
export async function waysOf(db: Db, people: readonly PersonId[], kind: NoticeKind) {
  const rows = await db
    .selectFrom('noticeChoices')
    .select(['personId', 'app', 'mail'])
    .where('kind', '=', kind)
    .where('personId', 'in', people)
    .execute();
  const own = new Map(rows.map(({ personId, app, mail }) => [personId, { app: app === 1, mail: mail === 1 }]));
  return (person: PersonId): { app: boolean; mail: boolean } => own.get(person) ?? NOTICE_KINDS[kind];
}

export async function choose(ctx: NewsroomContext, choices: readonly Choice[]): Promise<Choice[]> {
  return inTransaction(ctx.db, async (db) => {
    for (const { kind, ...ways } of choices) {
      const row = { app: ways.app ? 1 : 0, mail: ways.mail ? 1 : 0 } as const;
      await db
        .insertInto('noticeChoices')
        .values({ personId: ctx.person.id, kind, ...row })
        .onConflict((conflict) => conflict.columns(['personId', 'kind']).doUpdateSet(row))
        .execute();
    }
    return choicesOf(db, ctx.person.id);
  });
}
