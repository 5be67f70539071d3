import * as Y from 'yjs';
import type { EditorNode } from '../../content/editor-schema.ts';
import { withoutProposals } from '../../content/without-proposals.ts';
import { FIELDS, TEXT_FIELDS } from '../layout.ts';
import { markName } from '../texts/read-text.ts';
import type { Rule } from './shadow.ts';

/**
 * For those who may propose but not write: without this person's own proposals the text must stay as it is, letter by
 * letter: unfinished blocks, what readers never get, and everybody else's proposals included.
 */
export function onlyProposes(by: string): Rule {
  return (before, after) => (seen(before, by) === seen(after, by) ? null : 'a change that is no proposal');
}

function seen(doc: Y.Doc, by: string): string {
  const fragments = [...doc.share].flatMap(([name, type]): [string, unknown][] =>
    type instanceof Y.XmlFragment ? [[name, withoutProposals(rawNodes(type), by)]] : [],
  );
  const texts = TEXT_FIELDS.map((name) => doc.getText(name).toString());
  const fields = Object.entries(doc.getMap(FIELDS).toJSON());
  return JSON.stringify([fragments.sort(byName), texts, fields.sort(byName)]);
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** As it lies there: nothing is left out or made clean. */
function rawNodes(fragment: Y.XmlFragment): EditorNode[] {
  return fragment.toArray().flatMap((child): EditorNode[] => {
    if (child instanceof Y.XmlText) return rawRuns(child);
    if (!(child instanceof Y.XmlElement)) return [];
    return [{ type: child.nodeName, attrs: child.getAttributes(), content: rawNodes(child) }];
  });
}

function rawRuns(text: Y.XmlText): EditorNode[] {
  return (text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).map(
    ({ insert, attributes }) => ({
      type: 'text',
      text: String(insert),
      marks: Object.entries(attributes ?? {}).flatMap(([name, value]) => {
        if (value === null || value === undefined) return [];
        return [{ type: markName(name), attrs: typeof value === 'object' ? { ...value } : {} }];
      }),
    }),
  );
}
