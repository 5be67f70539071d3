/** What stands in the page's fields and editors as text, passwords and one-time codes apart. */
export function keptText(): string {
  const fields = document.querySelectorAll<HTMLElement>('textarea, input, [contenteditable="true"]');
  return [...fields].map(textOf).filter(Boolean).join('\n\n');
}

function textOf(field: HTMLElement): string {
  if (field instanceof HTMLTextAreaElement) return field.value.trim();
  if (!(field instanceof HTMLInputElement)) return field.innerText.trim();
  const isText = ['text', 'email', 'url', 'search'].includes(field.type);
  return isText && field.autocomplete !== 'one-time-code' ? field.value.trim() : '';
}
