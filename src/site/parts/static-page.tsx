import type { PublicArticle } from '../../articles/public.ts';
import { isoInstant } from '../../base/clock.ts';
import { directionOf } from '../../base/language.ts';
import type { Site } from '../page.ts';
import { storyHeadData } from '../story-head-data.ts';
import { inTongue } from '../tongue.ts';
import { Contents } from './contents.tsx';
import { Headline } from './headline.tsx';
import { page } from './shell.tsx';
import { StoryAhead } from './story-ahead.tsx';
import { StoryChanges } from './story-changes.tsx';
import { StoryLead } from './story-lead.tsx';
import { storyText } from './story-text.tsx';

/** A page of the paper's own: about, terms, imprint. It says when it was last changed and what lies below it. */
export async function staticPage(site: Site, article: PublicArticle) {
  const own = inTongue(site, article.language);
  const { voice } = own;
  const foreign = article.language !== '' && article.language !== site.paper.settings.language;
  const children = await site.articles.children(article.id);
  const text = storyText(own, article, article.document, { since: article.origins?.blocks });
  return page(site, {
    head: storyHeadData(site, article),
    className: 'story static',
    lastModified: article.touchedAt,
    tags: [
      `article:${article.id}`,
      ...children.map(({ id }) => `line:${id}`),
      ...(children.length > 0 ? ['latest'] : []),
    ],
    body: (
      <article
        class="plain"
        data-story={site.isPreview ? undefined : article.id}
        data-edition={article.edition}
        lang={foreign ? article.language : undefined}
        dir={foreign ? directionOf(article.language) : undefined}
      >
        <header class="head">
          <Headline article={article} />
        </header>
        <StoryLead site={own} article={article} />
        <Contents voice={voice} entries={text.headings} />
        <StoryAhead site={own} article={article} />
        <div class="text">{text.html}</div>
        <footer class="after">
          <StoryChanges site={own} article={article} />
          {children.length > 0 && (
            <nav aria-labelledby="related">
              <h2 id="related">{voice.say('page.children')}</h2>
              <ul>
                {children.map(({ path, headline }) => (
                  <li>
                    <a href={path}>{headline}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <p class="quiet">
            <time datetime={isoInstant(article.touchedAt)}>
              {voice.say('date.lastChanged', { date: voice.date(article.touchedAt, 'day') })}
            </time>
          </p>
        </footer>
      </article>
    ),
  });
}
