const HTML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an HTML or XML text node or a quoted attribute value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML[character] as string);
}

/** Text for XML 1.0: escaped, and without the characters that section 2.2 of the specification excludes. */
export function escapeXml(text: string): string {
  return escapeHtml(dropXmlControls(text));
}

/** Removes what XML 1.0 section 2.2 does not allow, lone surrogates included. */
export function dropXmlControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').toWellFormed();
}

/** JSON that can stand inside a `script` element: no `<`, `>`, `&`, U+2028 or U+2029 in it. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
