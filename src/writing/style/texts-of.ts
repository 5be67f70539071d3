import type { Block, Inline } from '../../content/document.ts';
import { blockText, type MarkedText, type PieceOfText } from './block-text.ts';

/** What of a story is read, as plain data. `StorySnapshot` has all of it. */
export type StoryWords = Readonly<Record<(typeof WORD_FIELDS)[number], string>> & {
  language: string;
  lead: { alt: string; decorative?: boolean | undefined } | null;
  leadCaption: readonly Inline[];
};

/** The fields that readers get as words, in the order of the screen. Notes to colleagues are nobody's to judge. */
export const WORD_FIELDS = [
  ...['kicker', 'headline', 'standfirst', 'frontHeadline'],
  ...['searchTitle', 'searchDescription', 'socialTitle', 'socialDescription'],
] as readonly (
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'frontHeadline'
  | 'searchTitle'
  | 'searchDescription'
  | 'socialTitle'
  | 'socialDescription'
)[];

/** Attributes of blocks that are the paper's own words; names, credits and titles of others' things are not. */
export const WORD_ATTRIBUTES: readonly string[] = ['alt', 'caption', 'title', 'question', 'summary'];
/** Blocks of others' words: rules can leave them alone. */
export const QUOTATION_BLOCKS: ReadonlySet<string> = new Set(['quote', 'pullQuote']);
/** Blocks that are no prose of anybody. */
export const UNREAD_BLOCKS: ReadonlySet<string> = new Set(['code', 'preformatted', 'foreign']);
/** Blocks whose attributes somebody else wrote. */
export const FOREIGN_ATTRIBUTES: ReadonlySet<string> = new Set(['embed']);

/** One text of a story. `where`: as checks name places. */
export interface TextAt {
  where: string;
  text: MarkedText;
}

/** The texts of a story that stand outside its body, in the order of the screen; empty ones are left out. */
export function textsBeside(story: StoryWords): TextAt[] {
  const { language } = story;
  const plain = (where: string, words: string): TextAt => ({
    where,
    text: blockText([{ text: words, place: 0 }], { language }),
  });
  return [
    ...WORD_FIELDS.map((name) => plain(name, story[name])),
    ...(story.lead && !story.lead.decorative ? [plain('lead', story.lead.alt)] : []),
    { where: 'leadCaption', text: inlineText(story.leadCaption, language, false) },
  ].filter(({ text }) => text.words.trim() !== '');
}

/** The texts of the body: its blocks' words, and what their attributes say. */
export function textsInBody(content: readonly Block[], language: string): TextAt[] {
  const found: TextAt[] = [];
  const visit = (node: Block, where: string, isQuotation: boolean): void => {
    if (UNREAD_BLOCKS.has(node.type)) return;
    const isQuoted = isQuotation || QUOTATION_BLOCKS.has(node.type);
    const attrs = ('attrs' in node ? (node.attrs ?? {}) : {}) as Record<string, unknown>;
    if (!FOREIGN_ATTRIBUTES.has(node.type))
      for (const name of WORD_ATTRIBUTES) {
        const words = attrs[name];
        if (typeof words === 'string' && words.trim() !== '')
          found.push({ where, text: blockText([{ text: words, place: 0 }], { language, isQuotation }) });
      }
    const parts = ('content' in node && Array.isArray(node.content) ? node.content : []) as (Block | Inline)[];
    const inlines = parts.filter((part): part is Inline => part.type === 'text' || part.type === 'lineBreak');
    if (inlines.length > 0) found.push({ where, text: inlineText(inlines, language, isQuoted) });
    else for (const [at, part] of parts.entries()) visit(part as Block, `${where}.${at}`, isQuoted);
  };
  for (const [at, block] of content.entries()) visit(block, `body.${at}`, false);
  return found;
}

function inlineText(inlines: readonly Inline[], language: string, isQuotation: boolean): MarkedText {
  const pieces = inlines.map((inline, place): PieceOfText => {
    if (inline.type !== 'text' || inline.marks?.some(({ type }) => type === 'code')) return { text: '\uFFFC', place };
    const spoken = inline.marks?.find((mark) => mark.type === 'language');
    return { text: inline.text, place, ...(spoken?.type === 'language' && { language: spoken.attrs.language }) };
  });
  return blockText(pieces, { language, isQuotation });
}
