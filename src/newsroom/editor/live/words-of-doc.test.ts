import { expect, it } from 'vitest';
import { Doc, XmlElement, XmlText } from 'yjs';
import { editorPanelsEn } from '../../strings/editor-panels-en.ts';
import { wordsOfDoc } from './words-of-doc.ts';

it('leaves out no words that somebody wrote', () => {
  const doc = new Doc();
  doc.getText('headline').insert(0, 'Strait');
  doc.getText('socialTitle').insert(0, 'The strait');
  const block = (name: string, attributes: Record<string, string>, ...inside: (XmlElement | XmlText)[]) => {
    const made = new XmlElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.insert(0, inside);
    return made;
  };
  const bold = new XmlText('One ');
  bold.insert(4, 'two', { strong: {} });
  doc.getXmlFragment('leadCaption').push([block('paragraph', {}, new XmlText('At sea'))]);
  doc
    .getXmlFragment('body')
    .push([
      block('paragraph', {}, bold, block('lineBreak', {}), new XmlText('three')),
      block('image', { alt: 'A ship', width: 'column' }, new XmlText('Caption')),
      block('list', {}, block('listItem', {}, block('paragraph', {}, new XmlText('Item')))),
    ]);
  expect(wordsOfDoc(doc, editorPanelsEn.fields).split('\n\n')).toEqual([
    ...['Strait', 'Title when shared: The strait', 'Caption of the lead picture: At sea'],
    ...['One two\nthree', 'A ship', 'Caption', 'Item'],
  ]);
});
