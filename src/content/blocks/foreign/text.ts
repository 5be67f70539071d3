import type { Foreign } from '../../document.ts';

export function foreignText({ attrs: { text } }: Foreign): string[] {
  return text
    .split(/\n[\t\n ]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
