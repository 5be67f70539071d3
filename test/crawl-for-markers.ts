import type { Visitor } from './visitor.ts';

export interface Found {
  at: string;
  marker: string;
}

/** Markers as `marked-paper.ts` makes them, lower case, however they are written: in an address, in JSON, in XML. */
export function markersIn(text: string): string[] {
  const plain = text.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code > 31 && code < 127 ? String.fromCharCode(code) : whole;
  });
  return [...plain.matchAll(MARKER)].map(([word]) => word.toLowerCase());
}

// not every run of letters: hashes hold many
const MARKER = /qz(?:draft|ready|private|trash|scheduled|embargoed|page|withdrawn|retracted|pending|colleague)[a-z]*/gi;

/**
 * Asks for these addresses and for all that their answers lead to within the paper, and reads every answer: words and
 * headers. An answer may repeat the words of the question (a search, an address). @param may markers that are public
 */
export async function crawl(reader: Visitor, from: readonly string[], may: RegExp): Promise<Found[]> {
  const waiting = [...new Set(from)];
  const known = new Set(waiting);
  const found: Found[] = [];
  const one = async (target: string): Promise<void> => {
    const answer = await reader.get(target);
    const asked = new Set(markersIn(target));
    const heads = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    const own = new Set([...markersIn(answer.text), ...markersIn(heads)]);
    for (const marker of own) if (!asked.has(marker) && !may.test(marker)) found.push({ at: target, marker });
    for (const next of linksOf(answer.text, answer.headers.get('location')))
      if (!known.has(next) && known.size < MOST) {
        known.add(next);
        waiting.push(next);
      }
  };
  while (waiting.length > 0) await Promise.all(waiting.splice(0, 4).map(one));
  return found;
}

const MOST = 1_500;

/** Paths that an answer names, in whatever language it is written. */
function linksOf(text: string, location: string | null): string[] {
  const named = [
    ...text.matchAll(/(?:href|src|content|url|srcset)=["']([^"'\s]+)/gi),
    ...text.matchAll(/<(?:loc|link|id|url)>([^<]+)</gi),
    ...text.matchAll(/"(?:url|home_page_url|feed_url|image|contentUrl|@id)"\s*:\s*"([^"]+)"/gi),
  ].map(([, address]) => (address as string).replaceAll('&amp;', '&'));
  return [...named, ...(location ? [location] : [])].flatMap((address) => {
    const url = URL.parse(address, 'http://localhost/');
    if (!url || !/^https?:$/.test(url.protocol) || url.hostname !== 'localhost') return [];
    // the app's own files hold none of the paper's words
    return /^\/(?:newsroom\/)?assets\//.test(url.pathname) ? [] : [url.pathname + url.search];
  });
}
