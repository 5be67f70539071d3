import type { Block, Document } from '../content/document.ts';
import { lineage, said } from '../content/lineage.ts';
import { normalise } from '../content/normalise.ts';
import type { Lead, Origins } from './fields.ts';

/** What of an edition can be marked. */
export interface Markable {
  headline: string;
  standfirst: string;
  lead: Lead | null;
  document: Document;
}

/**
 * Which editions brought the parts of a text as they are. `number`: the new edition where a line of the ledger stands for
 * it, and then what differs from the former text is its; null where readers are told of no change, and then a part keeps what the one that
 * it comes from had. Null where nothing is left to mark.
 */
export function originsOf(
  former: Markable & { origins: Origins | null },
  now: Markable,
  number: number | null,
): Origins | null {
  const [before, after] = [normalise(former.document).content, normalise(now.document).content];
  const had = former.origins?.blocks.length === before.length ? former.origins.blocks : [];
  const one = (name: 'headline' | 'standfirst' | 'lead'): number => {
    const isChanged = said(former[name]) !== said(now[name]);
    return (isChanged && now[name] && number) || (now[name] ? (former.origins?.[name] ?? 0) : 0);
  };
  const blocks = lineage(before, after).map(({ isSame, from }, at) =>
    !isSame && number !== null && hasWords(after[at]) ? number : Math.max(0, ...from.map((place) => had[place] ?? 0)),
  );
  const origins: Origins = { headline: one('headline'), standfirst: one('standfirst'), lead: one('lead'), blocks };
  return Object.values(origins).flat().some(Boolean) ? origins : null;
}

/** A line across the page is nothing to read. */
function hasWords(block: Block | undefined): boolean {
  return block !== undefined && block.type !== 'separator';
}
