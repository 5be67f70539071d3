import type { Preformatted } from '../../document.ts';
import { fence } from '../../render/fence.ts';
import { inlineText } from '../../render/inline-text.ts';

export function preformattedMarkdown({ content }: Preformatted): string {
  return fence(inlineText(content));
}
