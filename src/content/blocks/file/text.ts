import type { File } from '../../document.ts';

export function fileText({ attrs }: File): string[] {
  return [attrs.name];
}
