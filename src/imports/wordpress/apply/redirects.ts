import { addRedirects, type Redirect, redirectKey } from '../../../paper/add-redirects.ts';
import type { Batch } from '../../run.ts';
import { pathOf } from '../plan/addresses.ts';
import type { Site } from './site.ts';

/** `instead`: leads to what stands in for a thing that is not there; the thing itself, once it comes, takes its place. */
export type OldAddress = Redirect & { instead?: boolean };

/** Makes addresses of the former site answer, each once, and counts them. */
export async function addOld(site: Site, batch: Batch, redirects: readonly OldAddress[]): Promise<void> {
  const fresh = new Map<string, OldAddress>();
  for (const redirect of redirects) {
    const key = redirectKey(redirect.from);
    // what nobody can ask for needs no answer, and PostgreSQL takes no NUL
    if (key === '/' || key.length > 2048 || /\p{Cc}/u.test(key)) continue;
    const known = site.stage.known('redirect', key);
    if (known) {
      if (known.detail === INSTEAD && !redirect.instead && !fresh.has(key)) {
        fresh.set(key, redirect);
        batch.rows.push(rowOf(site, key, redirect));
      }
      if (site.stage.sql('insert or ignore into counted values (?)').run(key).changes) batch.count('redirects', 0, 1);
      continue;
    }
    if (fresh.has(key)) continue;
    fresh.set(key, redirect);
    batch.after.push(() => {
      site.stage.sql('insert or ignore into counted values (?)').run(key);
    });
    batch.rows.push(rowOf(site, key, redirect));
    batch.count('redirects', 1);
  }
  await addRedirects(batch.ctx, [...fresh.values()]);
}

const INSTEAD = 'instead';

function rowOf(site: Site, key: string, { to, instead }: OldAddress): Batch['rows'][number] {
  return site.run.row('redirect', key, [to.kind, 'id' in to ? to.id : 0], 'imported', instead ? INSTEAD : null);
}

/** An address under the folder that the former site lay in. */
export function below(site: Site, path: string): string {
  const folder = pathOf(site.facts.base || '/').replace(/\/$/, '');
  return path.startsWith('/?') ? path : folder + path;
}

/**
 * An address of a section, topic or author in its two forms: WordPress puts what stands before the first changing part of
 * the stories' addresses (`/archives/` of `/archives/12`) before these too (`$wp_rewrite->front`).
 */
export function belowFront(site: Site, path: string): string[] {
  const own = below(site, path);
  const front = frontOf(site);
  return path.startsWith('/?') || front === below(site, '') ? [own] : [own, front + path];
}

/** Without a final slash; '' where stories' addresses begin with what changes. */
export function frontOf(site: Site): string {
  const pattern = site.facts.articlePath()?.pattern;
  return pattern === undefined ? below(site, '') : (pattern.split('{')[0] as string).replace(/\/[^/]*$/, '');
}

/**
 * What stands before the archives of dates: the front, with `/date` where the number of the story comes so early in its
 * address that both would look alike (WordPress: `WP_Rewrite::get_date_permastruct`).
 */
export function dateFrontOf(site: Site): string {
  const parts = site.facts.articlePath()?.pattern.match(/\{\w+\}/g) ?? [];
  return frontOf(site) + (parts.slice(0, 3).includes('{id}') ? '/date' : '');
}
