import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Block } from '../../content/document.ts';
import { EDITOR_MARKS } from '../../content/editor-schema.ts';
import { body, element, first, open, push, START, words } from '../testing/gate.ts';
import { EMPTY } from '../texts/empty.ts';
import { markName, readText } from '../texts/read-text.ts';
import { seedOf } from '../texts/write-text.ts';
import { mayMark } from './allowed.ts';
import { Refusal } from './refusal.ts';
import { declare, Shadow } from './shadow.ts';
import { hasUnknownMarks, takeOffUnknownMarks } from './unknown-marks.ts';

const fixtures = await Promise.all(
  readdirSync(`${import.meta.dirname}/../../content/blocks`).map(
    async (folder) => ((await import(`../../content/blocks/${folder}/fixture.ts`)) as { fixture: Block }).fixture,
  ),
);

describe('the gate lets in', () => {
  it.each(fixtures)('a $type', (block) => {
    const { send, real } = open();
    const other = new Y.Doc();
    Y.applyUpdate(other, seedOf({ ...EMPTY, body: { version: 1, content: [block] } }));
    const copies = body(other)
      .toArray()
      .map((child) => (child as Y.XmlElement).clone());
    expect(send((doc) => body(doc).push(copies))).toBe('taken');
    expect(readText(real).body.content.map(({ type }) => type)).toContain(block.type);
  });

  it('typing, marks, proposals, line breaks, and taking all of it away again', () => {
    const { send, real } = open();
    send((doc) => words(doc).insert(3, ' more'));
    send((doc) => words(doc).format(0, 3, { strong: {}, link: { href: 'https://x.example/', article: null } }));
    send((doc) => words(doc).format(0, 3, { strong: null, codeText: {} }));
    send((doc) => words(doc).insert(0, 'New ', { suggestInsert: { id: 'a', by: 'ada', at: 1 } }));
    send((doc) => first(doc).push([element('lineBreak')]));
    expect(readText(real).body.content[0]).toMatchObject({
      content: [
        { text: 'One', marks: [{ type: 'link', attrs: { href: 'https://x.example/' } }, { type: 'code' }] },
        { text: ' more two three.' },
        { type: 'lineBreak' },
      ],
    });
    send((doc) => body(doc).delete(0, 2));
    expect(readText(real).body.content).toEqual([]);
  });

  it('what is not finished: a picture without a file, an embed without an address, a heading without a place', () => {
    const { send, real } = open();
    send(push(element('image', { alt: '', width: 'column' })));
    send(push(element('embed', { url: '' })));
    send(push(element('heading', { level: 3 }, [new Y.XmlText('Why')])));
    expect(readText(real).body.content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'heading']);
  });

  it('fields of the kinds that they have', () => {
    const { send, real } = open();
    send((doc) => {
      const map = doc.getMap('fields');
      map.set('sectionId', 4);
      map.set('topicIds', [1, 2]);
      map.set('lead', { media: 3, alt: 'A ship', credit: null });
      map.set('byline', [{ author: 1, role: 'text' }]);
      map.set('canonical', '');
      map.set('genre', 'analysis');
    });
    expect(readText(real)).toMatchObject({ sectionId: 4, topicIds: [1, 2], genre: 'analysis', lead: { media: 3 } });
  });
});

describe('the gate refuses', () => {
  const evil: [string, (doc: Y.Doc) => void][] = [
    ['a node of no known kind', push(element('script', {}, [new Y.XmlText('alert(1)')]))],
    ['a known one where it may not be', push(element('listItem'))],
    ['a block in a paragraph', (doc) => first(doc).push([element('paragraph')])],
    ['an unknown node inside a known one', push(element('quote', { cite: '' }, [element('iframe')]))],
    ['words outside a block', push(new Y.XmlText('loose'))],
    ['an attribute of no known name', (doc) => first(doc).setAttribute('onclick', 'alert(1)')],
    ['a value of the wrong kind', push(element('heading', { level: 9 }))],
    ['an unsafe address', push(element('embed', { url: 'javascript:alert(1)', kind: 'page' }))],
    ['a link to an unsafe address', (doc) => words(doc).format(0, 3, { link: { href: 'javascript:alert(1)' } })],
    ['a mark of no known name', (doc) => words(doc).format(0, 3, { blink: {} })],
    ['a mark that every object has', (doc) => words(doc).format(0, 3, Object.fromEntries([['constructor', true]]))],
    ['a mark that every object has, hashed', (doc) => words(doc).format(0, 3, { 'valueOf--abcdefgh': true })],
    ['a proposal without a name', (doc) => words(doc).format(0, 3, { suggestInsert: { id: 'a' } })],
    ['an attribute on words', (doc) => words(doc).setAttribute('x', 'y')],
    ['something embedded in words', (doc) => words(doc).insertEmbed(0, { evil: true })],
    ['a part of the document of no known name', (doc) => void doc.getText('evil').insert(0, 'x')],
    ['a field of no known name', (doc) => void doc.getMap('fields').set('status', 'live')],
    ['a field with a wrong value', (doc) => void doc.getMap('fields').set('sectionId', 'one')],
    ['a field with an unsafe address', (doc) => void doc.getMap('fields').set('canonical', 'javascript:x')],
    ['a field with a document inside', (doc) => void doc.getMap('fields').set('slug', new Y.Map())],
    ['a headline with marks', (doc) => doc.getText('headline').format(0, 3, { strong: {} })],
    ['a headline with something in it', (doc) => doc.getText('headline').insertEmbed(0, { x: 1 })],
    ['a headline of a book', (doc) => doc.getText('headline').insert(0, 'x'.repeat(5000))],
    ['attributes on the body', (doc) => body(doc)._map.size >= 0 && void setOnRoot(doc)],
    [
      'what is nested too deep',
      push(
        Array.from({ length: 40 }).reduce<Y.XmlElement>(
          (inside) => element('quote', { cite: '' }, [inside]),
          element('paragraph'),
        ),
      ),
    ],
  ];

  it.each(evil)('%s', (_name, change) => {
    const { send, real, client } = open();
    const before = Y.encodeStateAsUpdate(real);
    expect(() => send(change)).toThrow(Refusal);
    expect(Y.encodeStateAsUpdate(real)).toEqual(before);
    // who did nothing wrong goes on
    client.destroy();
    const honest = new Y.Doc();
    Y.applyUpdate(honest, START);
    const sv = Y.encodeStateVector(honest);
    words(honest).insert(0, 'Still. ');
    expect(new Shadow(() => [Y.encodeStateAsUpdate(real)]).try(Y.encodeStateAsUpdate(honest, sv))).toBe('taken');
  });

  it('bytes that are no update', () => {
    const { shadow } = open();
    for (const bytes of [[1], [255, 255, 255, 255, 255], [1, 2, 3, 4, 5, 6, 7]])
      expect(() => shadow.try(Uint8Array.from(bytes))).toThrow(Refusal);
  });

  it('a text that grows above what a document may hold, in however small steps', () => {
    const { send } = open();
    expect(() => {
      for (let step = 0; step < 400; step += 1)
        send((doc) => body(doc).push(Array.from({ length: 200 }, () => element('separator'))));
    }).toThrow(Refusal);
  });

  function setOnRoot(doc: Y.Doc): void {
    // what no client does by its own functions: an attribute of the fragment itself
    (Y.XmlElement.prototype.setAttribute as (this: unknown, name: string, value: string) => void).call(
      body(doc),
      'a',
      'b',
    );
  }
});

it('holds what builds on something that has not arrived, and takes it when it has', () => {
  const { shadow, client } = open();
  const sent: Uint8Array[] = [];
  client.on('update', (update: Uint8Array) => sent.push(update));
  words(client).insert(0, 'a');
  words(client).insert(1, 'b');
  expect(shadow.try(sent[1] as Uint8Array)).toBe('held');
  expect(shadow.try(sent[0] as Uint8Array)).toBe('taken');
  expect(shadow.try(sent[1] as Uint8Array)).toBe('taken');
  expect(shadow.try(sent[1] as Uint8Array)).toBe('known');
});

it('is never ahead of the text by what a rule could not look at', () => {
  const { shadow, real } = open();
  const written = (text: string) => {
    const client = new Y.Doc();
    Y.applyUpdate(client, START);
    const before = Y.encodeStateVector(client);
    words(client).insert(0, text);
    return Y.encodeStateAsUpdate(client, before);
  };
  const fails = () => {
    throw new TypeError('a fault of ours');
  };
  expect(() => shadow.try(written('Bad. '), fails)).toThrow(Refusal);
  expect(shadow.doc.getXmlFragment('body').toString()).toBe(body(real).toString());
  expect(shadow.try(written('Good. '))).toBe('taken');
});

it('knows only its own marks, whatever names an update brings, and a text that has others is read and healed', () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype);
  const names = fc.oneof(fc.constantFrom(...inherited), fc.string());
  const values = fc.oneof(fc.constant(true), fc.constant(''), fc.dictionary(fc.string(), fc.jsonValue()));
  fc.assert(
    fc.property(names, fc.boolean(), values, (name, hashed, value) => {
      const key = hashed ? `${name}--abcdefgh` : name;
      if (mayMark(key, value)) expect(Object.keys(EDITOR_MARKS)).toContain(markName(key));
    }),
  );
  const doc = new Y.Doc();
  Y.applyUpdate(doc, START);
  declare(doc);
  const before = readText(doc);
  for (const [at, name] of inherited.entries())
    words(doc).format(at % 12, 2, { [at % 2 ? name : `${name}--abcdefgh`]: true, strong: {} });
  words(doc).format(0, 13, { strong: null });
  expect(readText(doc)).toEqual(before);
  expect(hasUnknownMarks(doc)).toBe(true);
  const shadow = new Shadow(() => [Y.encodeStateAsUpdate(doc)]);
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(doc));
  const state = Y.encodeStateVector(client);
  takeOffUnknownMarks(client);
  expect(shadow.try(Y.encodeStateAsUpdate(client, state))).toBe('taken');
  expect(hasUnknownMarks(shadow.doc)).toBe(false);
  expect(readText(shadow.doc)).toEqual(before);
});

describe('whose a proposal is', () => {
  const NOW = 1_800_000_000_000;
  const bens = { suggestInsert: { id: 'b', by: 'ben', at: 1 } };
  const as = (person: string) => {
    const real = new Y.Doc();
    Y.applyUpdate(real, START);
    const shadow = new Shadow(() => [Y.encodeStateAsUpdate(real)]);
    return (by: string, change: (doc: Y.Doc) => void) => {
      const client = new Y.Doc();
      Y.applyUpdate(client, Y.encodeStateAsUpdate(real));
      const before = Y.encodeStateVector(client);
      change(client);
      const update = Y.encodeStateAsUpdate(client, before);
      const verdict = shadow.try(update, undefined, { person: by || person, now: NOW });
      Y.applyUpdate(real, update);
      return verdict;
    };
  };

  it('is not for somebody else to say, who may write everything', () => {
    for (const proposal of [bens, { suggestDelete: bens.suggestInsert }])
      expect(() => as('ada')('', (doc) => words(doc).format(0, 3, proposal))).toThrow(/name of somebody else/);
    const inNew = () => {
      const fresh = new Y.XmlText();
      fresh.insert(0, 'Words of nobody', bens);
      return element('paragraph', {}, [fresh]);
    };
    expect(() => as('ada')('', (doc) => body(doc).push([inNew()]))).toThrow(/name of somebody else/);
    const twoOfOne = { 'suggestInsert--abcdefgh': bens.suggestInsert };
    expect(() => as('ada')('', (doc) => words(doc).format(0, 3, twoOfOne))).toThrow(Refusal);
  });

  it('cannot be dated ahead, but by as much as clocks differ', () => {
    const dated = (at: number) => (doc: Y.Doc) =>
      words(doc).insert(0, 'x', { suggestInsert: { id: 'a', by: 'ada', at } });
    expect(as('ada')('', dated(NOW + 3_600_000))).toBe('taken');
    expect(() => as('ada')('', dated(NOW + 48 * 3_600_000))).toThrow(/future/);
    expect(() => as('ada')('', dated(Number.MAX_SAFE_INTEGER))).toThrow(/future/);
  });

  it('stays when somebody else splits the paragraph, or takes it out and brings it back', () => {
    const send = as('ada');
    expect(send('ben', (doc) => words(doc).insert(0, 'New words ', bens))).toBe('taken');
    const half = (doc: Y.Doc) => {
      words(doc).delete(4, 6);
      const fresh = new Y.XmlText();
      fresh.insert(0, 'words ', bens);
      body(doc).insert(1, [element('paragraph', {}, [fresh])]);
    };
    expect(send('ada', half)).toBe('taken');
    expect(send('ada', (doc) => body(doc).delete(0, 2))).toBe('taken');
    expect(send('ada', (doc) => words(doc).insert(0, 'New ', bens))).toBe('taken');
    expect(() =>
      send('ada', (doc) => words(doc).insert(0, 'x', { suggestInsert: { id: 'b', by: 'ben', at: 2 } })),
    ).toThrow(Refusal);
  });
});
