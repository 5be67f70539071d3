import type { Block } from '../../../content/document.ts';
import type { BlockHandler } from './block-handler.ts';
import { COLUMN_BLOCKS } from './blocks/column-blocks.ts';
import { flatten, LAYOUT_BLOCKS } from './blocks/layout-blocks.ts';
import { isEmbed, MEDIA_BLOCKS } from './blocks/media-blocks.ts';
import { belongsToPage } from './blocks/page-blocks.ts';
import { TEXT_BLOCKS } from './blocks/text-blocks.ts';

const HANDLERS = new Map<string, BlockHandler>(
  Object.entries({
    ...TEXT_BLOCKS,
    ...MEDIA_BLOCKS,
    ...LAYOUT_BLOCKS,
    ...COLUMN_BLOCKS,
    // the texts come from the item's fields, at the end of the document
    footnotes: () => [],
  }),
);

/** What converts a block of this name; `page`: it belongs to the page round a story and is left out with all in it. */
export function handlerOf(name: string): BlockHandler | 'page' {
  const known = HANDLERS.get(name);
  if (known) return known;
  if (isEmbed(name)) return HANDLERS.get('embed') as BlockHandler;
  return belongsToPage(name) ? 'page' : unknown;
}

/** A block of some plugin: what is in it stays; where nothing readable is, it is kept whole for editors. */
const unknown: BlockHandler = (conversion, node): Block[] => {
  conversion.tally.note(`block ${node.name} is not known; what was readable in it was kept`);
  const made = flatten(conversion, node, () => []) ?? [];
  if (made.length > 0) return made;
  return [
    {
      type: 'foreign',
      attrs: { what: `block: ${node.name}`, text: fieldWords(node.attributes), raw: node.raw.slice(0, 500_000) },
    },
  ];
};

/** Words that editors typed into the fields of a block without HTML (Advanced Custom Fields and the like). */
function fieldWords(attributes: Record<string, unknown>): string {
  const { data } = attributes;
  if (data === null || typeof data !== 'object') return '';
  return Object.entries(data)
    .filter(([key, value]) => !key.startsWith('_') && typeof value === 'string' && /\p{L}.*\s.*\p{L}/su.test(value))
    .map(([, value]) =>
      String(value)
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join('\n\n')
    .slice(0, 100_000);
}
