import { beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, newsroom } from '../../articles/fixture.ts';
import { refuseBarred } from '../../articles/refuse-barred.ts';
import { withdraw } from '../../articles/withdraw.ts';
import type { ArticleId, MediaId, PersonId } from '../../base/ids.ts';
import type { Block, Inline, LinkTarget } from '../../content/document.ts';
import { addRedirect } from '../../paper/add-redirects.ts';
import { cast } from '../fixture.ts';
import type { StorySnapshot } from '../layout.ts';
import type { Room } from '../live/room.ts';
import { addRule } from '../style/write-rules.ts';
import { addAccounts } from '../testing/ask.ts';
import { EMPTY } from '../texts/empty.ts';
import { readText } from '../texts/read-text.ts';
import { storedCopy } from '../texts/working-copy.ts';
import { seedOf } from '../texts/write-text.ts';
import { checksOf } from './checks-of.ts';

const ORIGIN = 'https://paper.example';
const NOW = 1_800_000_000_000;
const text = (words: string, link?: LinkTarget): Inline => ({
  type: 'text',
  text: words,
  ...(link && { marks: [{ type: 'link', attrs: link }] }),
});
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });

describeEachDatabase('checks', (database) => {
  let room: Newsroom;
  let story: ArticleId;
  let files = 0;
  beforeAll(async () => {
    room = await newsroom(database());
    story = await room.write({ headline: 'Ours', sectionId: room.sections.europe });
  });

  const checks = async (snapshot: Partial<StorySnapshot>) => {
    const doc = new Y.Doc();
    const whole = { ...EMPTY, language: 'en', headline: 'Ours', sectionId: room.sections.europe, ...snapshot };
    Y.applyUpdate(doc, seedOf(whole));
    const open = { story, doc, take: () => ({ snapshot: readText(doc), hands: [], through: 0 }) } as unknown as Room;
    return checksOf(database(), { now: () => NOW, origin: ORIGIN }, open);
  };
  const body = (...content: Block[]) => ({ body: { version: 1 as const, content } });
  const addPicture = async (facts: object): Promise<MediaId> => {
    files += 1;
    const { id } = await database()
      .insertInto('media')
      .values({
        ...{ kind: 'picture', hash: `${files}`.padStart(64, '0'), mime: 'image/jpeg', fileName: `${files}.jpg` },
        ...{ bytes: 1, state: 'ready', widthsJson: '[]', createdAt: 0, uploadedBy: 'ada' as PersonId },
        ...facts,
      } as never)
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  };

  it('block what publication refuses, and nothing else of files', async () => {
    const facts: [object, object][] = [
      [{}, {}],
      [{ copyright: 'Copyright the agency' }, {}],
      [{ credit: 'R. Penn' }, {}],
      [{}, { credit: 'R. Penn' }],
      [{}, { decorative: true, alt: '' }],
      [{ own: 1 }, {}],
      [{ decorative: 1 }, {}],
      [{ uploadedBy: null }, {}],
      [{ credit: 'R. Penn', usableUntil: NOW }, {}],
      [{ credit: 'R. Penn', usableUntil: NOW + 1 }, {}],
    ];
    for (const [media, use] of facts) {
      const image = {
        type: 'image',
        attrs: { source: { media: await addPicture(media) }, alt: 'A ship', width: 'column', ...use },
        content: [],
      } as Block;
      const found = await checks(body(image));
      const blocks = found.some(({ level, where }) => level === 'blocks' && where === 'body.0');
      const copy = await storedCopy(database(), story);
      const row = { ...copy?.article, documentJson: JSON.stringify({ version: 1, content: [image] }) };
      const refused = await refuseBarred(database(), [row as never], NOW).then(
        () => false,
        () => true,
      );
      expect(blocks, JSON.stringify([media, use, found])).toBe(refused);
    }
  });

  it('know links that lead nowhere, by identity, by address and by place', async () => {
    const heading: Block = { type: 'heading', attrs: { level: 2, anchor: 'why' }, content: [text('Why')] };
    const there = await room.live({ headline: 'There', document: { version: 1, content: [heading] } });
    const gone = await room.live({ headline: 'Gone' });
    await withdraw(room.ctx, gone);
    const draft = await room.write({ headline: 'Draft' });
    const { path } = await database()
      .selectFrom('liveArticles')
      .select('path')
      .where('id', '=', there)
      .executeTakeFirstOrThrow();
    await addRedirect(room.ctx, { from: '/old/there', to: { kind: 'article', id: there }, source: 'editor' });
    await addRedirect(room.ctx, { from: '/old/gone', to: { kind: 'article', id: gone }, source: 'editor' });
    const links: [string, LinkTarget, boolean][] = [
      ['live', { article: there }, false],
      ['live place', { article: there, fragment: 'why' }, false],
      ['lost place', { article: there, fragment: 'how' }, true],
      ['withdrawn', { article: gone }, true],
      ['draft', { article: draft }, true],
      ['no such story', { article: 999_999 as ArticleId }, true],
      ['path', { href: path }, false],
      ['path with capitals', { href: path.toUpperCase().replace(/\/$/, '') }, false],
      ['path and place', { href: `${path}#why` }, false],
      ['path and lost place', { href: `${path}#how` }, true],
      ['whole address', { href: `${ORIGIN}${path}?utm_source=mail` }, false],
      ['with www', { href: `https://www.paper.example${path}` }, false],
      ['http', { href: `http://paper.example/2020/01/nothing/` }, true],
      ['nothing there', { href: '/2020/01/nothing/' }, true],
      ['own list', { href: '/news/europe/' }, false],
      ['front', { href: ORIGIN }, false],
      ['feed', { href: '/feed.xml' }, false],
      ['redirected', { href: '/old/there/' }, false],
      ['redirected to what is gone', { href: '/old/gone/' }, true],
      ['own heading', { href: '#here' }, false],
      ['no heading of this text', { href: '#there' }, true],
      ['elsewhere', { href: 'https://other.example/nothing/' }, false],
      ['mail', { href: 'mailto:desk@paper.example' }, false],
    ];
    const own: Block = { type: 'heading', attrs: { level: 2, anchor: 'here' }, content: [text('Here')] };
    const found = await checks(body(own, ...links.map(([words, link]) => paragraph(text(words, link)))));
    const dead = found.filter(({ rule }) => rule === 'deadLink');
    expect(dead.every(({ level }) => level === 'informs')).toBe(true);
    expect(dead.map(({ where }) => links[Number(where.split('.')[1]) - 1]?.[0])).toEqual(
      links.filter(([, , isDead]) => isDead).map(([words]) => words),
    );
  });

  it('say what the house’s rules say of every field, quotations left alone', async () => {
    const people = cast();
    const ada = people.add('ada', 'chief');
    await addAccounts(database(), [ada]);
    await addRule(
      { db: database(), now: () => NOW, who: ada.id, person: ada, session: '', from: '', agent: '' },
      {
        ...{ forms: ['Kiev'], suggestion: 'Kyiv', advice: '', reason: 'The city calls itself so.', language: '' },
        ...{ matchCase: true, exceptQuotations: true, active: true },
      },
    );
    const found = await checks({
      headline: 'Kiev',
      searchTitle: 'In Kiev',
      socialDescription: '“Kiev”',
      notes: 'Kiev',
      lead: { media: null, alt: 'Kiev at night' },
      leadCaption: [text('Kiev')],
      body: {
        version: 1,
        content: [
          paragraph(text('Kiev, then Kiev again, and Kyiv')),
          { type: 'quote', attrs: { cite: '' }, content: [paragraph(text('Kiev'))] },
          { type: 'factBox', attrs: { title: 'About Kiev' }, content: [paragraph(text('Kiev'))] },
          { type: 'code', attrs: { language: '', text: 'Kiev' } },
        ],
      },
    });
    const style = found.filter(({ rule }) => rule === 'style');
    expect(style[0]).toEqual({
      ...{ rule: 'style', level: 'informs', where: 'headline' },
      sentence: '“Kiev”: write “Kyiv”. The city calls itself so.',
    });
    expect(style.map(({ where }) => where)).toEqual([
      ...['headline', 'searchTitle', 'lead', 'leadCaption', 'body.0', 'body.2', 'body.2.0'],
    ]);
  });
});
