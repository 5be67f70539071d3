import type { SectionId, TopicId } from '../../../base/ids.ts';
import { slugOf } from '../../../base/slug.ts';
import { keptSlug } from '../../../paper/kept-slug.ts';
import { saveSection } from '../../../paper/save-section.ts';
import { saveTopic } from '../../../paper/save-topic.ts';
import { withFreeSlug } from '../../free-slug.ts';
import { pieces } from '../../pieces.ts';
import type { Batch } from '../../run.ts';
import { plainText } from '../plan/text.ts';
import type { WxrTerm } from '../read/records.ts';
import { addOld, belowFront } from './redirects.ts';
import { knownId, type Site, sectionKey, topicKey } from './site.ts';

/** Taxonomies that say something else than what a story is about. */
const OTHER =
  /^(?:category|post_tag|post_format|nav_menu|author|link_category|wp_theme|wp_template_part_area|wp_pattern_category|media_\w+|language|post_translations|term_\w+|ppma_author|newspack_\w+|amp_\w+|product_\w+|pa_\w+|wpmf-category|brand|_\w+|following_users|action-group|elementor_\w+|layout_\w+)$/;

export function fateOfTaxonomy(site: Site, taxonomy: string): 'topics' | 'sections' | 'skip' {
  if (taxonomy === 'category') return 'sections';
  if (taxonomy === 'post_tag') return 'topics';
  return site.map.taxonomies?.[taxonomy] ?? (OTHER.test(taxonomy) ? 'skip' : 'topics');
}

/** Categories become sections in their tree, tags and taxonomies of one's own become topics. */
export async function importTerms(site: Site): Promise<void> {
  const listed = new Set(
    (site.stage.sql('select distinct taxonomy from term').all() as { taxonomy: string }[]).map(
      ({ taxonomy }) => taxonomy,
    ),
  );
  gatherFromItems(site);
  const taxonomies = site.stage.sql('select distinct taxonomy from term').all() as { taxonomy: string }[];
  for (const { taxonomy } of taxonomies) {
    const fate = fateOfTaxonomy(site, taxonomy);
    if (fate === 'skip') continue;
    const terms = fate === 'sections' ? parentsFirst(site.stage.terms(taxonomy)) : site.stage.terms(taxonomy);
    for (const some of pieces(terms, 100))
      await site.run.batch(async (batch) => {
        // a list that leaves some out is made whole from the items, without their being counted as the file's
        for (const term of some) {
          const counted = !listed.has(taxonomy) || !term.derived;
          await (fate === 'sections' ? section(site, batch, term, counted) : topic(site, batch, term, counted));
        }
      });
  }
}

/** Exports of stories alone have terms only inside items. */
function gatherFromItems(site: Site): void {
  for (const { terms } of site.stage.heads())
    for (const { taxonomy, slug, name } of terms)
      site.stage.addTerm({ taxonomy, slug, name, number: '', parent: '', description: '', meta: [], derived: true });
}

function parentsFirst(terms: WxrTerm[]): WxrTerm[] {
  const bySlug = new Map(terms.map((term) => [term.slug, term]));
  const done = new Set<WxrTerm>();
  const visit = (term: WxrTerm, depth: number): void => {
    if (done.has(term)) return;
    const parent = bySlug.get(term.parent);
    if (parent && parent !== term && depth < 50) visit(parent, depth + 1);
    done.add(term);
  };
  for (const term of terms) visit(term, 0);
  return [...done];
}

async function section(site: Site, batch: Batch, term: WxrTerm, counted: boolean): Promise<void> {
  const key = sectionKey(term.slug);
  const known = knownId<SectionId>(site, 'section', key);
  const kind = term.taxonomy === 'category' && counted ? 'categories' : null;
  const inBatch = (slug: string) =>
    batch.rows.find((row) => row.kind === 'section' && row.sourceId === sectionKey(slug))?.targetId as
      | SectionId
      | undefined;
  const parentId =
    term.parent && term.parent !== term.slug
      ? (inBatch(term.parent) ?? knownId<SectionId>(site, 'section', sectionKey(term.parent)))
      : null;
  if (term.parent && !parentId)
    batch.problem(
      kind,
      term.name,
      `the category above it (${term.parent}) is not in the export; it stands at the top`,
      `category ${term.slug}`,
    );
  let id = known;
  if (!id) {
    const slug = decoded(term.slug);
    const name = plainText(term.name) || slug;
    id = await withFreeSlug(keptSlug(slug) || slugOf(name) || 'section', (free) =>
      saveSection(batch.ctx, {
        parentId,
        slug: { exact: free },
        name,
        description: plainText(term.description),
        position: batch.rows.length,
      }),
    );
    batch.rows.push(site.run.row('section', key, ['section', id], 'imported', { path: term.slug }));
  }
  if (kind) batch.count(kind, known ? 0 : 1, known ? 1 : 0);
  const base = term.taxonomy === 'category' ? 'category' : term.taxonomy;
  const target = { kind: 'section' as const, id };
  const way = wayTo(site, term);
  await addOld(
    site,
    batch,
    [
      ...belowFront(site, `/${base}/${term.slug}/`),
      ...belowFront(site, `/${base}/${way}/`),
      ...(term.number ? [`/?cat=${term.number}`] : []),
      `/?category_name=${term.slug}`,
    ].map((from) => ({ from, to: target, source: 'import' as const })),
  );
}

function wayTo(site: Site, term: WxrTerm): string {
  const way = [term.slug];
  const seen = new Set(way);
  for (let slug = term.parent; slug && !seen.has(slug); ) {
    seen.add(slug);
    way.unshift(slug);
    const row = site.stage.sql('select json from term where taxonomy = ? and slug = ?').get(term.taxonomy, slug) as
      | { json: string }
      | undefined;
    slug = row ? (JSON.parse(row.json) as WxrTerm).parent : '';
  }
  return way.join('/');
}

async function topic(site: Site, batch: Batch, term: WxrTerm, counted: boolean): Promise<void> {
  const key = topicKey(term.taxonomy, term.slug);
  const known = knownId<TopicId>(site, 'topic', key);
  let id = known;
  if (!id) {
    const slug = decoded(term.slug);
    const name = plainText(term.name) || slug;
    id = await withFreeSlug(keptSlug(slug) || slugOf(name) || 'topic', (free) =>
      saveTopic(batch.ctx, { slug: { exact: free }, name, description: plainText(term.description) }),
    );
    batch.rows.push(site.run.row('topic', key, ['topic', id]));
  }
  if (term.taxonomy === 'post_tag' && counted) batch.count('tags', known ? 0 : 1, known ? 1 : 0);
  const target = { kind: 'topic' as const, id };
  const old =
    term.taxonomy === 'post_tag'
      ? [...belowFront(site, `/tag/${term.slug}/`), `/?tag=${term.slug}`]
      : belowFront(site, `/${term.taxonomy}/${term.slug}/`);
  await addOld(
    site,
    batch,
    old.map((from) => ({ from, to: target, source: 'import' as const })),
  );
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
