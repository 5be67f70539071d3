import { slugOf } from '../../../base/slug.ts';
import { ANCHOR } from '../../../content/attributes.ts';
import type { Block, Inline } from '../../../content/document.ts';
import { joined, plainWords } from './inline-of.ts';
import { trimBreaks } from './slots.ts';

/** Levels of blocks in blocks that a document may have, with room for what the page adds. */
const DEEPEST = 11;

/** Blocks as a document wants them: no empty ones, anchors unique, nothing nested too deep, no player inside a line. */
export function tidy(blocks: readonly Block[]): Block[] {
  const anchors = new Set<string>();
  return blocks.flatMap((block) => tidyBlock(block, 1, anchors));
}

function tidyBlock(block: Block, depth: number, anchors: Set<string>): Block[] {
  switch (block.type) {
    case 'paragraph': {
      const content = trimBreaks(block.content);
      return content.length ? [{ ...block, content }] : [];
    }
    case 'heading': {
      const content = block.content.filter(
        (inline): inline is Inline => inline.type === 'text' || inline.type === 'lineBreak',
      );
      const words = plainWords([{ ...block, content }]);
      if (words === '') return [];
      return [
        {
          ...block,
          attrs: { ...block.attrs, anchor: unique(block.attrs.anchor || slugOf(words, 60), anchors) },
          content,
        },
      ];
    }
    case 'questionAnswer':
      return [
        {
          ...block,
          attrs: { ...block.attrs, anchor: unique(block.attrs.anchor || slugOf(block.attrs.question, 60), anchors) },
          content: below(block.content, depth, anchors),
        },
      ];
    case 'quote':
    case 'details':
    case 'factBox': {
      const content = below(block.content, depth, anchors);
      if (content.length === 0 && block.type !== 'details' && !('cite' in block.attrs && block.attrs.cite)) return [];
      return [{ ...block, content } as Block];
    }
    case 'list':
    case 'keyPoints': {
      const content = block.content
        .map((item) => ({ ...item, content: below(item.content, depth + 1, anchors) }))
        .filter((item) => item.content.length > 0);
      return content.length ? [{ ...block, content } as Block] : [];
    }
    case 'columns': {
      if (depth + 3 >= DEEPEST)
        return block.content.flatMap((column) => column.content.flatMap((inner) => tidyBlock(inner, depth, anchors)));
      const content = block.content
        .map((column) => ({ ...column, content: below(column.content, depth + 1, anchors) }))
        .filter((column) => column.content.length > 0);
      return content.length > 1 ? [{ ...block, content }] : content.flatMap((column) => column.content);
    }
    case 'code':
      return block.attrs.text.trim() === '' ? [] : [block];
    case 'preformatted':
    case 'verse':
      return plainWords([block]) === '' ? [] : [block];
    case 'gallery':
      return block.content.length ? [block] : [];
    default:
      return [block];
  }
}

function below(content: readonly Block[], depth: number, anchors: Set<string>): Block[] {
  if (depth + 2 >= DEEPEST) {
    const words = joined(content);
    return words.length ? [{ type: 'paragraph', content: words }] : [];
  }
  return content.flatMap((block) => tidyBlock(block, depth + 1, anchors));
}

function unique(wish: string, anchors: Set<string>): string {
  const fits = ANCHOR.test(wish) ? wish.slice(0, 100) : slugOf(wish, 60);
  const base = (ANCHOR.test(fits) ? fits : `part-${fits}`.replace(/-$/, '')) || 'part';
  let anchor = base;
  for (let number = 2; anchors.has(anchor); number++) anchor = `${base}-${number}`;
  anchors.add(anchor);
  return anchor;
}
