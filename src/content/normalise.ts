import type { Block, Document, Inline, ListItem } from './document.ts';
import { normaliseInline } from './normalise-inline.ts';
import { normaliseTable } from './normalise-table.ts';

/**
 * The one form of documents that look the same; what every target renders and what `parseHtml` yields. Joined texts and
 * ordered marks; no empty paragraphs, points or boxes; headings without a gap (h2 → h3 → h4); tables that HTML allows.
 */
export function normalise(document: Document): Document {
  return { ...document, content: normaliseBlocks(document.content) };
}

/** @param level of the heading before, 1 where the page's own headline is */
export function normaliseBlocks(content: readonly Block[], level = 1): Block[] {
  const last = { level };
  return blocks(content, last);
}

interface Last {
  level: number;
}

function blocks(content: readonly Block[], last: Last): Block[] {
  return content.flatMap((block) => one(block, last) ?? []);
}

/** null: nothing is left of it */
function one(block: Block, last: Last): Block | null {
  switch (block.type) {
    case 'paragraph': {
      const attrs =
        block.attrs && Object.values(block.attrs).some((value) => value !== undefined) ? { attrs: block.attrs } : {};
      return withWords({ type: 'paragraph', ...attrs, content: normaliseInline(block.content) });
    }
    case 'heading': {
      const heading = withWords({ ...block, content: normaliseInline(block.content) });
      if (!heading) return null;
      last.level = Math.min(block.attrs.level, last.level + 1);
      return { ...heading, attrs: { ...block.attrs, level: last.level as 2 | 3 | 4 } };
    }
    case 'pullQuote':
    case 'correction':
      return withWords({ ...block, content: normaliseInline(block.content) });
    case 'button':
      return withWords({ ...block, content: normaliseInline(block.content, { links: false }) });
    case 'preformatted':
    case 'verse':
      return withWords({ ...block, content: normaliseInline(block.content, { keepSpace: true }) });
    case 'image':
    case 'embed':
    case 'audio':
    case 'video':
      return { ...block, content: normaliseInline(block.content) };
    case 'gallery': {
      const content = block.content.map((image) => one(image, last)) as typeof block.content;
      return content.length > 0 || block.attrs.caption ? { ...block, content } : null;
    }
    case 'questionAnswer':
      last.level = 2;
      return { ...block, content: blocks(block.content, last) };
    case 'quote':
      return boxed(block, block.attrs.cite, last);
    case 'factBox':
      return boxed(block, block.attrs.title, last);
    case 'details':
      return boxed(block, block.attrs.summary, last);
    case 'list':
    case 'keyPoints': {
      const content = block.content.flatMap((item): ListItem[] => {
        const inside = blocks(item.content, last);
        return inside.length > 0 ? [{ type: 'listItem', content: inside }] : [];
      });
      return content.length > 0 ? { ...block, content } : null;
    }
    case 'columns': {
      const content = block.content.flatMap((column) => {
        const inside = blocks(column.content, last);
        return inside.length > 0 ? [{ ...column, content: inside }] : [];
      });
      return content.length > 0 ? { ...block, content } : null;
    }
    case 'table': {
      const table = normaliseTable(block);
      for (const row of table.content) for (const cell of row.content) cell.content = normaliseInline(cell.content);
      return table.content.length > 0 ? table : null;
    }
    case 'footnotes': {
      const content = block.content.map((note) => ({ ...note, content: normaliseInline(note.content) }));
      return content.length > 0 ? { ...block, content } : null;
    }
    default:
      return block;
  }
}

function withWords<B extends Block & { content: Inline[] }>(block: B): B | null {
  const words = block.content.some((item) => item.type === 'text' && /\S/.test(item.text));
  return words ? block : null;
}

function boxed<B extends Block & { content: Block[] }>(block: B, title: string, last: Last): B | null {
  const content = blocks(block.content, last);
  return content.length > 0 || title ? { ...block, content } : null;
}
