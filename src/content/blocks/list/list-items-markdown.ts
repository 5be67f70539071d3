import type { MarkdownRender } from '../../block-kind.ts';
import type { ListItem } from '../../document.ts';
import { indent } from '../../render/indent.ts';

/** Points with their signs; what belongs to a point stands under its first word. */
export function markdownItems(
  items: readonly ListItem[],
  render: MarkdownRender,
  sign: (position: number) => string,
): string {
  return items
    .map(
      ({ content }, position) =>
        sign(position) + indent(render.blocks(content), ' '.repeat(sign(position).length)).trimStart(),
    )
    .join('\n');
}
