import { expect, it } from 'vitest';
import { Doc, XmlElement, XmlText } from 'yjs';
import { ruleMatcher, type StyleRule } from '../../../writing/style/contract.ts';
import { stateWith } from '../testing/editor-state.ts';
import { findBeside } from './find-beside.ts';
import type { Speller } from './find-doubts.ts';

const KYIV: StyleRule = {
  ...{ id: 1, forms: ['Kiev'], suggestion: 'Kyiv', advice: '', reason: '', language: '', matchCase: true },
  ...{ exceptQuotations: true, active: true, revision: 1, changedBy: '', changedAt: 0 },
};

it('goes through every field that readers get, captions, and words in the attributes of blocks', () => {
  const doc = new Doc();
  for (const name of ['headline', 'standfirst', 'kicker', 'searchTitle', 'socialDescription', 'notes', 'bylineText'])
    doc.getText(name).insert(0, 'A harbuor in Kiev');
  doc.getMap('fields').set('lead', { media: null, alt: 'A harbuor' });
  const caption = new XmlElement('paragraph');
  caption.insert(0, [new XmlText('The harbuor')]);
  doc.getXmlFragment('leadCaption').push([caption]);
  const { doc: body } = stateWith([
    { type: 'image', attrs: { alt: 'Kiev', credit: 'harbuor' }, content: [{ type: 'text', text: 'harbuor' }] },
    { type: 'embed', attrs: { url: '', title: 'Kiev' } },
    { type: 'gallery', attrs: { caption: 'harbuor' }, content: [{ type: 'image', attrs: { alt: 'harbuor' } }] },
  ]);
  const speller: Speller = { language: 'en', isRight: (word) => (word === 'The' ? null : word !== 'harbuor') };
  const unknown = new Set<string>();
  const found = findBeside(doc, body, { matcher: ruleMatcher([KYIV]), language: 'en-GB', speller }, unknown);
  const both = (where: string) => [`${where} spelling harbuor 2`, `${where} style Kiev 13`];
  expect(found.map(({ where, kind, words, from }) => `${where} ${kind} ${words} ${from}`)).toEqual([
    ...['kicker', 'headline', 'standfirst', 'searchTitle', 'socialDescription'].flatMap(both),
    ...['lead spelling harbuor 2', 'leadCaption spelling harbuor 4', 'body.0 style Kiev 0'],
    ...['body.2 spelling harbuor 0', 'body.2.0 spelling harbuor 0'],
  ]);
  expect([...unknown]).toEqual(['The']);
});
