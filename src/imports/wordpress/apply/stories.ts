import { saveArticles } from '../../../articles/save-article.ts';
import type { ArticleId, AuthorId, SectionId, TopicId } from '../../../base/ids.ts';
import { publishUnbarred } from '../../publish-unbarred.ts';
import type { Batch } from '../../run.ts';
import { safeParsed } from '../convert/fitting.ts';
import { Tally } from '../convert/tally.ts';
import { meta } from '../plan/export-sources.ts';
import { fateOf, kindOfType } from '../plan/kinds.ts';
import type { StagedItem } from '../plan/stage.ts';
import { type Relations, type StoryPlan, storyInput } from '../plan/story-input.ts';
import { plainText } from '../plan/text.ts';
import type { WxrItem } from '../read/records.ts';
import { authorKey } from './authors.ts';
import { importComments } from './comments.ts';
import { countBodies, countTally } from './count-bodies.ts';
import { itemAddresses } from './item-addresses.ts';
import { nameAddress, oldAddresses } from './old-addresses.ts';
import { addOld, type OldAddress } from './redirects.ts';
import { knownId, type Site, sectionKey, topicKey } from './site.ts';
import { fateOfTaxonomy } from './terms.ts';

const EMPTY = { version: 1 as const, content: [] };

/**
 * First every story and page gets its number here, so that any can link to any; then each is filled, published and given its
 * comments and old addresses, with its line in the ledger, in one transaction a handful.
 */
export async function importStories(site: Site, onProgress: (done: number) => void): Promise<void> {
  const types = articleTypes(site);
  for (const items of site.stage.items(types, 100)) await number(site, items);
  let done = 0;
  for (const items of site.stage.items(types, 50))
    for (const some of bySize(items)) {
      try {
        await site.run.batch((batch) => fill(site, batch, some));
      } catch {
        // one of them cannot be saved: each by itself, so that only that one is left out
        for (const item of some) await alone(site, item);
      }
      done += some.length;
      onProgress(done);
    }
}

/** Characters of bodies that one transaction takes; what a long story becomes on its way takes many times its length. */
const MOST_CHARACTERS = 300_000;

function* bySize(items: StagedItem[]): Generator<StagedItem[]> {
  let some: StagedItem[] = [];
  let length = 0;
  for (const one of items) {
    if (some.length > 0 && length + one.item.body.length > MOST_CHARACTERS) {
      yield some;
      some = [];
      length = 0;
    }
    some.push(one);
    length += one.item.body.length;
  }
  if (some.length > 0) yield some;
}

/** Types of the export that become stories or pages. */
export function articleTypes(site: Site): string[] {
  const rows = site.stage.sql('select distinct type from item').all() as { type: string }[];
  return rows.map(({ type }) => type).filter((type) => ['story', 'page'].includes(fateOf(type, site.map).kind));
}

function articleKind(site: Site, item: WxrItem): 'story' | 'page' {
  return fateOf(item.type, site.map).kind === 'page' ? 'page' : 'story';
}

async function number(site: Site, items: StagedItem[]): Promise<void> {
  const fresh = items.filter(({ number }) => !site.stage.known('article', number));
  if (fresh.length === 0) return;
  await site.run.batch(async (batch) => {
    const ids = await saveArticles(
      batch.ctx,
      fresh.map(({ item }) => ({
        kind: articleKind(site, item),
        headline: item.number,
        language: site.settings.language,
        document: EMPTY,
      })),
    );
    for (const [index, { number }] of fresh.entries())
      batch.rows.push(site.run.row('article', number, ['article', ids[index] as number], 'pending'));
  });
}

async function alone(site: Site, item: StagedItem): Promise<void> {
  try {
    await site.run.batch((batch) => fill(site, batch, [item], true));
  } catch (error) {
    await site.run.batch(async (batch) => {
      const kind = kindOfType(item.type);
      batch.count(kind, 0, 1);
      batch.problem(kind, titleOf(item.item), `could not be saved: ${reason(error)}`, `item ${item.number}`);
      countBodies(site, batch, item.item, null);
      // known, and not public until it can be saved
      const id = knownId<ArticleId>(site, 'article', item.number);
      if (id)
        await addOld(
          site,
          batch,
          itemAddresses(site, item.item).map((from) => ({ from, to: { kind: 'article', id }, source: 'import' })),
        );
    });
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { fields } = error as { fields?: Record<string, string> };
  return fields
    ? `${error.message} ${Object.entries(fields)
        .slice(0, 3)
        .map((entry) => entry.join(': '))
        .join('; ')}`
    : error.message;
}

function titleOf(item: WxrItem): string {
  return plainText(item.title) || item.slug || item.number;
}

/** @param fit whether documents are made to fit, block by block, which is done only where one was refused */
async function fill(site: Site, batch: Batch, items: StagedItem[], fit = false): Promise<void> {
  const open = items.filter(({ number }) => site.stage.known('article', number)?.state !== 'imported');
  const plans = open.map(({ item }) => ({ item, tally: new Tally(), plan: null as unknown as StoryPlan }));
  for (const work of plans) {
    work.plan = planOf(site, work.item, work.tally);
    if (!fit) continue;
    work.plan.input.document = safeParsed(work.plan.input.document, work.tally);
    work.plan.problems.push(...work.tally.problems.splice(0));
  }
  await saveArticles(
    batch.ctx,
    plans.map(({ plan }) => plan.input),
  );
  await publishUnbarred(
    batch,
    plans.flatMap(({ item, plan }) => {
      if (!plan.publish) return [];
      const order = { id: plan.input.id as ArticleId, act: 'import' as const, ...plan.publish };
      return [{ order, kind: kindOfType(item.type), title: titleOf(item), where: `item ${item.number}` }];
    }),
  );
  const addresses: { item: WxrItem; id: ArticleId }[] = [];
  for (const { item, plan, tally } of plans) {
    const id = plan.input.id as ArticleId;
    const kind = kindOfType(item.type);
    batch.rows.push(site.run.row('article', item.number, ['article', id]));
    if (plan.wanted.length)
      batch.rows.push(site.run.row('wanted', item.number, ['article', id], 'pending', plan.wanted));
    batch.count(kind, 1);
    for (const what of plan.problems) batch.problem(kind, titleOf(item), what, `item ${item.number}`);
    countTally(site, batch, tally);
    addresses.push({ item, id });
  }
  for (const { item, number } of items) {
    const id = knownId<ArticleId>(site, 'article', number);
    if (!open.some((one) => one.number === number)) {
      batch.count(kindOfType(item.type), 0, 1);
      countBodies(site, batch, item, null);
      if (id) addresses.push({ item, id });
    }
    if (id) await importComments(site, batch, item, id);
  }
  const redirects = (of: (site: Site, item: WxrItem) => string[], instead?: true): OldAddress[] =>
    addresses.flatMap(({ item, id }) =>
      of(site, item).map((from) => ({
        from,
        to: { kind: 'article', id },
        source: 'import',
        ...(instead && { instead }),
      })),
    );
  await addOld(site, batch, [...redirects(oldAddresses), ...redirects(nameAddress, true)]);
}

function planOf(site: Site, item: WxrItem, tally: Tally): StoryPlan {
  const { settings, facts } = site;
  return storyInput(item, articleKind(site, item), relationsOf(site, item), {
    sources: site.sources,
    tally,
    zone: site.zone,
    language: settings.language,
    site: { title: facts.channel.title, tagline: facts.channel.description, base: facts.base },
    map: site.map,
    now: site.run.now(),
  });
}

function relationsOf(site: Site, item: WxrItem): Relations {
  const sections: { id: SectionId; slug: string; name: string; number: string }[] = [];
  const topics: TopicId[] = [];
  for (const { taxonomy, slug, name } of item.terms) {
    const fate = fateOfTaxonomy(site, taxonomy);
    if (fate === 'sections') {
      const id = knownId<SectionId>(site, 'section', sectionKey(slug));
      if (id && !sections.some((one) => one.id === id))
        sections.push({ id, slug, name, number: termNumber(site, taxonomy, slug) });
    } else if (fate === 'topics') {
      const id = knownId<TopicId>(site, 'topic', topicKey(taxonomy, slug));
      if (id) topics.push(id);
    }
  }
  const chosen =
    meta(item, '_yoast_wpseo_primary_category') ||
    meta(item, 'rank_math_primary_category') ||
    meta(item, '_seopress_robots_primary_cat');
  // an address with a category in it says which one counts, else the first that is not the catch-all
  const primary =
    sections.find(({ number }) => chosen !== '' && number === chosen) ??
    sections.find(({ slug }) => item.link.includes(`/${slug}/`)) ??
    sections.find(({ slug }) => slug !== 'uncategorized') ??
    sections[0];
  const people = bylineOf(site, item);
  return {
    id: knownId<ArticleId>(site, 'article', item.number) as ArticleId,
    parentId: item.parent ? knownId<ArticleId>(site, 'article', item.parent) : null,
    sectionId: primary?.id ?? null,
    sectionIds: sections.map(({ id }) => id),
    topicIds: topics,
    byline: { people: people.map((author) => ({ author, role: 'text' as const })), text: '' },
    sectionName: plainText(primary?.name ?? ''),
    authorName: '',
  };
}

function termNumber(site: Site, taxonomy: string, slug: string): string {
  const row = site.stage.sql('select number from term where taxonomy = ? and slug = ?').get(taxonomy, slug) as
    | { number: string }
    | undefined;
  return row?.number ?? '';
}

/** By-line plugins' terms in their order, each once; without them, who typed it. */
function bylineOf(site: Site, item: WxrItem): AuthorId[] {
  const named = item.terms
    .filter(({ taxonomy }) => taxonomy === 'author' || taxonomy === 'ppma_author')
    .map(({ slug }) => authorKey(slug));
  const keys = named.length ? named : item.creator ? [item.creator.toLowerCase()] : [];
  return [...new Set(keys.flatMap((key) => knownId<AuthorId>(site, 'author', key) ?? []))];
}
