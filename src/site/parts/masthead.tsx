import type { Logo as LogoPicture, PublicSection } from '../../paper/public.ts';
import type { Site } from '../page.ts';
import { fitting } from './card-picture.tsx';
import { Menu } from './menu.tsx';
import { ReadingPanel } from './reading-panel.tsx';

/** The paper's name, its tools and its sections. On the front the name is the page's heading and the date stands by it. */
export function Masthead(props: { site: Site; front: boolean; path: string; section: PublicSection | null }) {
  const { site, front, path, section } = props;
  const { voice, paper, now } = site;
  const name = (
    <a href="/" rel="home">
      {paper.logo ? <Logo site={site} logo={paper.logo} /> : paper.settings.name}
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

/** CSS pixels; the styles know the same height. */
const LOGO_HEIGHT = 40;

/** The paper's own lettering; WebP, since it is seldom without transparent parts. */
function Logo({ site: { urls, paper }, logo }: { site: Site; logo: LogoPicture }) {
  const width = Math.max(1, Math.round((logo.width / logo.height) * LOGO_HEIGHT));
  const served = fitting(logo, width * 2) ?? logo.width;
  return <img src={urls.picture(logo, served, 'webp')} width={width} height={LOGO_HEIGHT} alt={paper.settings.name} />;
}

function isoDay({ voice, now }: Site): string {
  const { year, month, day } = voice.calendar(now);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
