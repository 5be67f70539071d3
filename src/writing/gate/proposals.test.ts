import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { body, element, open, push, text, words } from '../testing/gate.ts';
import { readText } from '../texts/read-text.ts';
import { Refusal } from './refusal.ts';

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

  it.each([
    [
      "link a colleague's proposed words",
      (doc: Y.Doc) => words(doc).format(0, 3, { link: { href: 'https://x.example/' } }),
    ],
    ['put in a picture that is not finished', push(element('image', { alt: 'Words that nobody looks at' }))],
    ["write into a colleague's unfinished picture", (doc: Y.Doc) => pictureIn(doc).setAttribute('alt', 'Mine')],
    ["take a colleague's unfinished picture", (doc: Y.Doc) => body(doc).delete(body(doc).length - 1, 1)],
    ['write what readers never get', (doc: Y.Doc) => words(doc).insert(3, '\u0001'.repeat(99))],
    ['write it into a headline', (doc: Y.Doc) => doc.getText('headline').insert(3, '\u0001'.repeat(99))],
    ['set an empty field', (doc: Y.Doc) => void doc.getMap('fields').set('canonical', '')],
    ['put in an empty paragraph', push(element('paragraph'))],
  ])('may not %s', (_act, change) => {
    const { send } = open();
    send((doc) => words(doc).insert(0, 'New ', { suggestInsert: { id: 'b', by: 'ben', at: 1 } }));
    send(push(element('image', { alt: 'Half done', width: 'column' })));
    expect(() => send(change as (doc: Y.Doc) => void, 'ada')).toThrow(Refusal);
  });

  const pictureIn = (doc: Y.Doc) => body(doc).get(body(doc).length - 1) as Y.XmlElement;

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
