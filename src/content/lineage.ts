import { diffArrays } from 'diff';
import type { Block } from './document.ts';
import { paragraphsOf } from './render/text.ts';

/** Where a block of a text comes from. `from`: places in the former text, none for what is new. */
export interface Lineage {
  /** it says what the one that it comes from says */
  isSame: boolean;
  from: readonly number[];
}

/** Where more blocks differ the same ones are found by what they say, wherever they stand: that takes no time. */
const MOST = 500;
/** Where very much was exchanged at once, blocks are looked for no further away than this. */
const REACH = 25;

/**
 * For each block of `after` those of `before` that it was: the same one, also where it was moved, or of those that are there no
 * more the ones whose words it has (two where they were joined; one is in two where it was parted). Both in normal form. What says nothing is no difference: width, level of a heading, former anchors, numbers of footnotes.
 */
export function lineage(before: readonly Block[], after: readonly Block[]): Lineage[] {
  const [old, fresh] = [before.map(said), after.map(said)];
  const found = new Array<Lineage>(fresh.length);
  const places = placesOf(old, fresh, found);
  const lost = places.flatMap(({ removed }) => removed).map(of(before));
  const same = new Map<string, number[]>();
  for (const { at } of lost) same.set(old[at] as string, [...(same.get(old[at] as string) ?? []), at]);
  for (const { removed, added } of places) {
    const rest = added.filter((at) => {
      const moved = same.get(fresh[at] as string)?.shift();
      if (moved !== undefined) found[at] = { isSame: true, from: [moved] };
      return moved === undefined;
    });
    const here = lost.filter(({ at }) => at >= (removed[0] ?? 0) && at <= (removed.at(-1) ?? -1));
    exchanged(here, rest.map(of(after)), lost, found);
  }
  return found;
}

/** A run of blocks that stand where other ones stood, by their places in either text. */
interface Place {
  removed: number[];
  added: number[];
}

/** What stands where it stood is put into `found`. */
function placesOf(old: readonly string[], fresh: readonly string[], found: Lineage[]): Place[] {
  const parts = diffArrays([...old], [...fresh], { maxEditLength: MOST }) ?? [
    { count: old.length, removed: true, added: false },
    { count: fresh.length, removed: false, added: true },
  ];
  const places: Place[] = [];
  let place: Place | null = null;
  let [at, to] = [0, 0];
  for (const { count, removed, added } of parts) {
    if (!removed && !added) place = null;
    else if (!place) places.push((place = { removed: [], added: [] }));
    for (let step = 0; step < count; step += 1) {
      if (removed) place?.removed.push(at++);
      else if (added) place?.added.push(to++);
      else found[to++] = { isSame: true, from: [at++] };
    }
  }
  return places;
}

interface Worded {
  at: number;
  words: ReadonlySet<string>;
}

function exchanged(here: readonly Worded[], added: readonly Worded[], lost: readonly Worded[], found: Lineage[]): void {
  added.forEach((block, position) => {
    const part = position / added.length;
    // as many as there were: what was written anew altogether stands for what stood there
    const instead = here.length === added.length ? here.slice(position, position + 1) : [];
    const from = [likeIn(here, part, block), likeIn(lost, part, block), instead].find(({ length }) => length > 0);
    found[block.at] = { isSame: false, from: (from ?? []).map(({ at }) => at) };
  });
}

/** @param part how far down the list it is to be looked for, 0 to 1 */
function likeIn(blocks: readonly Worded[], part: number, { words }: Worded): Worded[] {
  const centre = Math.round(part * blocks.length);
  return blocks.slice(Math.max(0, centre - REACH), centre + REACH).filter((one) => share(one.words, words) > 0.5);
}

function of(blocks: readonly Block[]): (at: number) => Worded {
  return (at) => {
    const text = paragraphsOf([blocks[at] as Block]).join(' ');
    return { at, words: new Set(text.split(/\s+/).filter(Boolean)) };
  };
}

/** Of the one with fewer words, how many the other has, 0 to 1. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  const both = [...few].filter((word) => many.has(word)).length;
  return both / Math.max(few.size, 1);
}

/** How it stands, not what it says. */
const LOOK = new Set(['align', 'anchor', 'anchors', 'aliases', 'columns', 'crop', 'dropCap', 'level', 'open', 'width']);

/** What a part of a story says, as one string: two that say the same have the same. */
export function said(part: unknown): string {
  return JSON.stringify(part, (name, value: unknown) => {
    if (LOOK.has(name) || (name === 'attrs' && Object.keys(value ?? {}).every((one) => LOOK.has(one))))
      return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(isNoteSign(value) ? entries.filter(([key]) => key !== 'text') : entries);
  });
}

function isNoteSign(value: object): boolean {
  const { marks } = value as { marks?: readonly { type: string }[] };
  return Array.isArray(marks) && marks.some(({ type }) => type === 'note');
}
