import { isoInstant } from '../../base/clock.ts';
import { definePage } from '../page.ts';
import { foreignText } from '../parts/card-language.ts';
import { ListHead } from '../parts/list-head.tsx';
import { cardTags } from '../parts/list-read.ts';
import { page } from '../parts/shell.tsx';
import { breadcrumbData } from '../structured/breadcrumb.ts';

/** As many as are shown; each also stays on its story. */
const MOST = 200;
export const CORRECTIONS_PATH = '/corrections/';

/** What the paper got wrong and put right, newest first (standards T3). */
export const correctionsPage = definePage({
  name: 'corrections',
  match: ({ path }) => (path === CORRECTIONS_PATH ? {} : null),
  async render(site) {
    const { voice } = site;
    const corrections = await site.articles.corrections(MOST);
    const title = voice.say('corrections.title');
    return page(site, {
      head: {
        path: CORRECTIONS_PATH,
        title,
        description: voice.say('corrections.intro'),
        data: [breadcrumbData(site, [{ name: title, path: CORRECTIONS_PATH }])],
      },
      className: 'wrap lists',
      tags: ['corrections', 'latest', ...cardTags(corrections.map(({ card }) => card))],
      lastModified: site.now,
      body: (
        <>
          <ListHead site={site} title={title} description={voice.say('corrections.intro')} crumbs={[]} />
          {corrections.length === 0 && <p class="about">{voice.say('corrections.none')}</p>}
          {corrections.length > 0 && (
            <ul class="notes">
              {corrections.map(({ card, change }) => (
                <li {...foreignText(site, card.language)}>
                  <p class="meta">
                    <time datetime={isoInstant(change.at)}>
                      {voice.say(`change.${change.kind}`, { date: voice.date(change.at, 'day') })}
                    </time>
                  </p>
                  <h2>
                    <a href={`${card.path}#changes`}>{card.headline}</a>
                  </h2>
                  <p class="note">{change.note}</p>
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    });
  },
});
