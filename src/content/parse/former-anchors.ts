import { isAnchor } from '../anchored.ts';
import { attribute, type Element, isElement } from './dom.ts';
import { noteId } from './footnotes.ts';

/** Named places of a text (`id` of any element, `name` of `a`) on their way to the block that they stand in or before. */
export interface FormerAnchors {
  /** of this element itself */
  meet(element: Element): void;
  /** of all elements in it that were not met one by one */
  meetInside(element: Element): void;
  /** this element's id is a block's own and no former one */
  own(element: Element): void;
  /** those met since they were last taken */
  take(): string[];
  /** puts back what found no block */
  keep(ids: readonly string[]): void;
}

/**
 * @param notes ids of the footnotes that the text has, whose places are the notes' own
 * @param waiting from before this text
 */
export function createFormerAnchors(notes: ReadonlySet<string>, waiting: readonly string[] = []): FormerAnchors {
  const seen = new Set<string>();
  let open: string[] = [...waiting];
  const meet = (element: Element): void => {
    for (const id of [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : undefined]) {
      if (!id || seen.has(id) || seen.size >= MOST || !isAnchor(id) || MACHINE.test(id)) continue;
      if (notes.size > 0 && (NOTES.test(id) || notes.has(noteId(id)))) continue;
      seen.add(id);
      open.push(id);
    }
  };
  const meetInside = (element: Element): void => {
    for (const child of element.childNodes) {
      if (!isElement(child) || APART.has(child.tagName)) continue;
      meet(child);
      meetInside(child);
    }
  };
  return {
    meet,
    meetInside,
    own: (element) => {
      const id = attribute(element, 'id');
      if (id) seen.add(id);
      open = open.filter((one) => one !== id);
    },
    take: () => {
      const taken = open;
      if (taken.length > 0) open = [];
      return taken;
    },
    keep: (ids) => {
      open = [...ids, ...open];
    },
  };
}

const MOST = 2_000;
/** Ids that systems and word processors give to everything, and nobody links to. */
const MACHINE = /^(?:(?:caption-)?attachment[_-]\d+|gallery-\d+|docs-internal-guid-.*|_GoBack|_mcePaste)$/;
const NOTES = /^(?:fn-?ref|ref-|note-)|-link$|^footnotes?$/;
/** What is in these is no place on the page. */
const APART: ReadonlySet<string> = new Set(['svg', 'math', 'form', 'script', 'style', 'template', 'select']);
