import type { AuthorId, PersonId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { addPerson } from './add-person.ts';
import { endSessionsOf } from './end-sessions.ts';
import { announceEnded } from './ended.ts';
import { rolesOf } from './find-person.ts';
import { newEnterLink } from './links-by-hand.ts';
import type { Role } from './person.ts';

/** Mail to .example goes to nobody (RFC 2606): these people come in by printed links alone. */
const HOST = '@lantern.example';

const STAFF: readonly { name: string; roles: readonly Role[]; sections?: readonly string[]; author?: string }[] = [
  { name: 'Maren Holt', roles: ['chief'] },
  { name: 'Odile Fenn', roles: ['editor'], sections: ['business', 'technology'], author: 'odile-fenn' },
  { name: 'Ines Calder', roles: ['editor'], author: 'ines-calder' },
  { name: 'Tomas Wray', roles: ['reporter'], author: 'tomas-wray' },
  { name: 'Samir Haddon', roles: ['reporter'], sections: ['culture'], author: 'samir-haddon' },
  { name: 'Berit Lowe', roles: ['pictureEditor', 'frontEditor'], author: 'berit-lowe' },
  { name: 'Jonah Merrow', roles: ['contributor'], author: 'captain-jonah-merrow' },
];

/** The people who make the sample edition, joined to their by-lines; none has a password. Does nothing the second time. */
export async function addSampleStaff(ctx: Context): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const there = await db.selectFrom('people').select('email').where('email', 'like', `%${HOST}`).execute();
    if (there.length > 0) return;
    for (const { name, roles, sections, author } of STAFF) {
      const username = name.split(' ')[0]?.toLowerCase() ?? name;
      const narrowed = sections
        ? await db.selectFrom('sections').select('id').where('path', 'in', sections).execute()
        : null;
      const byline = author
        ? await db.selectFrom('authors').select('id').where('slug', '=', author).executeTakeFirst()
        : undefined;
      await addPerson(
        { ...ctx, db },
        {
          name,
          email: `${username}${HOST}`,
          username,
          roles,
          sections: narrowed?.length ? narrowed.map(({ id }) => id) : null,
          author: (byline?.id as AuthorId | undefined) ?? null,
        },
      );
    }
  });
}

/** A link for each of them that signs in once, within a day; those printed before are good for nothing any more. */
export async function sampleStaffLinks(
  ctx: Context,
  origin: string,
): Promise<{ name: string; roles: Role[]; link: string }[]> {
  const links: { name: string; roles: Role[]; link: string }[] = [];
  for (const row of await sampleStaff(ctx)) {
    await ctx.db.deleteFrom('oneTimeKeys').where('personId', '=', row.id).where('purpose', '=', 'enter').execute();
    links.push({ name: row.name, roles: rolesOf(row), link: await newEnterLink(ctx, origin, row.id) });
  }
  return links;
}

/** Where the paper becomes a real one: none of them gets in any more. */
export async function dismissSampleStaff(ctx: Context): Promise<void> {
  const ended: PersonId[] = [];
  await inTransaction(ctx.db, async (db) => {
    for (const { id } of await sampleStaff({ ...ctx, db })) {
      await db.updateTable('people').set({ state: 'left', rolesJson: '[]' }).where('id', '=', id).execute();
      await endSessionsOf(db, id);
      ended.push(id);
    }
  });
  for (const person of ended) announceEnded({ person, sessions: 'all' });
}

function sampleStaff({ db }: Context) {
  return db
    .selectFrom('people')
    .select(['id', 'name', 'rolesJson'])
    .where('email', 'like', `%${HOST}`)
    .where('state', '=', 'active')
    .orderBy('createdAt')
    .orderBy('name')
    .execute();
}
