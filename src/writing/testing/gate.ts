import * as Y from 'yjs';
import type { Block } from '../../content/document.ts';
import { onlyProposes } from '../gate/proposals.ts';
import { Shadow } from '../gate/shadow.ts';
import { EMPTY } from '../texts/empty.ts';
import { seedOf } from '../texts/write-text.ts';

export const text = (words: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

export const START = seedOf({
  ...EMPTY,
  headline: 'Strait',
  body: { version: 1, content: [text('One two three.'), text('Four.')] },
});

/** A gate with the text of START, and a client that has it too. */
export function open() {
  const real = new Y.Doc();
  Y.applyUpdate(real, START);
  const shadow = new Shadow(() => [Y.encodeStateAsUpdate(real)]);
  const client = new Y.Doc();
  Y.applyUpdate(client, START);
  const send = (change: (doc: Y.Doc) => void, by?: string) => {
    const before = Y.encodeStateVector(client);
    client.transact(() => change(client));
    const update = Y.encodeStateAsUpdate(client, before);
    const verdict = shadow.try(update, by === undefined ? undefined : onlyProposes(by));
    if (verdict === 'taken') Y.applyUpdate(real, update);
    return verdict;
  };
  return { real, shadow, client, send };
}

export const body = (doc: Y.Doc) => doc.getXmlFragment('body');
export const first = (doc: Y.Doc) => body(doc).get(0) as Y.XmlElement;
export const words = (doc: Y.Doc) => first(doc).get(0) as Y.XmlText;
export const push = (node: Y.XmlElement | Y.XmlText) => (doc: Y.Doc) => body(doc).push([node]);
export const element = (
  name: string,
  attrs: Record<string, unknown> = {},
  children: (Y.XmlElement | Y.XmlText)[] = [],
) => {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
};
