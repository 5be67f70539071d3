import type { Conversion } from './conversion.ts';
import { parseShortcodes, type Shortcode, type ShortcodeMark } from './shortcode-grammar.ts';
import { HANDLERS, isContainer } from './shortcode-handlers.ts';

/** HTML with its shortcodes carried out: what became blocks stands as a mark of {@link Conversion.slots}. */
export function expandShortcodes(conversion: Conversion, html: string): string {
  return written(conversion, parseShortcodes(html, isShortcode));
}

/**
 * Whether square brackets are a shortcode rather than an editor's remark or a pattern (`[a-z]`): known names always; others
 * with attributes of the form a="b", with an end, or alone on their line. The rest stays readable as it stands.
 */
export function isShortcode({ name, attributes, encloses, alone }: ShortcodeMark): boolean {
  if (HANDLERS.has(name.toLowerCase()) || isContainer(name)) return true;
  if (encloses || Object.keys(attributes).some((key) => !/^\d+$/.test(key))) return true;
  if (name !== name.toLowerCase() || EDITORIAL.has(name)) return false;
  return alone && Object.keys(attributes).length === 0 && /^[a-z]/.test(name) && /[a-z0-9]$/.test(name);
}

const EDITORIAL = new Set(
  'sic ed edit update updated note editor citation laughs applause pause crosstalk inaudible'.split(' '),
);

export function written(conversion: Conversion, nodes: readonly (string | Shortcode)[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : one(conversion, node))).join('');
}

function one(conversion: Conversion, code: Shortcode): string {
  const name = code.name.toLowerCase();
  const inner = () => written(conversion, code.inner ?? []);
  if (isContainer(name)) {
    conversion.tally.shortcode(code.name, true);
    // builders write their parts next to each other; each is a part of the page
    return code.inner ? `\n\n${inner()}\n\n` : '';
  }
  const made = HANDLERS.get(name)?.(conversion, code, inner);
  if (made !== undefined && made !== null) {
    conversion.tally.shortcode(code.name, true);
    return typeof made === 'string' ? made : conversion.slots.blocks(made);
  }
  conversion.tally.shortcode(code.name, false);
  conversion.tally.note(`unknown shortcode [${code.name}]`);
  if (code.inner?.some((part) => typeof part !== 'string' || part.trim() !== '')) return inner();
  return conversion.slots.blocks([
    { type: 'foreign', attrs: { what: `shortcode: ${code.name}`, text: '', raw: code.raw.slice(0, 100_000) } },
  ]);
}
