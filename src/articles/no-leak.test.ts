import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import type { ArticleId } from '../base/ids.ts';
import { addRedirect } from '../paper/add-redirects.ts';
import { loadPaper } from '../paper/load-paper.ts';
import { saveMenu } from '../paper/menus/save-menu.ts';
import { createPublicAddresses } from '../paper/public-addresses.ts';
import type { ArticleInput } from './article-input.ts';
import { by, DAY, NOON, newsroom, words } from './fixture.ts';
import { createPublicArticles } from './public-articles.ts';
import { createPublicTaxonomy } from './public-taxonomy.ts';
import { publish } from './publish.ts';
import { saveArticle } from './save-article.ts';
import { withdraw } from './withdraw.ts';

const MARKER = 'Zanthorrhoea';

describeEachDatabase('what is not live', (database) => {
  it('is in nothing that readers can ask for', async () => {
    const room = await newsroom(database());
    const { ctx, sections, topics, authors } = room;
    const secret = (over: Partial<ArticleInput>): Partial<ArticleInput> & { headline: string } => ({
      headline: `${MARKER} ${over.status ?? ''}`,
      standfirst: MARKER,
      document: words(MARKER),
      sectionId: sections.europe,
      topicIds: [topics.harbour],
      byline: by(authors.marsh),
      sticky: true,
      ...over,
    });
    const open = await room.live({
      headline: 'Open',
      sectionId: sections.europe,
      topicIds: [topics.harbour],
      byline: by(authors.marsh),
    });
    const hidden: ArticleId[] = [];
    for (const status of ['draft', 'ready', 'private', 'trash'] as const)
      hidden.push(await room.write(secret({ status })));
    hidden.push(await room.write(secret({ status: 'scheduled', scheduledAt: NOON + DAY })));
    hidden.push(await room.write(secret({ password: 'open sesame' })));
    hidden.push(await room.write(secret({ kind: 'page', parentId: open })));

    const gone = await room.live(secret({ path: '/was/here/' }), {});
    await publish(ctx, gone, { act: 'correction', note: MARKER });
    await withdraw(ctx, gone);
    const binned = await room.live(secret({ path: '/was/there/' }));
    await saveArticle(ctx, { id: binned, kind: 'story', status: 'trash', headline: MARKER, document: words(MARKER) });
    // a live story whose working copy has gone on
    await saveArticle(ctx, {
      id: open,
      kind: 'story',
      headline: MARKER,
      document: words(MARKER),
      topicIds: [topics.budget],
    });
    hidden.push(gone, binned);

    for (const id of hidden)
      await addRedirect(ctx, { from: `/?p=${id}`, to: { kind: 'article', id }, source: 'import' });
    await saveMenu(ctx, {
      slug: 'top',
      name: 'Top',
      place: 'main',
      items: [
        ...hidden.map((id) => ({ target: { kind: 'article' as const, id } })),
        { target: { kind: 'article', id: open } },
      ],
    });

    const reader = createPublicArticles(database());
    const taxonomy = createPublicTaxonomy(database());
    const article = await reader.byId(open);
    if (!article) throw new Error('missing');
    const lists = [
      ...[{ all: true as const }, { sticky: true as const }, { from: 0, until: NOON + 9 * DAY }],
      ...Object.values(sections).map((section) => ({ section })),
      ...Object.values(topics).map((topic) => ({ topic })),
      ...Object.values(authors).map((author) => ({ author })),
    ];
    const paper = await loadPaper(database());
    const seen = [
      article,
      await Promise.all(hidden.map((id) => reader.byId(id))),
      [await reader.atPath('/was/here/'), await reader.atPath('/was/there/')],
      await reader.around(article),
      await Promise.all(lists.map((of) => reader.list({ of, size: 50 }))),
      await reader.lists(lists.map((of) => ({ of, limit: 50 }))),
      await Promise.all(lists.map((of) => reader.feed(of, 50))),
      await reader.cards([open, ...hidden]),
      await reader.addresses(0, 500),
      await reader.children(open),
      await reader.corrections(50),
      await taxonomy.authors(),
      await taxonomy.author('ada-marsh'),
      await taxonomy.topics(50),
      paper,
    ];
    expect(JSON.stringify(seen, (_, value) => (value instanceof Map ? [...value] : value))).not.toContain(MARKER);
    expect((await reader.months()).reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect((await taxonomy.topic('harbour'))?.count).toBe(1);
    expect(paper.menus.main.map(({ label }) => label)).toEqual(['Open']);
    for (const table of ['liveArticles', 'liveBodies'] as const)
      expect(await database().selectFrom(table).selectAll().execute()).toHaveLength(1);

    const addresses = createPublicAddresses(database());
    // of what readers never had, not even that it is known
    for (const id of hidden)
      expect(await addresses.redirect('/', new URLSearchParams({ p: String(id) }))).toEqual(
        id === gone || id === binned ? { to: 'gone' } : null,
      );
    expect(await addresses.redirect('/was/here/', new URLSearchParams())).toEqual({ to: 'gone' });
    expect(await addresses.redirect('/was/there/', new URLSearchParams())).toEqual({ to: 'gone' });
  });
});
