import { type PublicArticle, printedOf, relatedTags } from '../../articles/public.ts';
import { directionOf } from '../../base/language.ts';
import { DESIGN, DISPLAY } from '../designs.ts';
import { definePage, type Site } from '../page.ts';
import { Contents } from '../parts/contents.tsx';
import { Share } from '../parts/share.tsx';
import { page } from '../parts/shell.tsx';
import { staticPage } from '../parts/static-page.tsx';
import { StoryAhead } from '../parts/story-ahead.tsx';
import { StoryAuthors } from '../parts/story-authors.tsx';
import { StoryChanges } from '../parts/story-changes.tsx';
import { StoryComments } from '../parts/story-comments.tsx';
import { StoryHead } from '../parts/story-head.tsx';
import { StoryLead } from '../parts/story-lead.tsx';
import { StoryNeighbours } from '../parts/story-neighbours.tsx';
import { StoryRelated } from '../parts/story-related.tsx';
import { storyText } from '../parts/story-text.tsx';
import { StoryTopics } from '../parts/story-topics.tsx';
import { isNamed } from '../sections.ts';
import { storyHeadData } from '../story-head-data.ts';
import { inTongue } from '../tongue.ts';

/** A story, or a page of the paper's own, at its canonical address. */
export const articlePage = definePage<{ path: string }>({
  name: 'article',
  match: ({ path }) => (path === '/' ? null : { path }),
  async render(site, { path }) {
    const article = await site.articles.atPath(path);
    if (!article) return null;
    return DESIGN[article.design].story && article.kind === 'story' ? story(site, article) : staticPage(site, article);
  },
});

/** Whether the story runs against the paper: what stands below it then keeps to its column, not to the paper's. */
function isMirrored({ voice }: Site, { language }: PublicArticle): boolean {
  return language !== '' && directionOf(language) !== voice.direction;
}

async function story(site: Site, article: PublicArticle) {
  const { paper } = site;
  const [{ related, previous, next, until }, comments] = await Promise.all([
    site.articles.around(article),
    article.commentCount > 0 ? site.comments.of(article.id) : { threads: [], total: 0 },
  ]);
  const section = article.sectionId === null ? null : (paper.sectionById.get(article.sectionId) ?? null);
  const above = new Set([
    article.id,
    ...(previous ? [previous.id] : []),
    ...(next ? [next.id] : []),
    ...article.links.keys(),
  ]);
  const printed = printedOf(related, above);
  const look = DESIGN[article.design];
  const foreign = article.language !== '' && article.language !== paper.settings.language;
  const own = inTongue(site, article.language);
  const text = storyText(own, article, article.document, { since: article.origins?.blocks });
  return page(site, {
    head: storyHeadData(site, article),
    story: article.id,
    section,
    className: `story ${look.className} ${article.display}${isMirrored(site, article) ? ' mirrored' : ''}`,
    lastModified: article.touchedAt,
    tags: [
      `article:${article.id}`,
      `around:${article.id}`,
      `comments:${article.id}`,
      ...article.authors.map(({ id }) => `profile:${id}`),
      ...[...printed, previous, next].flatMap((card) => (card ? [`line:${card.id}`] : [])),
      ...[...article.links.keys()].map((id) => `line:${id}`),
      ...relatedTags(article, { related: printed, above: [...above], until }),
    ],
    body: (
      <>
        <article
          data-story={site.isPreview ? undefined : article.id}
          data-edition={article.edition}
          lang={foreign ? article.language : undefined}
          dir={foreign ? directionOf(article.language) : undefined}
        >
          {DISPLAY[article.display] === 'full' && <StoryLead site={own} article={article} />}
          <StoryHead site={own} article={article} />
          {DISPLAY[article.display] !== 'full' && <StoryLead site={own} article={article} />}
          <Contents voice={own.voice} entries={text.headings} />
          <StoryAhead site={own} article={article} />
          <div class={look.dropCap ? 'text drop' : 'text'}>{text.html}</div>
          <Share site={own} path={article.path} headline={article.headline} standfirst={article.standfirst} />
          <footer class="after">
            <StoryChanges site={own} article={article} />
            <StoryTopics site={site} article={article} />
            <StoryAuthors site={site} article={article} />
            <p class="printed">{site.urls.absolute(article.path)}</p>
          </footer>
        </article>
        <StoryComments site={site} article={article} threads={comments.threads} total={comments.total} />
        <StoryNeighbours
          site={site}
          section={section && isNamed(section) ? section.name : paper.settings.name}
          previous={previous}
          next={next}
        />
        <StoryRelated site={site} related={printed} />
      </>
    ),
  });
}
