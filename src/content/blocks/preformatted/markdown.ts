import type { Preformatted } from '../../document.ts';
import { indent } from '../../render/indent.ts';
import { inlineText } from '../../render/inline-text.ts';

export function preformattedMarkdown({ content }: Preformatted): string {
  return indent(inlineText(content), '    ');
}
