import { normalPath } from './asked-path.ts';
import type { Found, Looking } from './look-at.ts';
import type { Round } from './round.ts';
import { entriesIn, linksIn, plainPath, type Shown } from './shown.ts';
import type { StoryTruth } from './story-truth.ts';

type Live = NonNullable<StoryTruth['live']>;

/**
 * A page that lists stories: with the headline that is live, where the story belongs on it. Where it is curated (another
 * headline on a card, a front that has no room) what counts is the page as it would be made at this moment.
 */
export async function lookAtList({ line, round, truth }: Looking): Promise<Found> {
  const place = await round.place(line.target);
  // the list itself is no more: nothing of the story can be on it
  if (!place) return { fault: '', address: line.address };
  const address = place.page;
  const found = (fault: string, at = address): Found => ({ fault, address: at });
  if (line.articleId === null) return found(await curatedFault(round, address));
  if (!truth?.live) return found(await absentFault(round, address, truth));
  const { live } = truth;
  const first = await pageAt(round, address, live.path);
  if (first.shown.some(({ words }) => isNamed(words, live))) return found('');
  const isMember = live.lists.has(line.target);
  if (first.shown.length > 0 || !isMember || line.target === 'front') {
    const wanted = ownLinks(await round.fresh(address), live.path);
    if (isSame(first.shown, wanted)) return found('');
    if (wanted.length === 0) return found('It still stands there.');
    const former = first.shown[0]?.words;
    return found(former ? `It still stands there as "${former}".` : 'It does not stand there yet.');
  }
  if (first.status !== 200) return found(`It answers ${first.status}.`);
  const { pageSize } = await round.settings();
  const number = Math.floor((await round.rank(line.target, { id: truth.id, ...live })) / pageSize) + 1;
  if (number === 1) return found('It does not stand there yet.');
  const further = `${address}page/${number}/`;
  const there = await pageAt(round, further, live.path);
  if (there.shown.some(({ words }) => isNamed(words, live))) return found('', further);
  return found(
    there.shown.length > 0 ? `It still stands there as "${there.shown[0]?.words}".` : 'It does not stand there yet.',
    further,
  );
}

/** A front is what it would be if it were made now, in what it links to and under which words. */
async function curatedFault(round: Round, address: string): Promise<string> {
  const { status, body } = await round.ask(normalPath(address));
  if (status !== 200) return `It answers ${status}.`;
  return isSame(linksIn(body), linksIn(await round.fresh(address))) ? '' : 'It still shows the front as it was before.';
}

async function absentFault(round: Round, address: string, truth: StoryTruth | null): Promise<string> {
  if (!truth?.path) return '';
  const { shown } = await pageAt(round, address, truth.path);
  return shown.length === 0 ? '' : 'It is withdrawn, and still linked from there.';
}

async function pageAt(round: Round, address: string, path: string): Promise<{ status: number; shown: Shown[] }> {
  const { status, body } = await round.ask(normalPath(address));
  return { status, shown: ownLinks(body, path) };
}

function ownLinks(html: string, path: string): Shown[] {
  const wanted = plainPath(path);
  return linksIn(html).filter((link) => link.path === wanted);
}

function isNamed(words: string, { headline }: Live): boolean {
  return words === headline;
}

function isSame(some: readonly Shown[], others: readonly Shown[]): boolean {
  const written = (list: readonly Shown[]): string => JSON.stringify(list.map(({ path, words }) => [path, words]));
  return written(some) === written(others);
}

/** A list's feed in its three formats: among its entries with the headline that is live, where the feed carries it. */
export async function lookAtFeed({ line, round, truth }: Looking): Promise<Found> {
  const tag = line.target.slice('feed:'.length);
  const place = await round.place(tag);
  if (!place?.feed || !truth) return { fault: '', address: line.address };
  const address = place.feed;
  const { live } = truth;
  const isIn =
    live?.inFeeds === true && (tag === 'front' || live.lists.has(tag)) && (await round.feedOf(tag)).includes(truth.id);
  const path = plainPath(truth.path ?? '');
  for (const file of FORMATS) {
    const at = `${place.page}${file}`;
    const { status, body } = await round.ask(normalPath(at));
    // of an author or topic that has no story any more
    if (status === 404 && !isIn) continue;
    if (status !== 200) return { fault: `It answers ${status}.`, address: at };
    const own = entriesIn(body).filter((entry) => entry.path === path);
    if (!isIn && own.length > 0) return { fault: 'It still carries the story.', address: at };
    if (!isIn || !live) continue;
    if (own.length === 0) return { fault: 'It does not carry the story yet.', address: at };
    // labels such as "Sponsored" stand before it
    if (!own.some(({ words }) => words === live.headline || words.endsWith(`: ${live.headline}`)))
      return { fault: `It still carries the story as "${own[0]?.words}".`, address: at };
  }
  return { fault: '', address };
}

const FORMATS = ['feed.xml', 'atom.xml', 'feed.json'];
