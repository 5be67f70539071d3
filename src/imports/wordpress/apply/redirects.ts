import { addRedirects, type Redirect, redirectKey } from '../../../paper/add-redirects.ts';
import type { Batch } from '../../run.ts';
import { pathOf } from '../plan/addresses.ts';
import type { Site } from './site.ts';

/**
 * Makes addresses of the former site answer, each once, and counts them. `/?p=1` of a site below a folder is kept for the
 * folder and for the root.
 */
export async function addOld(site: Site, batch: Batch, redirects: readonly Redirect[]): Promise<void> {
  const fresh = new Map<string, Redirect>();
  for (const redirect of redirects) {
    const key = redirectKey(redirect.from);
    if (key === '/') continue;
    if (site.stage.known('redirect', key)) {
      if (site.stage.sql('insert or ignore into counted values (?)').run(key).changes) batch.count('redirects', 0, 1);
      continue;
    }
    if (fresh.has(key)) continue;
    fresh.set(key, redirect);
    batch.after.push(() => {
      site.stage.sql('insert or ignore into counted values (?)').run(key);
    });
    batch.rows.push(site.run.row('redirect', key, [redirect.to.kind, 'id' in redirect.to ? redirect.to.id : 0]));
    batch.count('redirects', 1);
  }
  await addRedirects(batch.ctx, [...fresh.values()]);
}

/** An address under the folder that the former site lay in. */
export function below(site: Site, path: string): string {
  const folder = pathOf(site.facts.base || '/').replace(/\/$/, '');
  return path.startsWith('/?') ? path : folder + path;
}
