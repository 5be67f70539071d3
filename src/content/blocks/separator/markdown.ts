export function separatorMarkdown(): string {
  return '---';
}
