import { type Doc, XmlElement, type XmlFragment, XmlText } from 'yjs';
import { BODY, LEAD_CAPTION, TEXT_LIMITS, type TextField } from '../../../writing/contract.ts';

/** Attributes of blocks that somebody wrote. */
const WRITTEN = ['alt', 'caption', 'title', 'question', 'summary', 'cite', 'text', 'url'];

/**
 * Everything written in a story as plain text, for when the server does not take it: the headline first, then what else
 * has words, each under its name, then the text, a block a paragraph. @param names what the fields are called
 */
export function wordsOfDoc(doc: Doc, names: Readonly<Record<TextField | typeof LEAD_CAPTION, string>>): string {
  const field = (name: TextField): string => doc.getText(name).toString().trim();
  const { headline: _, ...others } = TEXT_LIMITS;
  const named = (Object.keys(others) as TextField[]).map((name) => field(name) && `${names[name]}: ${field(name)}`);
  const caption = paragraphsOf(doc.getXmlFragment(LEAD_CAPTION)).join(' ');
  return [
    field('headline'),
    ...named,
    caption && `${names[LEAD_CAPTION]}: ${caption}`,
    ...paragraphsOf(doc.getXmlFragment(BODY)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function paragraphsOf(fragment: XmlFragment): string[] {
  const children = fragment.toArray();
  const isText = children.some((child) => child instanceof XmlText);
  if (isText) return [children.map((child) => (child instanceof XmlText ? plain(child) : '\n')).join('')];
  return children.flatMap((child) => {
    if (!(child instanceof XmlElement)) return [];
    const attributes = child.getAttributes() as Record<string, unknown>;
    const written = WRITTEN.flatMap((name) => (typeof attributes[name] === 'string' ? [attributes[name]] : []));
    return [...written, ...paragraphsOf(child)].filter((words) => words.trim() !== '');
  });
}

function plain(text: XmlText): string {
  return (text.toDelta() as { insert?: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('');
}
