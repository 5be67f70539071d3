import { definePage } from '../page.ts';
import { authorData } from '../parts/list-author-data.ts';
import { AuthorHead } from '../parts/list-author-head.tsx';
import { listPage, movedToPage } from '../parts/list-page.tsx';
import { type ListPlace, placeOf, restOf, splitPage } from '../parts/list-place.ts';
import { readList } from '../parts/list-read.ts';

interface Params {
  slug: string;
  place: ListPlace | { moved: number };
}

/** Who somebody is and all that they wrote. Without a live story nothing leads here but addresses of a former system. */
export const authorPage = definePage<Params>({
  name: 'author',
  match(question, { settings }) {
    const { base, rest } = splitPage(question.path);
    const slug = /^([^/]+)\/$/.exec(restOf(base, settings.authorBase) ?? '')?.[1];
    const place = slug && placeOf(rest, question);
    return slug && place ? { slug, place } : null;
  },
  async render(site, { slug, place }) {
    const { urls, voice } = site;
    const author = await site.taxonomy.author(slug);
    if (!author) return null;
    const base = urls.author(author.slug);
    const tags = [`author:${author.id}`];
    if ('moved' in place) return movedToPage(site, base, place.moved, tags);
    const list = await readList(site, { author: author.id }, base, place);
    if (!list) return null;
    const crumbs = [{ name: voice.say('authors.title'), path: site.paper.settings.authorBase }];
    const first = list.page === 1 && !list.deep;
    return listPage(site, {
      list,
      title: author.name,
      crumbs,
      tags,
      below: first ? <AuthorHead site={site} author={author} /> : undefined,
      byline: false,
      head: {
        kind: 'profile',
        description: author.biography || voice.say('author.page', { name: author.name }),
        ...(first ? { data: authorData(site, author, list, crumbs) } : {}),
      },
    });
  },
});
