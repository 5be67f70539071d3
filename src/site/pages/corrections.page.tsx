import type { Card, Change, Retraction } from '../../articles/public.ts';
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
    const [corrections, retractions] = await Promise.all([
      site.articles.corrections(MOST),
      site.articles.retractions(MOST),
    ]);
    const lines = [...corrections.map(correctionLine), ...retractions.map(retractionLine)]
      .sort((a, b) => b.at - a.at)
      .slice(0, MOST);
    const title = voice.say('corrections.title');
    return page(site, {
      head: {
        path: CORRECTIONS_PATH,
        title,
        description: voice.say('corrections.intro'),
        data: [breadcrumbData(site, [{ name: title, path: CORRECTIONS_PATH }])],
      },
      className: 'wrap lists',
      tags: ['corrections', ...cardTags(corrections.map(({ card }) => card))],
      lastModified: site.now,
      body: (
        <>
          <ListHead site={site} title={title} description={voice.say('corrections.intro')} crumbs={[]} />
          {lines.length === 0 && <p class="about">{voice.say('corrections.none')}</p>}
          {lines.length > 0 && (
            <ul class="notes">
              {lines.map(({ kind, at, language, href, headline, note }) => (
                <li {...foreignText(site, language)}>
                  <p class="meta">
                    <time datetime={isoInstant(at)}>
                      {voice.say(`change.${kind}`, { date: voice.date(at, 'minute') })}
                    </time>
                  </p>
                  <h2>
                    <a href={href}>{headline}</a>
                  </h2>
                  {note && <p class="note">{note}</p>}
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    });
  },
});

function correctionLine({ card, change }: { card: Card; change: Change }) {
  const { kind, at, note } = change;
  return { kind, at, note, language: card.language, href: `${card.path}#changes`, headline: card.headline };
}

/** Its address says the same, and nothing else any more. */
function retractionLine({ path, reason, ...told }: Retraction) {
  return { ...told, kind: 'retraction' as const, href: path, note: reason };
}
