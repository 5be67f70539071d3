import type { AuthorId } from '../base/ids.ts';
import { slugOf } from '../base/slug.ts';
import type { Context } from '../store/context.ts';
import { audit } from './audit.ts';
import { saveAuthor } from './save-author.ts';

/**
 * A by-line profile for somebody with an account, so that what they write has a name over it. Where another has the address
 * that their name makes, theirs gets a number. Readers have it from their first live story on, or when an editor changed it.
 * @param whose `username` makes the address where the name has no letter that an address can have
 */
export async function makeByline(
  ctx: Context,
  { name, username }: { name: string; username: string },
): Promise<AuthorId> {
  const slug = await freeSlug(ctx, slugOf(name) || slugOf(username));
  const id = await saveAuthor(ctx, { name: name.normalize('NFC'), slug });
  await audit(ctx, { what: 'byline.proposed', thing: `author:${id}`, detail: { name } });
  return id;
}

async function freeSlug({ db }: Context, wanted: string): Promise<string> {
  const rows = await db.selectFrom('authors').select('slug').where('slug', 'like', `${wanted}%`).execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = wanted;
  for (let number = 2; taken.has(slug); number++) slug = `${wanted}-${number}`;
  return slug;
}
