import type { Code } from '../../document.ts';
import { fence } from '../../render/fence.ts';

export function codeMarkdown({ attrs: { language, text } }: Code): string {
  return fence(text, language);
}
