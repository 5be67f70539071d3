import { z } from 'zod';
import type { LeasedLine } from '../../publishing/receipts/lease-lines.ts';
import { lookAtCorrections, lookAtNewsSitemap, lookAtSearch, lookAtSitemap } from './index-looks.ts';
import { LETTER_LINES, lookAtLetter, lookAtLetterQueue } from './letter-looks.ts';
import { lookAtFeed, lookAtList } from './list-looks.ts';
import { lookAtFormerAddress, lookAtPage } from './page-looks.ts';
import type { Round } from './round.ts';
import type { StoryTruth } from './story-truth.ts';

/** `fault`: what is wrong, in a sentence; '' where the answer shows what it must. `address`: what was asked for. */
export interface Found {
  fault: string;
  address: string | null;
  /** nothing is wrong yet, however late it is */
  isUnderWay?: boolean;
}

/** A line with what is known of the thing that it is about. */
export interface Looking {
  line: LeasedLine;
  round: Round;
  /** null: the act is not about a story, or the story is gone altogether */
  truth: StoryTruth | null;
  /** what the act asked for besides the site */
  places: readonly string[];
}

/** Asks for one line of a receipt, and holds the answer against what is true now. Never throws. */
export async function lookAt(line: LeasedLine, round: Round): Promise<Found> {
  try {
    const truth = line.articleId === null ? null : await round.truth(line.articleId);
    const look = LOOKS[line.part];
    if (!look) return { fault: `Nobody knows how to ask for "${line.part}".`, address: line.address };
    return await look({ line, round, truth, places: placesOf(line.summaryJson) });
  } catch (error) {
    return { fault: `It could not be asked for: ${messageOf(error)}`, address: line.address };
  }
}

const LOOKS: Record<string, (looking: Looking) => Promise<Found>> = {
  page: lookAtPage,
  formerAddress: lookAtFormerAddress,
  front: lookAtList,
  latest: lookAtList,
  section: lookAtList,
  topic: lookAtList,
  author: lookAtList,
  feed: lookAtFeed,
  sitemap: lookAtSitemap,
  newsSitemap: lookAtNewsSitemap,
  search: lookAtSearch,
  corrections: lookAtCorrections,
  letterQueue: lookAtLetterQueue,
  [LETTER_LINES]: lookAtLetter,
};

const summary = z.object({ places: z.array(z.string()).catch([]) });

function placesOf(json: string): string[] {
  const read = summary.safeParse(JSON.parse(json));
  return read.success ? read.data.places : [];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
