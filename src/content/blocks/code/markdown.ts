import type { Code } from '../../document.ts';

export function codeMarkdown({ attrs }: Code): string {
  const longest = Math.max(2, ...[...attrs.text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${attrs.language.replace(/[^\w+#.-]/g, '')}\n${attrs.text}\n${fence}`;
}
