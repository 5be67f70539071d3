/** The beginning of a text as one line, cut between words, at most so many characters with the ellipsis. */
export function excerpt(text: string, longest = 280): string {
  const line = text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(' ', longest - 1);
  return `${line.slice(0, space > longest / 2 ? space : longest - 1).toWellFormed()}…`;
}
