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
  if (!truth?.live) return found(goneFault(truth, status, location, body));
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

function goneFault(truth: StoryTruth | null, status: number, location: string, body: string): string {
  const { withdrawal } = truth ?? { withdrawal: null };
  if (withdrawal?.redirectTo) {
    if (status < 301 || status > 308 || status === 304) return `It answers ${status}, and does not lead elsewhere.`;
    const isThere = plainPath(location) === plainPath(withdrawal.redirectTo);
    return isThere ? '' : `It leads to ${location}, not to ${withdrawal.redirectTo}.`;
  }
  if (status !== 410 && status !== 404) return `It is withdrawn, and still answers ${status}.`;
  if (withdrawal?.publicReason && !says(body, withdrawal.publicReason))
    return 'It does not tell readers why it was withdrawn.';
  return '';
}

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
