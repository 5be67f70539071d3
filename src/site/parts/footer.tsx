import type { MenuEntry } from '../../paper/public.ts';
import type { Site } from '../page.ts';
import { topSections } from '../sections.ts';
import { entryAddress } from './menu.tsx';

/** What the paper is, its sections, its pages, where else it is found, its feeds and whose it is. */
export function Footer({ site }: { site: Site }) {
  const { paper, urls, voice, now } = site;
  const { settings, menus } = paper;
  const about = settings.footerText || settings.description || settings.tagline;
  const pages: MenuEntry[] = menus.footer;
  const { sections, more } = topSections(paper);
  const social = [
    ...menus.social.flatMap((entry) => {
      const href = entryAddress(site, entry);
      return href ? [{ label: entry.label, href }] : [];
    }),
    ...settings.social,
  ];
  return (
    <footer class="foot">
      <div class="wrap areas">
        <section>
          <h2>
            {about || settings.contactEmail ? voice.say('footer.about', { paper: settings.name }) : settings.name}
          </h2>
          {about && <p>{about}</p>}
          {settings.contactEmail && (
            <p>
              <a href={`mailto:${settings.contactEmail}`}>{settings.contactEmail}</a>
            </p>
          )}
        </section>
        <section>
          <h2>{voice.say('sections')}</h2>
          <ul>
            {sections.map((section) => (
              <li>
                <a href={urls.section(section)}>{section.name}</a>
              </li>
            ))}
            {more && (
              <li>
                <a href={urls.archive()}>{voice.say('nav.rest')}</a>
              </li>
            )}
          </ul>
        </section>
        <nav aria-label={voice.say('footer.paper')}>
          <h2>{voice.say('footer.paper')}</h2>
          <ul>
            {pages.map((entry) => {
              const href = entryAddress(site, entry);
              return href ? (
                <li>
                  <a href={href}>{entry.label}</a>
                </li>
              ) : null;
            })}
            <li>
              <a href={settings.authorBase}>{voice.say('footer.authors')}</a>
            </li>
            <li>
              <a href={settings.topicBase}>{voice.say('footer.topics')}</a>
            </li>
            <li>
              <a href={settings.archivePath}>{voice.say('footer.latest')}</a>
            </li>
            <li>
              <a href="/corrections/">{voice.say('footer.corrections')}</a>
            </li>
          </ul>
        </nav>
        <section>
          <h2>{voice.say('footer.follow')}</h2>
          <ul>
            {social.map(({ label, href }) => (
              <li>
                <a rel="me" href={href}>
                  {label}
                </a>
              </li>
            ))}
            <li>
              <a href="/feed.xml">RSS</a>
            </li>
            <li>
              <a href="/atom.xml">Atom</a>
            </li>
            <li>
              <a href="/feed.json">JSON Feed</a>
            </li>
          </ul>
        </section>
      </div>
      <p class="wrap imprint">
        {voice.say('footer.rights', {
          year: voice.calendar(now).year,
          holder: settings.organisation.legalName || settings.name,
        })}
        {settings.organisation.address && ` · ${settings.organisation.address}`}{' '}
        <a href="#main">{voice.say('footer.top')}</a>
      </p>
    </footer>
  );
}
