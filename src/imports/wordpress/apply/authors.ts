import type { AuthorId } from '../../../base/ids.ts';
import { slugOf } from '../../../base/slug.ts';
import type { Redirect } from '../../../paper/add-redirects.ts';
import { type AuthorInput, saveAuthor } from '../../../people/save-author.ts';
import { withFreeSlug } from '../../free-slug.ts';
import { pieces } from '../../pieces.ts';
import { add } from '../../report.ts';
import type { Batch } from '../../run.ts';
import { meta } from '../plan/export-sources.ts';
import { plainText } from '../plan/text.ts';
import type { WxrAuthor, WxrItem } from '../read/records.ts';
import { addOld, belowFront } from './redirects.ts';
import { knownId, type Site } from './site.ts';

/**
 * Takes over who wrote: the authors of the head, guest authors, and those who are only named by items (version 1.0; by-line
 * plugins). The key in the ledger is the login, or the slug of the by-line, in small letters.
 */
export async function importAuthors(site: Site): Promise<void> {
  for (const people of pieces(named(site), 50))
    await site.run.batch(async (batch) => {
      for (const person of people) await one(site, batch, person);
    });
}

interface Person {
  keys: string[];
  input: AuthorInput;
  addresses: string[];
}

/** Slugs of the taxonomy `author` are bare, or begin with `cap-` once or twice. */
export function authorKey(slug: string): string {
  return slug.toLowerCase().replace(/^(?:cap-)+/, '');
}

function* named(site: Site): Generator<Person> {
  const seen = new Set<string>();
  const fresh = (person: Person): boolean => {
    if (person.keys.some((key) => seen.has(key))) return false;
    for (const key of person.keys) seen.add(key);
    return true;
  };
  for (const author of site.stage.authors()) {
    const person = fromRecord(site, author);
    if (fresh(person)) yield person;
  }
  for (const items of site.stage.items(['guest-author']))
    for (const { item } of items) {
      const person = fromGuest(site, item);
      if (fresh(person)) yield person;
      else add(site.run.report, 'authors', 0, 1);
    }
  for (const item of site.stage.heads()) {
    if (item.type !== 'post' && item.type !== 'page') continue;
    const terms = item.terms.filter(({ taxonomy }) => taxonomy === 'author' || taxonomy === 'ppma_author');
    for (const { slug, name } of terms) {
      const person = fromName(site, authorKey(slug), name, 'guest');
      if (fresh(person)) yield person;
    }
    if (!item.creator) continue;
    const person = fromName(site, item.creator.toLowerCase(), item.creator, 'staff');
    if (fresh(person)) yield person;
  }
}

function fromRecord(site: Site, author: WxrAuthor): Person {
  const login = author.login || author.name;
  const mapped = site.map.authors?.[login];
  const name = mapped?.name || plainText(author.name) || [author.first, author.last].join(' ').trim() || login;
  const slug = niceName(login);
  return {
    keys: [...new Set([login.toLowerCase(), slug])],
    input: {
      name,
      slug: mapped?.slug ?? (login.includes('@') ? slugOf(name) : slug),
      ...(author.first && author.last && { sortName: `${author.last}, ${author.first}` }),
      email: author.email || null,
      kind: 'staff',
    },
    addresses: [...pagesOf(slug, login), ...(author.number ? [`/?author=${author.number}`] : [])],
  };
}

function fromGuest(site: Site, item: WxrItem): Person {
  const login = meta(item, 'cap-user_login') || authorKey(item.slug) || item.number;
  const name =
    plainText(meta(item, 'cap-display_name') || item.title) ||
    [meta(item, 'cap-first_name'), meta(item, 'cap-last_name')].join(' ').trim() ||
    login;
  const website = meta(item, 'cap-website');
  const linked = meta(item, 'cap-linked_account').toLowerCase();
  const slug = authorKey(item.slug) || niceName(login);
  const picture = knownId(site, 'media', meta(item, '_thumbnail_id'));
  return {
    // a guest who is an account's by-line is that person
    keys: [...new Set([login.toLowerCase(), slug, ...(linked ? [linked] : [])])],
    input: {
      name,
      slug,
      kind: 'guest',
      email: meta(item, 'cap-user_email') || null,
      biography: plainText(meta(item, 'cap-description')),
      jobTitle: plainText(meta(item, 'cap-job_title') || meta(item, 'newspack_job_title')),
      ...(/^https?:\/\/[^\s/]/i.test(website) && {
        links: [{ label: website.replace(/^https?:\/\/(?:www\.)?|\/$/gi, ''), href: website }],
      }),
      ...(picture && { picture: picture as never }),
    },
    addresses: pagesOf(slug, item.slug),
  };
}

function fromName(site: Site, key: string, name: string, kind: 'guest' | 'staff'): Person {
  const mapped = site.map.authors?.[key];
  const slug = niceName(key);
  const shown = mapped?.name || plainText(name) || key;
  return {
    keys: [...new Set([key, slug])],
    input: { name: shown, slug: mapped?.slug ?? (key.includes('@') ? slugOf(shown.replace(/@.*$/, '')) : slug), kind },
    addresses: pagesOf(slug, key),
  };
}

async function one(site: Site, batch: Batch, person: Person): Promise<void> {
  const known = person.keys.map((key) => knownId<AuthorId>(site, 'author', key)).find((id) => id !== null);
  const redirects = (id: AuthorId): Redirect[] =>
    person.addresses
      .flatMap((address) => belowFront(site, address))
      .map((from) => ({ from, to: { kind: 'author', id }, source: 'import' }));
  if (known) {
    batch.count('authors', 0, 1);
    await addOld(site, batch, redirects(known));
    return;
  }
  const mapped = site.map.authors?.[person.keys[0] as string]?.slug;
  const there = mapped
    ? await batch.ctx.db.selectFrom('authors').select('id').where('slug', '=', mapped).executeTakeFirst()
    : undefined;
  const id =
    there?.id ??
    (await withFreeSlug(person.input.slug || slugOf(person.input.name) || 'author', (slug) =>
      saveAuthor(batch.ctx, { ...person.input, slug }),
    ));
  for (const key of person.keys) batch.rows.push(site.run.row('author', key, ['author', id]));
  batch.count('authors', 1);
  await addOld(site, batch, redirects(id));
}

/** A slug for who signs in as this. */
export function niceName(login: string): string {
  return slugOf(login.replace(/@/g, '').replace(/\./g, '-')) || login.toLowerCase();
}

/** Addresses of an author's page, also with the underscores that WordPress leaves in them (`sanitize_title`). */
function pagesOf(slug: string, login: string): string[] {
  const kept = login
    .trim()
    .toLowerCase()
    .replaceAll('@', '')
    .replace(/[.\s]+/g, '-')
    .replace(/[^\w-]/g, '');
  return [...new Set([slug, ...(kept ? [kept] : [])])].flatMap((name) => [`/author/${name}/`, `/?author_name=${name}`]);
}
