import type { PublicArticle } from '../../articles/public.ts';
import { DESIGN, genreLabel } from '../designs.ts';
import type { Site } from '../page.ts';
import { namedSection } from '../sections.ts';
import { sectionClass } from '../theme.ts';
import { Byline } from './byline.tsx';
import { paperText } from './card-language.ts';
import { Dates } from './dates.tsx';
import { Headline } from './headline.tsx';
import { isLong } from './headline-length.ts';
import { sectionTrail } from './list-trail.ts';

/** Where the story belongs, what it is, its headline, what it says in short, who made it and when. */
export function StoryHead({ site, article }: { site: Site; article: PublicArticle }) {
  const { paper, urls, voice } = site;
  const section = namedSection(paper, article.sectionId);
  const look = DESIGN[article.design];
  const label = genreLabel(article);
  const kicker = article.kicker || section?.name;
  const told = label && voice.say(label);
  // an opinion in the section Opinion says so once
  const words = told === kicker ? null : told;
  const trail = section ? [...sectionTrail(site, section), { name: section.name, path: urls.section(section) }] : [];
  return (
    <header class={`head ${sectionClass(section)}`.trim()}>
      <nav class="crumbs" aria-label={voice.say('nav.breadcrumb')}>
        <ol>
          <li>
            <a href="/">{voice.say('home')}</a>
          </li>
          {trail.map(({ name, path }) => (
            <li>
              <a href={path} {...paperText(site)}>
                {name}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {(kicker || words) && (
        <p class="kicker">
          {kicker &&
            (section ? (
              <a href={urls.section(section)} {...(article.kicker ? {} : paperText(site))}>
                {kicker}
              </a>
            ) : (
              <span>{kicker}</span>
            ))}
          {words && <span class={article.genre === 'live' ? 'genre live' : 'genre'}>{words}</span>}
        </p>
      )}
      <Headline article={article} className={isLong(article.headline) ? 'long' : undefined} />
      {article.genre === 'sponsored' && <p class="paid">{voice.say('sponsored.notice')}</p>}
      <Byline site={site} article={article} portrait={look.portrait} />
      <Dates site={site} article={article} ages={look.ages} />
    </header>
  );
}
