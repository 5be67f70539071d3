/**
 * How a container stands on the page, and at most how many stories it shows; further cards stay with the container unseen.
 * `lead`: the lead story, seconds and lines. `rows`: pictures and lines, at most four across. `opinion`: the writers first.
 * `list`: lines, three across. `strip`: one row of thin cards. `latest`: lines with their time; right under a `lead` it
 * stands beside it.
 */
export const LAYOUTS = ['lead', 'rows', 'opinion', 'list', 'strip', 'latest'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const MOST_SHOWN: Readonly<Record<Layout, number>> = {
  lead: 10,
  rows: 5,
  opinion: 8,
  list: 12,
  strip: 6,
  latest: 10,
};
/** how many a new container shows */
export const USUAL: Readonly<Record<Layout, number>> = { lead: 10, rows: 5, opinion: 4, list: 6, strip: 4, latest: 5 };

/** What a container keeps, shown or not. */
export const MOST_CARDS = 40;
export const MOST_SUBLINKS = 4;
export const MOST_CONTAINERS = 40;
/** Characters of a card's words and of a container's name. */
export const MOST_LETTERS = { headline: 300, kicker: 100, standfirst: 1_000, name: 100 } as const;
/** Launches of one front that wait for their hours. */
export const MOST_WAITING = 20;
/** Cards that were taken out, kept with their container. */
export const MOST_REMOVED = 20;
