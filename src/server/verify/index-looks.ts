import { normalPath } from './asked-path.ts';
import type { Found, Looking } from './look-at.ts';
import { says } from './page-looks.ts';
import { linksIn, locationsIn, plainPath } from './shown.ts';
import type { StoryTruth } from './story-truth.ts';

const DAY = 86_400_000;
/** what a sitemap of news holds (Google: News sitemaps), and the minute that ours leaves out before the end */
const NEWS_FOR = 2 * DAY - 60_000;

/** The file of the sitemap that has its number: its address, unless search engines are not to have it. */
export async function lookAtSitemap({ line, round, truth }: Looking): Promise<Found> {
  const address = line.address ?? '';
  const { status, body } = await round.ask(normalPath(address));
  const isIn = truth?.live != null && !truth.live.search.noindex && truth.live.path !== '/';
  const found = (fault: string): Found => ({ fault, address });
  if (status !== 200) return found(isIn ? `It answers ${status}.` : '');
  const has = locationsIn(body).some(({ path }) => path === plainPath(truth?.path ?? ''));
  if (has === isIn) return found('');
  return found(isIn ? 'Its address is not in it yet.' : 'Its address is still in it.');
}

/** Stories of two days, with the headline that is live. */
export async function lookAtNewsSitemap({ line, round, truth }: Looking): Promise<Found> {
  const address = line.address ?? '';
  const { body } = await round.ask(normalPath(address));
  const own = locationsIn(body).filter(({ path }) => path === plainPath(truth?.path ?? ''));
  const found = (fault: string): Found => ({ fault, address });
  const { live } = truth ?? { live: null };
  const age = live ? round.now - live.publishedAt : 0;
  if (!live || !isNews(truth)) return found(own.length > 0 ? 'Its address is still in it.' : '');
  // whoever is at its edge may be in it or not
  if (age > NEWS_FOR - 2 * 60_000 || age < 0) return found('');
  // of a thousand at most: those behind them are not missed
  if (own.length === 0) return found(locationsIn(body).length >= 1_000 ? '' : 'Its address is not in it yet.');
  return found(own.some(({ words }) => words === live.headline) ? '' : `It still has it as "${own[0]?.words}".`);
}

function isNews(truth: StoryTruth | null): boolean {
  const live = truth?.live;
  return (
    truth?.kind === 'story' &&
    live != null &&
    live.genre !== 'sponsored' &&
    !live.search.noindex &&
    !live.search.canonical
  );
}

/** Found by its own words among what was published that day. */
export async function lookAtSearch({ line, round, truth }: Looking): Promise<Found> {
  if (!truth?.live) return lookForWithdrawn({ line, round, truth });
  const { live } = truth;
  const address = searchAddress(live.words, { from: live.publishedAt - DAY, until: live.publishedAt + DAY });
  const found = (fault: string): Found => ({ fault, address: address ?? '/search/' });
  // a headline without a word that could be looked for
  if (!address) return found('');
  const isIn = (html: string) =>
    linksIn(html).some(({ path, words }) => path === plainPath(live.path) && words === live.headline);
  // readers are not asked to wait for an answer that would be kept as it was before the index knew of it
  if (!isIn(await round.fresh(address))) return found('The index has not taken it in yet.');
  const { body } = await round.ask(address);
  return found(isIn(body) ? '' : 'It is not found by its headline yet.');
}

async function lookForWithdrawn({ line, round, truth }: Pick<Looking, 'line' | 'round' | 'truth'>): Promise<Found> {
  const address = line.address ?? '';
  const found = (fault: string): Found => ({ fault, address });
  if (!truth?.path) return found('');
  const { body } = await round.ask(address);
  const own = linksIn(body).filter(({ path }) => path === plainPath(truth.path ?? ''));
  return found(own.length > 0 ? 'It is withdrawn, and still found.' : '');
}

/** A search for a headline as a phrase within days; null where it has no words. */
export function searchAddress(headline: string, { from, until }: { from: number; until: number }): string | null {
  const words = headline
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 150)
    .trim();
  if (!words) return null;
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return `/search/?${new URLSearchParams({ q: words, from: day(from), until: day(until) })}`;
}

/** The page of corrections: what was put right in this story, or why it was retracted. */
export async function lookAtCorrections({ line, round, truth }: Looking): Promise<Found> {
  const address = line.address ?? '';
  const { status, body } = await round.ask(normalPath(address));
  const found = (fault: string): Found => ({ fault, address });
  if (status !== 200) return found(`It answers ${status}.`);
  if (!truth) return found('');
  // what was taken back before it had an address has no link: nothing of it can be there
  const own = truth.path ? linksIn(body).filter(({ path }) => path === plainPath(truth.path ?? '')) : [];
  const { live, withdrawal } = truth;
  if (!live) {
    if (withdrawal?.kind === 'retract')
      return found(says(body, withdrawal.publicReason) ? '' : 'It does not say there why it was retracted.');
    return found(own.length > 0 ? 'It is withdrawn, and still linked from there.' : '');
  }
  const wanted = linksIn(await round.fresh(address)).filter(({ path }) => path === plainPath(live.path));
  if (own.length === wanted.length && own.every(({ words }, at) => words === wanted[at]?.words))
    return found(await isMissing({ line, round, truth }, wanted.length));
  return found(
    wanted.length > own.length ? 'Its correction does not stand there yet.' : 'It shows what was there before.',
  );
}

/** A correction of this very receipt must be there, unless so many newer ones are that it left the page. */
async function isMissing({ line, round, truth }: Pick<Looking, 'line' | 'round' | 'truth'>, shown: number) {
  if (shown > 0 || !truth || (line.act !== 'correction' && line.act !== 'clarification')) return '';
  const own = await round.db
    .selectFrom('changes')
    .select('changedAt')
    .where('articleId', '=', truth.id)
    .where('kind', 'in', ['correction', 'clarification'])
    .orderBy('changedAt', 'desc')
    .executeTakeFirst();
  if (!own) return '';
  const { newer } = await round.db
    .selectFrom('changes')
    .select((on) => on.fn.countAll<number>().as('newer'))
    .where('kind', 'in', ['correction', 'clarification'])
    .where('changedAt', '>=', own.changedAt)
    .executeTakeFirstOrThrow();
  return Number(newer) > 200 ? '' : 'Its correction does not stand there.';
}
