import type { MarkdownRender } from '../../block-kind.ts';
import type { Heading } from '../../document.ts';

export function headingMarkdown({ attrs, content }: Heading, render: MarkdownRender): string {
  return `${'#'.repeat(attrs.level)} ${render.inline(content).replace(/\\\n/g, ' ')}`;
}
