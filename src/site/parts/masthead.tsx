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
      {paper.logo ? <Logo site={site} light={paper.logo} dark={paper.logoDark ?? null} /> : paper.settings.name}
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

/**
 * The paper's own lettering, for light and for dark paper. The styles show one of them, by the device or by the reader's
 * choice; the other is not loaded. Where there is only one, it stands on a piece of light paper in the dark.
 */
function Logo({ site, light, dark }: { site: Site; light: LogoPicture; dark: LogoPicture | null }) {
  if (!dark) return <Lettering site={site} logo={light} className="plate" />;
  return (
    <>
      <Lettering site={site} logo={light} className="day" lazy />
      <Lettering site={site} logo={dark} className="night" lazy />
    </>
  );
}

/** WebP, since a logo is seldom without transparent parts. */
function Lettering({ site, logo, className, lazy }: Lettering) {
  const width = Math.max(1, Math.round((logo.width / logo.height) * LOGO_HEIGHT));
  const served = fitting(logo, width * 2) ?? logo.width;
  return (
    <img
      class={className}
      src={site.urls.picture(logo, served, 'webp')}
      width={width}
      height={LOGO_HEIGHT}
      alt={site.paper.settings.name}
      loading={lazy ? 'lazy' : undefined}
    />
  );
}

interface Lettering {
  site: Site;
  logo: LogoPicture;
  className: 'plate' | 'day' | 'night';
  /** what is not shown is not loaded */
  lazy?: boolean;
}

function isoDay({ voice, now }: Site): string {
  const { year, month, day } = voice.calendar(now);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
