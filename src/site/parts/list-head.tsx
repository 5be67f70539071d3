import type { Child } from 'hono/jsx';
import type { Site } from '../page.ts';

/** What a list is of: the path to it, its name as the page's heading, what it is about, and its parts. */
export function ListHead({ site, title, crumbs, description, page = 1, children }: Props) {
  return (
    <header class="list-head">
      {crumbs && (
        <nav class="crumbs" aria-label={site.voice.say('nav.breadcrumb')}>
          <ol>
            {[{ name: site.voice.say('home'), path: '/' }, ...crumbs].map(({ name, path }) => (
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
  /** between the front page and this one; the front page is added. Absent: no trail */
  crumbs?: readonly Crumb[];
  description?: string;
  page?: number;
  children?: Child;
}

export interface Crumb {
  name: string;
  path: string;
}
