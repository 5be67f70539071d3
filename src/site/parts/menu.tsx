import type { MenuEntry, PublicSection } from '../../paper/public.ts';
import type { Site } from '../page.ts';
import { topSections } from '../sections.ts';
import { sectionClass } from '../theme.ts';

/**
 * The sections, two levels, one list for every screen: a line that scrolls sideways; what is below an entry opens in a
 * popover by a button (HTML 6.12: works by keyboard and without script, Escape closes).
 */
export function Menu({ site, path, section }: { site: Site; path: string; section: PublicSection | null }) {
  const { voice } = site;
  const entries = mainMenu(site);
  if (entries.length === 0) return null;
  return (
    <nav class="menu" aria-label={voice.say('nav.main')}>
      <ul class="row">
        {entries.map((entry, at) => (
          <li class={entryClass(site, entry)}>
            <Entry site={site} entry={entry} path={path} section={section} />
            {entry.children.length > 0 && (
              <>
                <button
                  type="button"
                  class="more"
                  popovertarget={`menu-${at}`}
                  aria-label={voice.say('nav.more', { name: entry.label })}
                />
                <ul id={`menu-${at}`} popover="auto">
                  {entry.children.map((child) => (
                    <li>
                      <Entry site={site} entry={child} path={path} section={section} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where an entry leads, or null where it leads nowhere now (or nowhere safe). */
export function entryAddress({ paper, urls }: Site, { target }: MenuEntry): string | null {
  switch (target.kind) {
    case 'home':
      return '/';
    case 'archive':
      return urls.archive();
    case 'section': {
      const section = paper.sectionById.get(target.id);
      return section ? urls.section(section) : null;
    }
    case 'topic':
      return urls.topic(target.slug);
    case 'author':
      return urls.author(target.slug);
    case 'article':
      return target.path;
    case 'address':
      return /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(target.href) ? target.href : null;
  }
}

/** The paper's menu; without one, its sections, and from a good many on the way to all stories. */
function mainMenu({ paper, voice }: Site): MenuEntry[] {
  if (paper.menus.main.length > 0) return paper.menus.main;
  const entry = (section: PublicSection): MenuEntry => ({
    label: section.name,
    target: { kind: 'section', id: section.id },
    children: paper.sections
      .filter(({ parentId }) => parentId === section.id)
      .map((child) => ({ ...entry(child), children: [] })),
  });
  const { sections, more } = topSections(paper);
  const rest: MenuEntry = { label: voice.say('nav.rest'), target: { kind: 'archive' }, children: [] };
  return [...sections.map(entry), ...(more ? [rest] : [])];
}

function Entry({
  site,
  entry,
  path,
  section,
}: {
  site: Site;
  entry: MenuEntry;
  path: string;
  section: PublicSection | null;
}) {
  const address = entryAddress(site, entry);
  if (address === null) return <span>{entry.label}</span>;
  const here = address === path ? 'page' : holds(site, entry, section) ? 'true' : undefined;
  return (
    <a href={address} aria-current={here}>
      {entry.label}
    </a>
  );
}

/** Whether the page's section is the entry's or lies within it. */
function holds({ paper }: Site, entry: MenuEntry, section: PublicSection | null): boolean {
  if (entry.target.kind !== 'section') return false;
  let at = section;
  for (let depth = 0; at && depth < 20; depth++) {
    if (at.id === entry.target.id) return true;
    at = at.parentId === null ? null : (paper.sectionById.get(at.parentId) ?? null);
  }
  return false;
}

function entryClass({ paper }: Site, { target }: MenuEntry): string | undefined {
  return target.kind === 'section' ? sectionClass(paper.sectionById.get(target.id)) || undefined : undefined;
}
