import type { PublicArticle } from '../../articles/public.ts';
import { isoInstant } from '../../base/clock.ts';
import type { PublicPing } from '../../comments/public.ts';
import { definePage, type Site } from '../page.ts';
import { CommentThread } from '../parts/list-comments.tsx';
import { ListHead } from '../parts/list-head.tsx';
import { movedToPage } from '../parts/list-page.tsx';
import { PageLinks } from '../parts/list-pages.tsx';
import { type ListPlace, pagePath, placeOf, splitPage } from '../parts/list-place.ts';
import { sectionTrail } from '../parts/list-trail.ts';
import { page } from '../parts/shell.tsx';
import { breadcrumbData } from '../structured/breadcrumb.ts';

/** Threads on one page; with their answers. */
const SIZE = 50;
const END = 'comments/';

interface Params {
  /** of the story, with its last slash */
  path: string;
  place: ListPlace | { moved: number };
}

/** All comments of a story, oldest thread first, at the story's address followed by `comments/`. */
export const commentsPage = definePage<Params>({
  name: 'comments',
  match(question) {
    const { base, rest } = splitPage(question.path);
    if (!base.endsWith(`/${END}`) || base === `/${END}` || question.query.has('before')) return null;
    const place = placeOf(rest, question);
    return place && { path: base.slice(0, -END.length), place };
  },
  async render(site, { path, place }) {
    const article = (await site.articles.atPath(path)) ?? (await site.articles.atPath(path.replace(/\/$/, '')));
    if (!article) return null;
    const { threads, pings, total } = await site.comments.of(article.id);
    if (total === 0 && pings.length === 0) return null;
    const base = commentsPath(article);
    const tags = [`comments:${article.id}`, `article:${article.id}`];
    if ('moved' in place) return movedToPage(site, base, place.moved, tags);
    const pages = Math.max(1, Math.ceil(threads.length / SIZE));
    if (place.page > pages) return null;
    const { voice } = site;
    const section = article.sectionId === null ? undefined : site.paper.sectionById.get(article.sectionId);
    const title = voice.say('comments.of', { headline: article.headline });
    const numbered = place.page > 1 ? `${title} – ${voice.say('list.page', { page: place.page })}` : title;
    const crumbs = section
      ? [...sectionTrail(site, section), { name: section.name, path: site.urls.section(section) }]
      : [];
    const at = pagePath(base, place.page);
    return page(site, {
      head: {
        path: at,
        title: numbered,
        description: [voice.say('comments.count', { count: total }), article.standfirst].filter(Boolean).join('. '),
        noindex: total === 0,
        data: [
          breadcrumbData(site, [
            ...crumbs,
            { name: article.headline, path: article.path },
            { name: voice.say('comments.title'), path: base },
          ]),
        ],
        previousPath: place.page > 1 ? pagePath(base, place.page - 1) : null,
        nextPath: place.page < pages ? pagePath(base, place.page + 1) : null,
      },
      section,
      className: 'wrap lists',
      tags,
      lastModified: site.now,
      body: (
        <>
          <ListHead site={site} title={title} crumbs={crumbs} page={place.page}>
            <p class="meta">{total > 0 ? voice.say('comments.count', { count: total }) : voice.say('comments.none')}</p>
            <p class="meta">
              <a class="back" href={article.path}>
                {voice.say('comments.back')}
              </a>
              {!article.commentsOpen && ` · ${voice.say('comments.closed')}`}
            </p>
          </ListHead>
          <div class="list-body">
            <div class="list-main">
              <CommentThread
                site={site}
                comments={threads.slice((place.page - 1) * SIZE, place.page * SIZE)}
                language={article.language}
              />
              <PageLinks
                site={site}
                page={place.page}
                pages={pages}
                previous={place.page > 1 ? pagePath(base, place.page - 1) : null}
                next={place.page < pages ? pagePath(base, place.page + 1) : null}
                href={(number) => pagePath(base, number)}
              />
            </div>
            {pings.length > 0 && place.page === pages && <Pings site={site} pings={pings} />}
          </div>
        </>
      ),
    });
  },
});

/** Where all comments of a story are read. */
function commentsPath({ path }: Pick<PublicArticle, 'path'>): string {
  return `${path.replace(/\/?$/, '/')}${END}`;
}

/** Other sites that have linked to the story; apart, since most of them say nothing. */
function Pings({ site, pings }: { site: Site; pings: readonly PublicPing[] }) {
  return (
    <section class="list-side pings">
      <h2>{site.voice.say('comments.pings')}</h2>
      <ul>
        {pings.map(({ id, title, url, at }) => (
          <li id={`comment-${id}`}>
            <bdi>
              {url && /^https?:\/\//i.test(url) ? (
                <a href={url} rel="nofollow ugc noopener">
                  {title}
                </a>
              ) : (
                title
              )}
            </bdi>{' '}
            <time class="meta" datetime={isoInstant(at)}>
              {site.voice.date(at, 'short')}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
