import { parse, YAMLError } from 'yaml';

export interface FrontMatter {
  fields: Record<string, unknown>;
  body: string;
  /** why the fields could not be read, or '' */
  fault: string;
}

/** Characters; more than any story's, and few enough that whatever is written in them is read in a moment. */
const LONGEST = 50_000;

/**
 * The YAML between two lines `---` at the top of a Markdown file (Jekyll, Hugo, Eleventy and others), and the text after it.
 * No tags are carried out and few aliases are followed, so that a crafted file can neither run nor grow.
 */
export function frontMatter(text: string): FrontMatter {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(plain);
  if (!match) {
    const other = /^(?:\+\+\+|;;;)[ \t]*\n/.test(plain);
    return { fields: {}, body: plain, fault: other ? 'the fields at the top are not YAML' : '' };
  }
  const body = plain.slice(match[0].length);
  if ((match[1] as string).length > LONGEST) return { fields: {}, body, fault: 'the fields at the top are too long' };
  try {
    const fields: unknown = parse(match[1] as string, {
      maxAliasCount: 20,
      schema: 'core',
      merge: false,
      uniqueKeys: false,
    });
    if (fields === null) return { fields: {}, body, fault: '' };
    if (typeof fields === 'object' && !Array.isArray(fields))
      return { fields: fields as Record<string, unknown>, body, fault: '' };
    return { fields: {}, body, fault: 'the fields at the top are no list of names and values' };
  } catch (error) {
    if (!(error instanceof YAMLError) && !(error instanceof ReferenceError)) throw error;
    return { fields: {}, body, fault: `the fields at the top cannot be read: ${error.message.split('\n')[0]}` };
  }
}

/** The first field of these names that has words in it. */
export function wordsIn(fields: Record<string, unknown>, ...names: string[]): string {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === 'string' && value.trim()) return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return '';
}

/** A field that holds one word, several with commas, a list, or a list of things with a name. */
export function listIn(fields: Record<string, unknown>, ...names: string[]): string[] {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === 'string')
      return value
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean);
    if (Array.isArray(value))
      return value
        .map((one) =>
          one && typeof one === 'object'
            ? wordsIn(one as Record<string, unknown>, 'name', 'title')
            : String(one ?? '').trim(),
        )
        .filter(Boolean);
    if (value && typeof value === 'object')
      return [wordsIn(value as Record<string, unknown>, 'name', 'title')].filter(Boolean);
  }
  return [];
}
