import type { PersonId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';

/** What is written down of an act. `what`: `person.invited`, `story.published`; `thing`: `person:…`, `story:9`. */
export interface AuditNote {
  what: string;
  thing?: string;
  version?: number;
  /** plain values; never a secret */
  detail?: Record<string, unknown>;
  /** where `ctx.who` is not yet known (signing in) */
  who?: PersonId;
}

/** Where an act came from; a newsroom's context has it, a command line's has not. */
interface Origin {
  from?: string;
  agent?: string;
}

/** Writes an act down in the caller's transaction, so that it is noted exactly if it was done. */
export async function audit(ctx: Context & Origin, { what, thing = '', version, detail = {}, who }: AuditNote) {
  const by = who ?? (ctx.who as PersonId | null);
  const person = by
    ? await ctx.db.selectFrom('people').select('name').where('id', '=', by).executeTakeFirst()
    : undefined;
  await ctx.db
    .insertInto('audit')
    .values({
      at: ctx.now(),
      who: by,
      whoName: person?.name ?? '',
      what,
      thing,
      address: ctx.from ?? '',
      agent: (ctx.agent ?? '').slice(0, 300),
      version: version ?? null,
      detailJson: JSON.stringify(detail),
    })
    .execute();
}
