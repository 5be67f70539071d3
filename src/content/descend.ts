import type { Block, Inline, ListItem } from './document.ts';

/** Every block of the content, containers before what is in them, in the order of the page. */
export function* everyBlock(content: readonly Block[]): Generator<Block> {
  for (const block of content) {
    yield block;
    for (const part of partsOf(block)) yield* everyBlock(part);
  }
}

/** The inline runs of this block itself (not of blocks inside it), in the order of the page. */
export function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'table':
      return block.content.flatMap((row) => row.content.map((cell) => cell.content));
    case 'footnotes':
      return block.content.map((note) => note.content);
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
    case 'correction':
    case 'button':
    case 'preformatted':
    case 'verse':
    case 'image':
    case 'embed':
    case 'audio':
    case 'video':
      return [block.content];
    default:
      return [];
  }
}

function partsOf(block: Block): readonly (readonly Block[])[] {
  switch (block.type) {
    case 'list':
    case 'keyPoints':
      return block.content.map((item: ListItem) => item.content);
    case 'columns':
      return block.content.map((column) => column.content);
    case 'gallery':
    case 'quote':
    case 'factBox':
    case 'details':
    case 'questionAnswer':
      return [block.content];
    default:
      return [];
  }
}
