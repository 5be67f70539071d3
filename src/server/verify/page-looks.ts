import { isOfPaper, ownPath } from '../../paper/follow-address.ts';
import { normalPath } from './asked-path.ts';
import type { Found, Looking } from './look-at.ts';
import { evened, plainPath, wordsOf } from './shown.ts';
import type { StoryTruth } from './story-truth.ts';

/** Its own page: the edition that is live, or word that it was withdrawn. */
export async function lookAtPage({ line, round, truth }: Looking): Promise<Found> {
  const path = truth?.path ?? line.address;
  if (!path) return { fault: '', address: null };
  const { status, location, body } = await round.ask(normalPath(path));
  const found = (fault: string): Found => ({ fault, address: path });
  if (!truth?.live) {
    const to = truth?.withdrawal?.redirectTo;
    // an address that leads on leads readers where it leads
    const on =
      to && isOfPaper(to, round.origin) ? (await round.ask(normalPath(ownPath(to, round.origin)))).location : '';
    const fault = goneFault(truth, { status, location, body, on });
    return found(fault || (location && (await endFault(round, path, location))));
  }
  if (status !== 200) return found(`It answers ${status}${location && `, and leads to ${location}`}.`);
  const shown = editionIn(body);
  if (shown === null) return found('The page does not say which edition it shows.');
  return found(shown >= truth.live.edition ? '' : `It still shows edition ${shown}, not ${truth.live.edition}.`);
}

/** The number on the story's own element; null where there is none. */
export function editionIn(html: string): number | null {
  const number = /<[^>]+\bdata-edition="(\d+)"/.exec(html)?.[1];
  return number === undefined ? null : Number(number);
}

function goneFault(
  truth: StoryTruth | null,
  { status, location, body, on }: { status: number; location: string; body: string; on: string },
): string {
  const { withdrawal } = truth ?? { withdrawal: null };
  if (withdrawal?.redirectTo) {
    if (status < 301 || status > 308 || status === 304) return `It answers ${status}, and does not lead elsewhere.`;
    const isThere = [withdrawal.redirectTo, on].some((one) => one !== '' && plainPath(location) === plainPath(one));
    return isThere ? '' : `It leads to ${location}, not to ${withdrawal.redirectTo}.`;
  }
  if (status !== 410 && status !== 404) return `It is withdrawn, and still answers ${status}.`;
  if (withdrawal?.publicReason && !says(body, withdrawal.publicReason))
    return 'It does not tell readers why it was withdrawn.';
  return '';
}

/** Where readers of a withdrawn story are led has to end in a page, as far as it is the paper's own. */
async function endFault({ ask, origin }: Looking['round'], path: string, location: string): Promise<string> {
  const passed = new Set([plainPath(path)]);
  for (let at = location; isOfPaper(at, origin); ) {
    const { pathname, search } = new URL(at, origin);
    if (passed.has(plainPath(pathname)) || passed.size > MOST_STEPS)
      return `It leads to ${location}, and from there back again: readers find no page.`;
    passed.add(plainPath(pathname));
    const { status, location: next } = await ask(pathname + search);
    if (status === 200) return '';
    if (!next) return `It leads to ${location}, and ${at} answers ${status}.`;
    at = next;
  }
  return '';
}

const MOST_STEPS = 10;

/** Whether a page has these words; how quotation marks and dashes are set does not matter. */
export function says(html: string, words: string): boolean {
  const bare = (text: string): string => evened(text).replace(/[\p{P}\p{S}\s]+/gu, ' ');
  return bare(wordsOf(html.replace(/<[^>]*>/g, ' '))).includes(bare(words).trim());
}

/** The address that readers knew it by leads to the one that it has. */
export async function lookAtFormerAddress({ line, round, truth }: Looking): Promise<Found> {
  const former = line.target.slice('former:'.length);
  const found = (fault: string): Found => ({ fault, address: former });
  const { status, location } = await round.ask(normalPath(former));
  if (!truth?.live) return found(status === 200 ? 'It is withdrawn, and its former address still answers.' : '');
  if (plainPath(former) === plainPath(truth.live.path)) return found('');
  if (status < 301 || status > 308 || status === 304) return found(`It answers ${status}, and leads nowhere.`);
  return found(plainPath(location) === plainPath(truth.live.path) ? '' : `It leads to ${location}.`);
}
