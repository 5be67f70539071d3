import type { EditorWords } from '../../strings/editor-en.ts';
import type { Change } from './changes.ts';
import type { Proposal } from './decide.ts';

/** A change in few words, so that what is pressed can be told from its neighbours without looking. */
export function changeName({ parts }: Change, words: EditorWords): string {
  return parts.map((part) => partName(part, words)).join(', ');
}

function partName({ kind, block, text }: Proposal, words: EditorWords): string {
  if (kind === 'split') return words.breakNamed;
  if (kind === 'join') return words.joinNamed;
  const what = firstWords(text) || (block ? blockName(block, words) : '');
  return kind === 'insert' ? words.insertionNamed(what) : words.deletionNamed(what);
}

/** What a kind of block is called. */
export function blockName(block: string, words: EditorWords): string {
  return Object.entries(words.blocks).find(([kind]) => kind === block)?.[1] ?? words.part;
}

const LONGEST = 40;

function firstWords(text: string): string {
  const whole = text.trim().replace(/\s+/g, ' ');
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
