import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Block } from '../../content/document.ts';
import { EMPTY } from '../texts/empty.ts';
import { readText } from '../texts/read-text.ts';
import { seedOf } from '../texts/write-text.ts';
import { onlyProposes } from './proposals.ts';
import { Refusal } from './refusal.ts';
import { Shadow } from './shadow.ts';

const fixtures = await Promise.all(
  readdirSync(`${import.meta.dirname}/../../content/blocks`).map(
    async (folder) => ((await import(`../../content/blocks/${folder}/fixture.ts`)) as { fixture: Block }).fixture,
  ),
);

const text = (words: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const START = seedOf({
  ...EMPTY,
  headline: 'Strait',
  body: { version: 1, content: [text('One two three.'), text('Four.')] },
});

/** A gate with the text of START, and a client that has it too. */
function open() {
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

const body = (doc: Y.Doc) => doc.getXmlFragment('body');
const first = (doc: Y.Doc) => body(doc).get(0) as Y.XmlElement;
const words = (doc: Y.Doc) => first(doc).get(0) as Y.XmlText;
const push = (node: Y.XmlElement | Y.XmlText) => (doc: Y.Doc) => body(doc).push([node]);
const element = (name: string, attrs: Record<string, unknown> = {}, children: (Y.XmlElement | Y.XmlText)[] = []) => {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
};

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

const whole = (doc: Y.Doc, at: number, value: object | null): void =>
  (body(doc).get(at) as Y.XmlElement).setAttribute('suggested', value as never);

describe('who may only propose', () => {
  const mine = { suggestInsert: { id: 'p', by: 'ada', at: 1 } };
  it('may propose words in and out, and take the proposal back', () => {
    const { send, real } = open();
    expect(send((doc) => words(doc).insert(3, ' and', mine), 'ada')).toBe('taken');
    expect(send((doc) => words(doc).format(8, 3, { suggestDelete: { id: 'q', by: 'ada', at: 1 } }), 'ada')).toBe(
      'taken',
    );
    expect(send((doc) => words(doc).delete(3, 4), 'ada')).toBe('taken');
    expect(readText(real).body.content[0]).toEqual(text('One two three.'));
  });

  it.each([
    ['write', (doc: Y.Doc) => words(doc).insert(0, 'x')],
    ['delete', (doc: Y.Doc) => words(doc).delete(0, 1)],
    ['set a mark', (doc: Y.Doc) => words(doc).format(0, 3, { strong: {} })],
    ['change the headline', (doc: Y.Doc) => doc.getText('headline').insert(0, 'x')],
    ['change a field', (doc: Y.Doc) => void doc.getMap('fields').set('slug', 'x')],
    [
      'propose in the name of another',
      (doc: Y.Doc) => words(doc).insert(0, 'x', { suggestInsert: { id: 'r', by: 'ben', at: 1 } }),
    ],
  ])('may not %s', (_act, change) => {
    const { send } = open();
    expect(() => send(change as (doc: Y.Doc) => void, 'ada')).toThrow(Refusal);
  });

  const block = (by: string, kind: string, text = '') => {
    const paragraph = element('paragraph');
    paragraph.setAttribute('suggested', { kind, id: 'w', by, at: 1 } as never);
    paragraph.insert(0, [new Y.XmlText(text)]);
    return paragraph;
  };

  it('may propose blocks in and out, split and join texts, write in new ones, and take all of it back', () => {
    const { send, real } = open();
    const before = readText(real).body;
    send((doc) => body(doc).insert(1, [block('ada', 'insert', 'New.')]), 'ada');
    send((doc) => ((body(doc).get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(3, 'er'), 'ada');
    send((doc) => (body(doc).get(2) as Y.XmlElement).setAttribute('suggested', mineWhole('delete') as never), 'ada');
    send((doc) => (body(doc).get(2) as Y.XmlElement).setAttribute('suggested', mineWhole('join') as never), 'ada');
    send((doc) => {
      words(doc).delete(4, 10);
      body(doc).insert(1, [block('ada', 'split', 'two three.')]);
    }, 'ada');
    expect(body(real).length).toBe(4);
    expect(readText(real).body).toEqual(before);
    send((doc) => {
      body(doc).delete(1, 2);
      words(doc).insert(4, 'two three.');
    }, 'ada');
    expect(readText(real).body).toEqual(before);
  });

  const mineWhole = (kind: string) => ({ kind, id: 'w', by: 'ada', at: 1 });
  it.each([
    ['call a paragraph new', (doc: Y.Doc) => whole(doc, 1, mineWhole('insert'))],
    ['call a paragraph half of another', (doc: Y.Doc) => whole(doc, 1, mineWhole('split'))],
    ['propose a block in the name of another', (doc: Y.Doc) => body(doc).insert(1, [block('ben', 'insert', 'x')])],
    ['propose a deletion in the name of another', (doc: Y.Doc) => whole(doc, 1, { ...mineWhole('delete'), by: 'ben' })],
    ['put anything else into a proposal', (doc: Y.Doc) => whole(doc, 1, { ...mineWhole('delete'), evil: 1 })],
  ])('may not %s', (_act, change) => {
    const { send } = open();
    expect(() => send(change as (doc: Y.Doc) => void, 'ada')).toThrow(Refusal);
  });

  const inNew = (doc: Y.Doc) => (body(doc).get(1) as Y.XmlElement).get(0) as Y.XmlText;
  const openWithBens = () => {
    const opened = open();
    opened.send((doc) => body(doc).insert(1, [block('ben', 'insert', 'New.')]));
    opened.send((doc) => whole(doc, 2, { kind: 'delete', id: 'z', by: 'ben', at: 1 }));
    return opened;
  };

  it.each([
    ['take', (doc: Y.Doc) => body(doc).delete(1, 1)],
    ['write in', (doc: Y.Doc) => inNew(doc).insert(3, 'er')],
    ['accept', (doc: Y.Doc) => whole(doc, 1, null)],
    ['reject', (doc: Y.Doc) => whole(doc, 2, null)],
    [
      'move',
      (doc: Y.Doc) => {
        whole(doc, 2, null);
        whole(doc, 0, { kind: 'delete', id: 'z', by: 'ben', at: 1 });
      },
    ],
  ])("may not %s another's proposal of a block, but propose in it", (_act, change) => {
    const { send } = openWithBens();
    expect(send((doc) => inNew(doc).insert(3, 'er', mine), 'ada')).toBe('taken');
    expect(() => send(change, 'ada')).toThrow(Refusal);
  });

  it("may not accept or reject another's proposal", () => {
    for (const change of [
      (doc: Y.Doc) => words(doc).format(0, 4, { suggestInsert: null }),
      (doc: Y.Doc) => words(doc).delete(0, 4),
    ]) {
      const { send } = open();
      send((doc) => words(doc).insert(0, 'New ', { suggestInsert: { id: 'b', by: 'ben', at: 1 } }));
      expect(() => send(change, 'ada')).toThrow(Refusal);
    }
  });
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
