import * as Y from 'yjs';
import { EDITOR_NODES } from '../../content/editor-schema.ts';
import { BODY_CONTENTS, contentsOf } from '../gate/allowed.ts';
import { TEXT_FIELDS } from '../layout.ts';

/** Random numbers from a seed, so that what fails can be done again (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const WORDS = ['harbour', 'été', '港', 'שלום', '👩🏽‍🚒', 'Strait,', '"so"', '—', 'a'];
/** The gate takes proposals in one's own name alone. */
const marksOf = (person: string): Record<string, unknown>[] => [
  { strong: {} },
  { emphasis: {} },
  { codeText: {} },
  { link: { href: 'https://paper.example/a', article: null, media: null, fragment: null } },
  { link: { article: 7 } },
  { note: { id: 'n1' } },
  { suggestInsert: { id: 's1', by: person, at: 1 } },
  { suggestDelete: { id: 's2', by: person, at: 2 } },
  { strong: null },
];
const ATTRIBUTES: Record<string, () => Record<string, unknown>> = {
  heading: () => ({ level: 3, anchor: 'why' }),
  image: () => ({ source: { media: 3 }, alt: 'A ship', width: 'column' }),
  embed: () => ({ url: 'https://video.example/1', kind: 'video', provider: 'V', title: '' }),
  list: () => ({ ordered: true }),
  quote: () => ({ cite: 'Somebody' }),
  table: () => ({ caption: '', headRows: 1, footRows: 0 }),
  footnote: () => ({ id: 'n1' }),
};
const INLINE = Object.keys(EDITOR_NODES).filter((name) => contentsOf(name)?.text);

/** One thing that somebody might do in the editor, anywhere in the story. */
export function randomEdit(doc: Y.Doc, random: (below: number) => number, person: string): void {
  const body = doc.getXmlFragment('body');
  doc.transact(() => {
    const act = random(10);
    if (act < 5) editWords(body, random, person);
    else if (act === 5)
      body.insert(random(body.length + 1), [node(pick([...BODY_CONTENTS.elements], random), random, 0)]);
    else if (act === 6 && body.length > 3) body.delete(random(body.length), 1);
    else if (act === 7) splitParagraph(body, random);
    else if (act === 8) {
      const field = doc.getText(pick(TEXT_FIELDS, random));
      if (random(3) === 0 && field.length > 4) field.delete(random(field.length - 2), 2);
      else if (field.length < 150) field.insert(random(field.length + 1), pick(WORDS, random));
    } else doc.getMap('fields').set('topicIds', [1 + random(5)]);
  });
}

function editWords(body: Y.XmlFragment, random: (below: number) => number, person: string): void {
  const texts = textsIn(body);
  if (texts.length === 0) {
    body.push([node('paragraph', random, 0)]);
    return;
  }
  const text = pick(texts, random);
  const at = whole(text, random(text.length + 1));
  const end = whole(text, at + 1 + random(6));
  if (random(4) === 0 && end > at) text.delete(at, end - at);
  else if (random(6) === 0 && end > at) text.format(at, end - at, pick(marksOf(person), random));
  else text.insert(at, pick(WORDS, random));
}

/** As the binding does it: the end of one paragraph is written again in a new one. */
function splitParagraph(body: Y.XmlFragment, random: (below: number) => number): void {
  const index = random(body.length + 1);
  const paragraph = body.length > index ? body.get(index) : null;
  const text = paragraph instanceof Y.XmlElement && paragraph.nodeName === 'paragraph' ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText) || text.length < 2) return;
  const at = whole(text, 1 + random(text.length - 1));
  let skip = at;
  const moved: Run[] = [];
  for (const run of text.toDelta() as Run[]) {
    if (run.insert.length > skip) moved.push({ ...run, insert: run.insert.slice(skip) });
    skip = Math.max(0, skip - run.insert.length);
  }
  if (moved.length === 0) return;
  text.delete(at, text.length - at);
  const made = new Y.XmlElement('paragraph');
  const words = new Y.XmlText();
  words.applyDelta(moved);
  made.insert(0, [words]);
  body.insert(index + 1, [made]);
}

function node(name: string, random: (below: number) => number, depth: number): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(ATTRIBUTES[name]?.() ?? {})) made.setAttribute(key, value as string);
  const contents = contentsOf(name);
  if (INLINE.includes(name)) made.insert(0, [new Y.XmlText(pick(WORDS, random))]);
  else if (contents && contents.elements.size > 0 && depth < 4)
    made.insert(0, [node(pick([...contents.elements], random), random, depth + 1)]);
  return made;
}

interface Run {
  insert: string;
  attributes?: Record<string, unknown>;
}

/** No caret stands in the middle of a character of two units, and Yjs does not keep one that is cut. */
function whole(text: Y.Text, at: number): number {
  const words = (text.toDelta() as Run[]).map(({ insert }) => insert).join('');
  const place = Math.min(at, words.length);
  const unit = words.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : place;
}

function textsIn(fragment: Y.XmlFragment): Y.XmlText[] {
  return fragment
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsIn(child) : []));
}

function pick<Item>(items: readonly Item[], random: (below: number) => number): Item {
  return items[random(items.length)] as Item;
}
