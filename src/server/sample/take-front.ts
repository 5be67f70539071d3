import { beginFront } from '../../fronts/launches/begin-front.ts';
import { findPerson } from '../../people/find-person.ts';
import type { Context } from '../../store/context.ts';

/** The sample's home page is in the hands of its front editor, so that a newcomer finds containers there, filled by the rule. */
export async function takeSampleFront(ctx: Context): Promise<void> {
  const editor = await ctx.db
    .selectFrom('people')
    .select('id')
    .where('username', '=', 'berit')
    .where('email', '=', 'berit@lantern.example')
    .executeTakeFirst();
  const person = editor && (await findPerson(ctx.db, editor.id));
  if (person) await beginFront({ ...ctx, who: person.id, person, session: '', from: '', agent: '' }, 'home');
}
