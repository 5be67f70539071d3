import type { Code } from '../../document.ts';

export function codeText({ attrs }: Code): string[] {
  return [attrs.text];
}
