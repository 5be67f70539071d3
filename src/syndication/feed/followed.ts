import type { Wire } from '../sources.ts';
import type { Followed } from './list-feed.ts';

/** Which list of stories a page is, by its path; null: none of these. At most one query (topics and authors). */
export async function followedAt(page: string, wire: Wire): Promise<Followed | null> {
  const { urls, paper } = wire;
  const { settings } = paper;
  if (page === '/' || page === urls.archive())
    return { of: { all: true }, key: 'all', page: '/', title: '', description: '', tags: ['latest'] };
  const section = under(page, settings.sectionBase, (path) => paper.sectionByPath.get(path));
  if (section) {
    const { id, name, description } = section;
    const tags = [`section:${id}`];
    return { of: { section: id }, key: `section/${id}`, page: urls.section(section), title: name, description, tags };
  }
  const topic = await under(
    page,
    settings.topicBase,
    one((slug) => wire.taxonomy.topic(slug)),
  );
  if (topic) {
    const { id, slug, name, description } = topic;
    return {
      of: { topic: id },
      key: `topic/${id}`,
      page: urls.topic(slug),
      title: name,
      description,
      tags: [`topic:${id}`],
    };
  }
  const author = await under(
    page,
    settings.authorBase,
    one((slug) => wire.taxonomy.author(slug)),
  );
  if (!author) return null;
  const { id, slug, name, biography } = author;
  return {
    of: { author: id },
    key: `author/${id}`,
    page: urls.author(slug),
    title: name,
    description: biography.replace(/\s+/g, ' ').trim(),
    tags: [`author:${id}`],
  };
}

function under<Found>(page: string, base: string, find: (rest: string) => Found): Found | undefined {
  return page.startsWith(base) && page.length > base.length ? find(page.slice(base.length, -1)) : undefined;
}

// A base of `/` would ask for every page there is; a slug has no slash.
function one<Found>(find: (slug: string) => Promise<Found | null>) {
  return async (slug: string): Promise<Found | null> => (slug.includes('/') ? null : find(slug));
}
