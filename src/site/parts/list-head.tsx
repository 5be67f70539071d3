import type { Child } from 'hono/jsx';
import type { Site } from '../page.ts';

/** What a list is of: the path to it, its name as the page's heading, what it is about, and its parts. */
export function ListHead({ site, title, crumbs, description, page, children }: Props) {
  return (
    <header class="list-head">
      {crumbs && crumbs.length > 0 && (
        <nav class="crumbs" aria-label={site.voice.say('nav.breadcrumb')}>
          <ol>
            {crumbs.map(({ name, path }) => (
              <li>
                <a href={path}>{name}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1>{title}</h1>
      {description && page === 1 && <p class="about">{description}</p>}
      {page > 1 && <p class="meta">{site.voice.say('list.page', { page: site.voice.number(page) })}</p>}
      {children}
    </header>
  );
}

interface Props {
  site: Site;
  title: string;
  /** from the front page down, without this page; none for what stands right under it */
  crumbs?: Crumb[];
  description?: string;
  page: number;
  children?: Child;
}

export interface Crumb {
  name: string;
  path: string;
}
