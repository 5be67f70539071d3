import { Mark } from '@tiptap/core';
import type { DOMOutputSpec, Mark as PmMark } from '@tiptap/pm/model';
import { isSafeAddress } from '../../../content/address.ts';
import { CODE_MARK, EDITOR_MARKS } from '../../../content/editor-schema.ts';
import { MARKS } from '../../../content/marks.ts';
import { colourOf } from '../live/colour-of.ts';
import { asAttribute, attributesOn } from './stored-attributes.ts';

/** Every mark of the editor's schema as Tiptap wants it. */
export function markExtensions(): Mark[] {
  return Object.entries(EDITOR_MARKS).map(([name, spec], position) =>
    Mark.create({
      name,
      // the order of the schema is the order of nesting
      priority: 90 - position,
      ...(spec.inclusive === false && { inclusive: false }),
      ...(EXCLUDES[name] && { excludes: EXCLUDES[name] }),
      addAttributes: () =>
        Object.fromEntries(
          Object.keys(spec.attrs ?? {}).map((attribute) => [attribute, { default: null, rendered: false }]),
        ),
      parseHTML: () => [
        { tag: `[data-mark="${name}"]`, priority: 60, getAttrs: (element) => knownAttributes(name, element) },
        ...(TAGS[name] ?? []).map((tag) => ({ tag })),
      ],
      renderHTML: ({ mark }: { mark: PmMark }) => domOf(name, mark),
      addKeyboardShortcuts() {
        const key = KEYS[name];
        return key ? { [key]: () => this.editor.commands.toggleMark(name) } : {};
      },
    }),
  );
}

const EXCLUDES: Readonly<Record<string, string>> = {
  link: 'link note',
  note: 'note link',
  subscript: 'subscript superscript',
  superscript: 'superscript subscript',
};

const TAGS: Readonly<Record<string, string[]>> = {
  strong: ['strong', 'b'],
  emphasis: ['em', 'i'],
  strike: ['s', 'del:not([data-mark])'],
  subscript: ['sub'],
  superscript: ['sup'],
  [CODE_MARK]: ['code'],
};

/** As most editors have them; `link` and others with a question to ask are keys of the tools. */
const KEYS: Readonly<Record<string, string>> = {
  strong: 'Mod-b',
  emphasis: 'Mod-i',
  strike: 'Mod-Shift-x',
  subscript: 'Mod-,',
  superscript: 'Mod-.',
  [CODE_MARK]: 'Mod-e',
};

function domOf(name: string, mark: PmMark): DOMOutputSpec {
  const { attrs } = mark;
  const tag = TAGS[name]?.[0];
  if (tag) return [tag, 0];
  const own = { 'data-mark': name, ...asAttribute(attrs) };
  switch (name) {
    case 'link':
      // an address in the text, never one that runs
      return ['a', { ...own, ...(isSafeAddress(attrs.href ?? '') && { href: attrs.href }) }, 0];
    case 'note':
      return ['sup', own, 0];
    case 'language':
      return ['span', { ...own, lang: attrs.language, dir: attrs.direction }, 0];
    case 'suggestInsert':
      return ['ins', { ...own, style: `--by: ${colourOf(String(attrs.by))}` }, 0];
    case 'suggestDelete':
      return ['del', { ...own, style: `--by: ${colourOf(String(attrs.by))}` }, 0];
    default:
      return ['span', own, 0];
  }
}

/** Of a clipboard that anybody may have written: only what a document may hold. */
function knownAttributes(name: string, element: HTMLElement): Record<string, unknown> | false {
  const kind = MARKS[name as keyof typeof MARKS];
  if (!kind) return false;
  const attrs = attributesOn(element);
  return kind.schema.safeParse({ type: name, attrs }).success ? attrs : false;
}
