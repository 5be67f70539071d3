import { marked } from 'marked';
import type { ArticleInput } from '../../articles/article-input.ts';
import { saveArticles } from '../../articles/save-article.ts';
import { Invalid } from '../../base/errors.ts';
import type { ArticleId, AuthorId, MediaId, SectionId, TopicId } from '../../base/ids.ts';
import { slugOf } from '../../base/slug.ts';
import { safeAddress } from '../../content/address.ts';
import type { LinkTarget, MediaReference } from '../../content/document.ts';
import { parseHtml } from '../../content/parse/html.ts';
import { addFile } from '../../media/add-file.ts';
import { addRedirects, redirectKey } from '../../paper/add-redirects.ts';
import { saveSection } from '../../paper/save-section.ts';
import { saveTopic } from '../../paper/save-topic.ts';
import { saveAuthor } from '../../people/save-author.ts';
import { withFreeSlug } from '../free-slug.ts';
import { publishUnbarred } from '../publish-unbarred.ts';
import { CUT_OFF, type Kind } from '../report.ts';
import type { Batch } from '../run.ts';
import { type Folder, readStory } from './folder.ts';
import { fileInside } from './read-folder.ts';
import type { StoryFields } from './story-fields.ts';

interface Work {
  file: string;
  fields: StoryFields;
  fault: string;
  /** addresses in the text → files of ours */
  files: Map<string, MediaReference>;
  html: string;
}

/** Fills some stories, makes those public that were, and keeps their ledger in the same transaction. */
export async function fillStories(folder: Folder, files: readonly string[]): Promise<void> {
  const work: Work[] = [];
  for (const file of files) {
    const read = await readStory(folder, file);
    if (!read) continue;
    const html = await marked.parse(read.fields.body, { gfm: true, async: true });
    const one: Work = { file, ...read, files: new Map(), html };
    await takeFiles(folder, one, isIn(folder, file));
    work.push(one);
  }
  try {
    await folder.run.batch((batch) => save(folder, batch, work));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    for (const one of work)
      try {
        await folder.run.batch((batch) => save(folder, batch, [one]));
      } catch (own) {
        if (!(own instanceof Invalid)) throw own;
        await folder.run.batch(async (batch) => {
          batch.count(kindOf(one.fields), 0, 1);
          batch.problem(
            kindOf(one.fields),
            one.fields.headline,
            `could not be saved: ${own.message} ${Object.values(own.fields).join(' ')}`,
            one.file,
          );
        });
      }
  }
}

const isIn = (folder: Folder, file: string): boolean => folder.memory.known('article', file)?.state === 'imported';

const kindOf = (fields: StoryFields): Kind => (fields.kind === 'page' ? 'pages' : 'posts');

/** Pictures and files of the folder that the text shows; nothing outside the folder is ever read. */
async function takeFiles(folder: Folder, work: Work, isIn: boolean): Promise<void> {
  const addresses = new Set(
    [...work.html.matchAll(/<(?:img|audio|video|source)\b[^>]*\bsrc="([^"]+)"/gi)].map((match) =>
      (match[1] as string).replaceAll('&amp;', '&'),
    ),
  );
  if (work.fields.picture) addresses.add(work.fields.picture.src);
  for (const address of addresses) {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) continue;
    const place = await fileInside(folder.root, work.file, address);
    const key = place ?? `${work.file} ${address}`;
    const known = folder.memory.idOf<MediaId>('media', key);
    if (known || folder.memory.known('rehearsed', key)) {
      work.files.set(address, known ? { media: known } : { missing: address });
      await folder.run.batch(async (batch) => batch.count('attachments', 0, 1));
      continue;
    }
    // a story that is in stays as it is
    if (isIn) {
      await folder.run.batch(async (batch) => batch.count('attachments', 0, 1));
      continue;
    }
    let id: MediaId | null = null;
    let why = place ? 'files are not taken in here' : 'the file is not in the folder';
    let lacking = '';
    if (place && folder.takesFiles && folder.job.storage)
      try {
        id = await addFile({ db: folder.run.db, now: folder.run.now, who: null }, folder.job.storage, {
          path: place,
          fileName: place.split(/[/\\]/).at(-1) as string,
          ifCutOff: () => {
            lacking = CUT_OFF;
          },
        });
      } catch (error) {
        if (!(error instanceof Invalid)) throw error;
        why = error.message;
      }
    await folder.run.batch(async (batch) => {
      const taken = id !== null || (place !== null && folder.run.report.dryRun);
      batch.count('attachments', taken ? 1 : 0, taken ? 0 : 1);
      if (lacking) batch.problem('attachments', address, lacking, work.file);
      if (id !== null) batch.rows.push(folder.run.row('media', key, ['media', id]));
      else if (taken) batch.after.push(() => folder.memory.remember('rehearsed', key, null, 'imported'));
      else if (!taken) batch.problem('attachments', address, why, work.file);
    });
    if (id !== null) work.files.set(address, { media: id });
    else if (place) work.files.set(address, { missing: address });
  }
}

async function save(folder: Folder, batch: Batch, work: readonly Work[]): Promise<void> {
  const open = work.filter(({ file }) => !isIn(folder, file));
  for (const { fields } of work.filter((one) => !open.includes(one))) {
    batch.count(kindOf(fields), 0, 1);
    for (const [kind, names] of Object.entries({
      categories: fields.sections,
      tags: fields.topics,
      authors: fields.authors,
    } as const))
      for (const name of names) folder.counted.count(batch, kind as Kind, name.toLowerCase(), false);
    for (const from of fields.aliases) folder.counted.count(batch, 'redirects', redirectKey(from), false);
  }
  const inputs: ArticleInput[] = [];
  for (const one of open) inputs.push(await inputOf(folder, batch, one));
  await saveArticles(batch.ctx, inputs);
  await publishUnbarred(
    batch,
    open.flatMap(({ file, fields }, index) => {
      const { at, draft, updatedAt, headline } = fields;
      if (draft || at === null || at > batch.ctx.now()) return [];
      const order = { id: inputs[index]?.id as ArticleId, act: 'import' as const, publishedAt: at, updatedAt };
      return [{ order, kind: kindOf(fields), title: headline, where: file }];
    }),
  );
  for (const [index, { file, fields, fault }] of open.entries()) {
    const id = inputs[index]?.id as ArticleId;
    const kind = kindOf(fields);
    batch.rows.push(folder.run.row('article', file, ['article', id]));
    batch.count(kind, 1);
    if (fault) batch.problem(kind, fields.headline, fault, file);
    if (!fields.draft && fields.at === null)
      batch.problem(kind, fields.headline, 'it has no date; it was kept as a draft', file);
    await addRedirects(
      batch.ctx,
      fields.aliases.map((from) => ({ from, to: { kind: 'article', id }, source: 'import' })),
    );
    for (const from of fields.aliases) folder.counted.count(batch, 'redirects', redirectKey(from), true);
  }
}

async function inputOf(folder: Folder, batch: Batch, { file, fields, files, html }: Work): Promise<ArticleInput> {
  const { blocks, losses } = parseHtml(html, {
    image: ({ src }) => files.get(src) ?? (safeAddress(src) && /^https?:/i.test(src) ? { missing: src } : null),
    file: ({ src }) => files.get(src) ?? (safeAddress(src) ? { missing: src } : null),
    link: (href) => linkOf(folder, file, href),
  });
  for (const { what, text } of losses)
    batch.problem(kindOf(fields), fields.headline, `left out: ${what} ${text.slice(0, 100)}`.trim(), file);
  const future = fields.at !== null && fields.at > batch.ctx.now();
  const picture = fields.picture && files.get(fields.picture.src);
  const sectionIds: SectionId[] = [];
  for (const name of fields.sections)
    sectionIds.push(
      await named(folder, batch, 'section', 'categories', name, (slug) => saveSection(batch.ctx, { slug, name })),
    );
  const topicIds: TopicId[] = [];
  for (const name of fields.topics)
    topicIds.push(await named(folder, batch, 'topic', 'tags', name, (slug) => saveTopic(batch.ctx, { slug, name })));
  const people: { author: AuthorId; role: 'text' }[] = [];
  for (const name of fields.authors)
    people.push({
      author: await named(folder, batch, 'author', 'authors', name, (slug) => saveAuthor(batch.ctx, { slug, name })),
      role: 'text',
    });
  return {
    id: folder.memory.idOf<ArticleId>('article', file) as ArticleId,
    kind: fields.kind,
    ...((fields.draft || fields.at === null) && { status: 'draft' }),
    ...(future && !fields.draft && { status: 'scheduled', scheduledAt: fields.at }),
    slug: fields.slug,
    ...(fields.path && { path: fields.path }),
    headline: fields.headline,
    standfirst: fields.standfirst,
    language: folder.language,
    document: { version: 1, content: blocks },
    lead: fields.picture
      ? {
          ...(picture && 'media' in picture ? { media: picture.media } : { media: null, missing: fields.picture.src }),
          alt: fields.picture.alt,
          caption: fields.picture.caption ? [{ type: 'text', text: fields.picture.caption }] : [],
          ...(fields.picture.credit && { credit: fields.picture.credit }),
        }
      : null,
    byline: { people, text: '' },
    sectionId: sectionIds[0] ?? null,
    sectionIds,
    topicIds,
    createdAt: fields.at ?? batch.ctx.now(),
  };
}

/** The section, topic or author of this name: of this import, of an earlier one, or the paper's own; else a new one. */
async function named<Id extends number>(
  folder: Folder,
  batch: Batch,
  kind: 'section' | 'topic' | 'author',
  head: Kind,
  name: string,
  create: (slug: string) => Promise<Id>,
): Promise<Id> {
  const key = name.toLowerCase();
  const row = batch.rows.find((one) => one.kind === kind && one.sourceId === key);
  const known = (row?.targetId as Id | undefined) ?? folder.memory.idOf<Id>(kind, key);
  if (known) {
    folder.counted.count(batch, head, key, false);
    return known;
  }
  const slug = slugOf(name) || kind;
  const table = `${kind}s` as 'sections' | 'topics' | 'authors';
  const there = await batch.ctx.db
    .selectFrom(table)
    .select('id')
    .where('slug', '=', slug)
    .where('name', '=', name)
    .executeTakeFirst();
  const id = (there?.id as Id | undefined) ?? (await withFreeSlug(slug, create));
  batch.rows.push(folder.run.row(kind, key, [kind, id]));
  folder.counted.count(batch, head, key, !there);
  return id;
}

/** Links between files become links to stories. */
function linkOf(folder: Folder, file: string, href: string): LinkTarget | null {
  const [path = '', fragment] = href.split('#');
  if (path !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) {
    const target = new URL(path, `file:///${file.split('/').map(encodeURIComponent).join('/')}`).pathname.slice(1);
    const id = folder.memory.idOf<ArticleId>(
      'article',
      decodeURIComponent(target.replace(/%(?![0-9a-f]{2})/gi, '%25')),
    );
    if (id)
      return {
        article: id,
        ...(fragment &&
          /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.:-]*$/u.test(fragment) && { fragment: fragment.slice(0, 120) }),
      };
  }
  const safe = safeAddress(href);
  return safe ? { href: safe } : null;
}
