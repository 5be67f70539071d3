import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { DAY, HOUR, type Newsroom, NOON, newsroom } from '../articles/fixture.ts';
import { publish } from '../articles/publish.ts';
import { saveArticle } from '../articles/save-article.ts';
import { withdraw } from '../articles/withdraw.ts';
import { Forbidden, NotFound } from '../base/errors.ts';
import type { ArticleId, PersonId, SectionId } from '../base/ids.ts';
import type { Document } from '../content/document.ts';
import { FetchRefused } from '../media/fetch-public.ts';
import type { Role } from '../people/person.ts';
import type { NewsroomContext } from '../people/serve.ts';
import { addAccounts } from '../writing/testing/ask.ts';
import { checkDueOwn } from './check-own.ts';
import { links as endpoint } from './contract.ts';
import { indexLinks } from './index-links.ts';
import { checkLink, heedLink, ignoreLink } from './link-acts.ts';
import { linkTasks } from './link-tasks.ts';
import type { AskOutside } from './look-outside.ts';
import { readBehind } from './read-behind.ts';
import { recheckOwnJob } from './recheck-own.job.ts';
import { tellDead } from './tell-dead.ts';
import { createOutsideWatch } from './watch-outside.ts';

const ORIGIN = 'https://paper.example';

describeEachDatabase('the link watch', (database) => {
  let room: Newsroom;
  let ada: NewsroomContext;
  let rita: NewsroomContext;
  let spot: NewsroomContext;
  let target: ArticleId;
  let from: ArticleId;
  const index = (...ids: ArticleId[]) => indexLinks(room.ctx, ORIGIN, ids);
  const tasks = async (who: NewsroomContext, asked: Parameters<typeof endpoint.input.parse>[0] = {}) =>
    (await linkTasks({ ...who, now: room.ctx.now }, endpoint.input.parse(asked))).links;
  const rewrite = async (id: ArticleId, document: Document) => {
    await saveArticle(room.ctx, {
      id,
      kind: 'story',
      language: 'en',
      headline: 'Linking',
      document,
      sectionId: room.sections.news,
    });
    await publish(room.ctx, id, { act: 'minor' });
    await index(id);
  };

  beforeAll(async () => {
    room = await newsroom(database());
    ada = contextOf(room, 'ada', ['editor']);
    rita = contextOf(room, 'rita', ['reporter']);
    spot = contextOf(room, 'spot', ['editor'], [room.sections.sport]);
    await addAccounts(database(), [ada.person, rita.person, spot.person]);
    target = await room.live({ headline: 'Ferries', sectionId: room.sections.news });
    from = await room.live({ headline: 'Linking', sectionId: room.sections.news, document: linking(target) });
    await database()
      .insertInto('storyPeople')
      .values({ articleId: from, personId: rita.person.id, addedAt: NOON })
      .execute();
    await index(target, from);
  });
  beforeEach(() => room.at(NOON));

  it('knows at once that a story which is linked to was withdrawn, and that it came back', async () => {
    expect((await tasks(ada)).map(({ address }) => address)).toEqual(['/nothing/']);
    await withdraw(room.ctx, target);
    await index(target);
    const [first] = (await tasks(ada)).filter(({ kind }) => kind === 'story');
    expect(first).toMatchObject({
      ...{ state: 'dead', why: 'story', words: 'the ferries', since: NOON, mayEdit: true },
      story: { id: from, headline: 'Linking', section: { name: 'News' }, people: [{ name: 'rita' }] },
    });
    await publish(room.ctx, target, { act: 'publish' });
    await index(target);
    expect((await tasks(ada)).filter(({ kind }) => kind === 'story')).toEqual([]);
  });

  it('looks at own addresses anew when something of the paper changed', async () => {
    expect(await tasks(ada)).toMatchObject([{ kind: 'own', address: '/nothing/', why: 'address' }]);
    const story = await room.live({ headline: 'Nothing' });
    const { path } = await database()
      .selectFrom('liveArticles')
      .select('path')
      .where('id', '=', story)
      .executeTakeFirstOrThrow();
    const id = (await tasks(ada))[0]?.target as number;
    await database().updateTable('linkTargets').set({ address: path }).where('id', '=', id).execute();
    await recheckOwnJob.run(room.ctx);
    await checkDueOwn(room.ctx);
    expect(await tasks(ada)).toEqual([]);
    await withdraw(room.ctx, story);
    await index(story);
    expect(await tasks(ada), 'what stood at the address is known').toMatchObject([{ kind: 'own' }]);
  });

  it('shows links to who may edit the story, and to whose story it is', async () => {
    const [mine] = await tasks(rita);
    expect(mine).toMatchObject({ story: { id: from }, mayEdit: false });
    expect(await tasks(spot)).toEqual([]);
    const named = { target: mine?.target as number, article: from };
    await expect(checkLink(rita, named)).rejects.toThrow(Forbidden);
    await expect(checkLink(spot, named)).rejects.toThrow(NotFound);
    await expect(checkLink(ada, { ...named, article: target })).rejects.toThrow(NotFound);
    expect(await tasks(ada, { kind: 'outside' })).toEqual([]);
    expect(await tasks(ada, { section: room.sections.sport })).toEqual([]);
    expect(await tasks(ada, { mine: '1' })).toEqual([]);
  });

  it('lets a link be right, until something else is wrong with it', async () => {
    const [link] = await tasks(ada);
    const named = { target: link?.target as number, article: from };
    await ignoreLink(ada, { ...named, why: 'It is the point of the story.' });
    expect(await tasks(ada)).toEqual([]);
    expect(await tasks(ada, { list: 'ignored' })).toMatchObject([
      { ignored: { by: { name: 'ada' }, why: 'It is the point of the story.' } },
    ]);
    await database().updateTable('linkTargets').set({ fault: 'dead gone' }).where('id', '=', named.target).execute();
    expect(await tasks(ada)).toHaveLength(1);
    await heedLink(ada, named);
    expect(await tasks(ada, { list: 'ignored' })).toEqual([]);
  });

  it('asks outside over days, one process a link, nobody too often, and calls dead what stays away', async () => {
    const asked: string[] = [];
    const ask: AskOutside = async (address, method) => {
      asked.push(`${method} ${address}`);
      return address.includes('gone') ? { status: 404, location: undefined } : { status: 200, location: undefined };
    };
    const watch = () => createOutsideWatch({ ask, perMinute: 20, between: 0 });
    const one = watch();
    expect(await one(room.ctx), 'not while it may still be mended').toBe(0);
    room.at(NOON + HOUR);
    const [first, second] = await Promise.all([one(room.ctx), watch()(room.ctx)]);
    expect((first ?? 0) + (second ?? 0)).toBe(2);
    expect(asked.filter((address) => address === 'HEAD https://gone.org/')).toHaveLength(1);
    expect(await tasks(ada, { list: 'failing' })).toMatchObject([{ address: 'https://gone.org/', status: 404 }]);
    for (const days of [1.1, 2.2]) {
      room.at(NOON + days * DAY);
      await watch()(room.ctx);
    }
    expect(await tasks(ada, { kind: 'outside' })).toMatchObject([{ state: 'dead', why: 'gone', words: 'gone' }]);
    await checkLink(ada, { target: (await tasks(ada, { kind: 'outside' }))[0]?.target as number, article: from });
    const again = watch();
    expect(await again(room.ctx)).toBe(1);
    const many = Array.from({ length: 30 }, (_, at) => `https://host${at}.org/`);
    await rewrite(from, outside('https://gone.org/', ...many));
    room.at(NOON + 3 * DAY);
    asked.length = 0;
    expect(await watch()(room.ctx)).toBeLessThan(21);
    expect(asked.length).toBeLessThanOrEqual(20);
    const resting = asked.length;
    const slow = createOutsideWatch({ ask, perMinute: 0, between: 0 });
    expect(await slow(room.ctx)).toBe(0);
    expect(asked).toHaveLength(resting);
  });

  it('holds nothing against links while nothing answers at all: its own line is away', async () => {
    await rewrite(
      from,
      outside('https://gone.org/', ...Array.from({ length: 14 }, (_, at) => `https://away${at}.org/`)),
    );
    room.at(NOON + 4 * DAY);
    const watch = createOutsideWatch({
      ...{ perMinute: 900, between: 0 },
      ask: () => Promise.reject(new FetchRefused('a name that is not known', 'name')),
    });
    await watch(room.ctx);
    expect((await tasks(ada, { list: 'failing' })).length).toBeLessThanOrEqual(10);
    const seen = await database()
      .selectFrom('linkTargets')
      .select('state')
      .where('address', 'like', 'https://away%')
      .where('state', '=', 'new')
      .execute();
    expect(seen.length).toBeGreaterThan(0);
  });

  it('tells people once a day, however many links', async () => {
    const told = () =>
      database().selectFrom('notices').select(['personId', 'dataJson']).where('kind', '=', 'linksDead').execute();
    await tellDead(room.ctx);
    await tellDead(room.ctx);
    const [first, ...more] = await told();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ personId: 'rita' });
    await rewrite(from, { version: 1, content: [...linking(999_999 as ArticleId).content] });
    room.at(NOON + 4 * DAY);
    await tellDead(room.ctx);
    expect(await told()).toHaveLength(2);
  });

  it('has done with a link that its story lost, and with a story that readers lost', async () => {
    await rewrite(from, outside('https://fine.org/'));
    expect(await tasks(ada)).toEqual([]);
    await withdraw(room.ctx, from);
    await index(from);
    expect(await database().selectFrom('linkUses').selectAll().where('articleId', '=', from).execute()).toEqual([]);
  });

  it('reads stories from before, some at a time, and is over one day', async () => {
    await database().deleteFrom('linkUses').execute();
    const old = await room.live({ headline: 'From before', document: linking(target) });
    let turns = 0;
    while (await readBehind(room.ctx, ORIGIN)) turns += 1;
    expect(turns).toBeGreaterThan(0);
    const uses = await database().selectFrom('linkUses').select('articleId').execute();
    expect(uses.map(({ articleId }) => articleId)).toContain(old);
    expect(await readBehind(room.ctx, ORIGIN)).toBe(false);
  });

  it('goes through thousands page by page and leaves none out', async () => {
    const ids: ArticleId[] = [];
    for (let at = 0; at < 3; at++) ids.push(await room.live({ headline: `Full ${at}`, document: many(at) }));
    await index(...ids);
    const seen = new Set<string>();
    let before: string | null | undefined;
    do {
      const page = await linkTasks(ada, endpoint.input.parse({ ...(before && { before }) }));
      for (const { target: one, story } of page.links)
        if (story?.headline.startsWith('Full')) seen.add(`${one} ${story.id}`);
      expect(page.links.length).toBeLessThanOrEqual(50);
      before = page.next;
    } while (before);
    expect(seen.size).toBe(180);
  });
});

function paragraph(...links: [words: string, attrs: object][]): Document {
  const content = links.map(([text, attrs]) => ({ type: 'text', text, marks: [{ type: 'link', attrs }] }));
  return { version: 1, content: [{ type: 'paragraph', content }] } as Document;
}

function linking(article: ArticleId): Document {
  return paragraph(
    ['the ferries', { article }],
    ['nothing', { href: '/nothing/' }],
    ['gone', { href: 'https://gone.org/' }],
    ['fine', { href: 'https://fine.org/' }],
  );
}

function outside(...addresses: string[]): Document {
  return paragraph(...addresses.map((href): [string, object] => [href, { href }]));
}

function many(from: number): Document {
  return paragraph(
    ...Array.from({ length: 60 }, (_, at): [string, object] => [`w${at}`, { href: `/lost/${from}-${at}/` }]),
  );
}

function contextOf({ ctx }: Newsroom, id: string, roles: Role[], sections: SectionId[] | null = null): NewsroomContext {
  const person = {
    ...{ id: id as PersonId, name: id, email: `${id}@p.example`, username: id, author: null },
    ...{ roles, sections },
  };
  return { ...ctx, who: person.id, person, session: 's', from: '', agent: '' };
}
