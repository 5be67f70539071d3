/** A named place on a front and how many stories it holds. Filled by rule; later an editor may put a story into one. */
export interface Slot {
  name: 'lead' | 'seconds' | 'lines' | 'block' | 'latest';
  size: number;
}

export const SLOTS = {
  lead: { name: 'lead', size: 1 },
  seconds: { name: 'seconds', size: 4 },
  lines: { name: 'lines', size: 5 },
  /** one of each top-level section */
  block: { name: 'block', size: 5 },
  latest: { name: 'latest', size: 10 },
} as const satisfies Record<Slot['name'], Slot>;

/** A section with fewer stories left than this has no block: a block of one looks like a mistake. */
export const LEAST_IN_BLOCK = 3;

/** Among how many of the newest a story with a picture is looked for to lead the page. */
export const LEAD_CHOICE = 5;
