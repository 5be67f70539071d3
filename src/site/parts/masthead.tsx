import type { PublicSection } from '../../paper/public.ts';
import type { Site } from '../page.ts';
import { Menu } from './menu.tsx';
import { ReadingPanel } from './reading-panel.tsx';

/** The paper's name, its tools and its sections. On the front the name is the page's heading and the date stands by it. */
export function Masthead(props: { site: Site; front: boolean; path: string; section: PublicSection | null }) {
  const { site, front, path, section } = props;
  const { voice, paper, now } = site;
  const name = (
    <a href="/" rel="home">
      {paper.settings.name}
    </a>
  );
  return (
    <header class={front ? 'masthead front' : 'masthead'}>
      <div class="top wrap">
        {front && (
          <p class="dateline">
            <time datetime={isoDay(site)}>{voice.date(now, 'weekday')}</time>
          </p>
        )}
        {front ? <h1 class="wordmark">{name}</h1> : <p class="wordmark">{name}</p>}
        <div class="tools">
          <a href="/search/">{voice.say('search')}</a>
          <ReadingPanel voice={voice} />
        </div>
      </div>
      <Menu site={site} path={path} section={section} />
    </header>
  );
}

function isoDay({ voice, now }: Site): string {
  const { year, month, day } = voice.calendar(now);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
