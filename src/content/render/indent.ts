/** Every line with the sign before it; blank lines with as much of it as is not white space. */
export function indent(text: string, sign: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? sign.trimEnd() : sign + line))
    .join('\n');
}
