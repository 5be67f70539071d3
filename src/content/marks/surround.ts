/** Markdown signs must touch the words they mark: white space at the ends goes outside them (CommonMark 6.2). */
export function surround(content: string, sign: string): string {
  const words = content.trim();
  return words === '' ? content : content.replace(words, () => sign + words + sign);
}
