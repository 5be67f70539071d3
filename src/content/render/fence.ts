/** Text between fences longer than any run of backticks in it (CommonMark 4.5): nothing in it is a sign. */
export function fence(text: string, language = ''): string {
  const longest = [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const sign = '`'.repeat(longest + 1);
  return `${sign}${language}\n${text}\n${sign}`;
}
