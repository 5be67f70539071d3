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

/** Of a part of a document that stands on its own. Levels may be those of HTML, 1 to 6. */
export function normaliseBlocks(content: readonly Block[]): Block[] {
  return blocks(content, []);
}

/** The levels of the headings above the present place, as they were written; its length says the level to show. */
type Outline = number[];

function blocks(content: readonly Block[], outline: Outline): Block[] {
  return content.flatMap((block) =>
    block.type === 'questionAnswer' && !block.attrs.question
      ? blocks(block.content, outline)
      : (one(block, outline) ?? []),
  );
}

/** null: nothing is left of it */
function one(block: Block, outline: Outline): Block | null {
  switch (block.type) {
    case 'paragraph': {
      const attrs =
        block.attrs && Object.values(block.attrs).some((value) => value !== undefined) ? { attrs: block.attrs } : {};
      return withWords({ type: 'paragraph', ...attrs, content: normaliseInline(block.content) });
    }
    case 'heading': {
      const heading = withWords({ ...block, content: normaliseInline(block.content) });
      if (!heading) return null;
      while ((outline.at(-1) ?? 0) >= block.attrs.level) outline.pop();
      outline.push(block.attrs.level);
      return { ...heading, attrs: { ...block.attrs, level: Math.min(outline.length + 1, 4) as 2 | 3 | 4 } };
    }
    case 'pullQuote':
    case 'correction':
      return withWords({ ...block, content: normaliseInline(block.content) });
    case 'button':
      return withWords({ ...block, content: normaliseInline(block.content, { links: false }) });
    case 'preformatted':
      return withWords({ ...block, content: normaliseInline(block.content.map(withoutCode), { keepSpace: true }) });
    case 'code':
      return /\S/.test(block.attrs.text) ? block : null;
    case 'verse':
      return withWords({ ...block, content: normaliseInline(block.content, { keepSpace: true }) });
    case 'image':
    case 'embed':
    case 'audio':
    case 'video':
      return { ...block, content: normaliseInline(block.content) };
    case 'gallery': {
      const content = block.content.map((image) => one(image, outline)) as typeof block.content;
      if (content.length > 0) return { ...block, content };
      return withWords({ type: 'paragraph', content: normaliseInline([{ type: 'text', text: block.attrs.caption }]) });
    }
    case 'questionAnswer':
      outline.splice(0, outline.length, 2);
      return { ...block, content: blocks(block.content, outline) };
    case 'quote':
      return boxed(block, block.attrs.cite, outline);
    case 'factBox':
      return boxed(block, block.attrs.title, outline);
    case 'details':
      return boxed(block, block.attrs.summary, outline);
    case 'list':
    case 'keyPoints': {
      const content = block.content.flatMap((item): ListItem[] => {
        const inside = blocks(item.content, outline);
        return inside.length > 0 ? [{ type: 'listItem', content: inside }] : [];
      });
      return content.length > 0 ? { ...block, content } : null;
    }
    case 'columns': {
      const content = block.content.flatMap((column) => {
        const inside = blocks(column.content, outline);
        return inside.length > 0 ? [{ ...column, content: inside }] : [];
      });
      return content.length > 0 ? { ...block, content } : null;
    }
    case 'table': {
      const table = normaliseTable(block);
      for (const row of table.content) for (const cell of row.content) cell.content = normaliseInline(cell.content);
      const filled = table.content.some((row) => row.content.some((cell) => cell.content.length > 0));
      return filled || (table.content.length > 0 && block.attrs.caption) ? table : null;
    }
    case 'footnotes': {
      const content = block.content.map((note) => ({ ...note, content: normaliseInline(note.content) }));
      return content.length > 0 ? { ...block, content } : null;
    }
    case 'relatedStories':
      return block.attrs.stories.length > 0 ? block : null;
    default:
      return block;
  }
}

function withWords<B extends Block & { content: Inline[] }>(block: B): B | null {
  const words = block.content.some((item) => item.type === 'text' && /\S/.test(item.text));
  return words ? block : null;
}

/** Preformatted text is set like code already. */
function withoutCode(item: Inline): Inline {
  if (item.type !== 'text' || !item.marks?.some(({ type }) => type === 'code')) return item;
  return { ...item, marks: item.marks.filter(({ type }) => type !== 'code') };
}

function boxed<B extends Block & { content: Block[] }>(block: B, title: string, outline: Outline): B | null {
  const content = blocks(block.content, outline);
  return content.length > 0 || title ? { ...block, content } : null;
}
