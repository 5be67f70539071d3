import type { Instant } from '../base/clock.ts';
import { Invalid } from '../base/errors.ts';
import type { AuthorId, MediaId } from '../base/ids.ts';
import { slugOf } from '../base/slug.ts';
import { plainWords } from '../base/without-turns.ts';
import type { Context } from '../store/context.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { recordEvent } from '../store/record-event.ts';
import type { Row } from '../store/tables.ts';
import { orTaken } from './add-person.ts';
import { whyUnfit } from './fitting-picture.ts';

/** A by-line profile; absent fields stay as they are. `email` is never shown to readers. */
export interface AuthorInput {
  id?: AuthorId;
  slug?: string;
  name: string;
  /** how the name is sorted ("Marsh, Ada"); made from the name where absent */
  sortName?: string;
  kind?: Row<'authors'>['kind'];
  email?: string | null;
  jobTitle?: string;
  biography?: string;
  beat?: string;
  location?: string;
  languages?: string;
  disclosure?: string;
  /** addresses are http(s) or mailto */
  links?: { label: string; href: string }[];
  picture?: MediaId | null;
  /** of a new profile that is older than its row */
  createdAt?: Instant;
}

/** @throws {Invalid} `name`, `slug`, `links`, `picture` */
export async function saveAuthor(ctx: Context, input: AuthorInput): Promise<AuthorId> {
  return inTransaction(ctx.db, async (db) => {
    const old = input.id
      ? await db.selectFrom('authors').selectAll().where('id', '=', input.id).executeTakeFirst()
      : undefined;
    if (input.id && !old) throw new Invalid('There is no such author.', { id: 'There is no such author.' });
    const row = rowOf(input, old, ctx.now());
    const unfit =
      row.pictureId !== null && row.pictureId !== old?.pictureId && (await whyUnfit({ ...ctx, db }, row.pictureId));
    if (unfit) throw new Invalid('The picture does not fit.', { picture: unfit });
    const taken = await db.selectFrom('authors').select('id').where('slug', '=', row.slug).executeTakeFirst();
    const refused = new Invalid('The address is taken.', { slug: `Another author has the slug ${row.slug}.` });
    if (taken && taken.id !== old?.id) throw refused;
    const saved = old
      ? db.updateTable('authors').set(row).where('id', '=', old.id).returning('id').executeTakeFirstOrThrow()
      : db.insertInto('authors').values(row).returning('id').executeTakeFirstOrThrow();
    const { id } = await saved.catch(orTaken(refused));
    await recordEvent(db, { kind: 'author.changed', author: id }, ctx.now());
    return id;
  });
}

function rowOf(input: AuthorInput, old: Row<'authors'> | undefined, now: Instant): Omit<Row<'authors'>, 'id'> {
  const name = plainWords(input.name).trim();
  const slug = slugOf(input.slug ?? old?.slug ?? '') || slugOf(name);
  const wrong: Record<string, string> = {};
  if (!name) wrong.name = 'An author needs a name.';
  else if (!slug) wrong.slug = 'An author needs a slug of letters or digits.';
  if (input.links?.some(({ href }) => !/^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@)/i.test(href)))
    wrong.links = 'Each link must be an http(s) or mailto address.';
  if (Object.keys(wrong).length) throw new Invalid('The author does not fit.', wrong);
  const words = (field: 'jobTitle' | 'biography' | 'beat' | 'location' | 'languages' | 'disclosure'): string =>
    plainWords(input[field] ?? old?.[field] ?? '');
  return {
    slug,
    name,
    sortName: plainWords(input.sortName ?? '').trim() || (old?.name === name ? old.sortName : lastNameFirst(name)),
    kind: input.kind ?? old?.kind ?? 'staff',
    email: input.email === undefined ? (old?.email ?? null) : input.email,
    jobTitle: words('jobTitle'),
    biography: words('biography'),
    beat: words('beat'),
    location: words('location'),
    languages: words('languages'),
    disclosure: words('disclosure'),
    linksJson: input.links ? JSON.stringify(input.links.map(named)) : (old?.linksJson ?? '[]'),
    pictureId: input.picture === undefined ? (old?.pictureId ?? null) : input.picture,
    createdAt: old ? old.createdAt : (input.createdAt ?? now),
  };
}

/** A link without words says where it leads. */
function named({ label, href }: { label: string; href: string }): { label: string; href: string } {
  const place = href.replace(/^mailto:|^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return { label: label.trim() || place, href };
}

function lastNameFirst(name: string): string {
  const words = name.split(/\s+/);
  return words.length < 2 ? name : `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`;
}
