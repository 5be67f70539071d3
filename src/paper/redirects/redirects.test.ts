import { beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Invalid, NotFound } from '../../base/errors.ts';
import { readCsv } from '../../base/read-csv.ts';
import type { Context } from '../../store/context.ts';
import { addRedirects } from '../add-redirects.ts';
import { livePage } from '../fixture.ts';
import { createPublicAddresses } from '../public-addresses.ts';
import { saveSection } from '../save-section.ts';
import { MOST_LINES } from './contract.ts';
import { addRedirectBy, removeRedirectsBy, saveRedirectBy } from './edit-redirects.ts';
import { flattenRedirects } from './flatten-redirects.ts';
import { redirectList } from './redirect-list.ts';
import { redirectProblems } from './redirect-problems.ts';
import { importRedirects, redirectsCsv } from './redirects-csv.ts';

describeEachDatabase('redirects in the newsroom', (database) => {
  let ctx: Context;
  const list = async (words = '') =>
    (await redirectList(database(), { words })).redirects.map(({ from, to }) => `${from} → ${to}`);
  const raw = (...pairs: [string, string][]) =>
    addRedirects(
      ctx,
      pairs.map(([from, address]) => ({ from, to: { kind: 'address', address }, source: 'import' })),
    );
  const audited = async () =>
    (await database().selectFrom('audit').select('what').orderBy('id').execute()).map(({ what }) => what);

  beforeEach(async () => {
    ctx = { db: database(), now: () => Date.UTC(2026, 10, 3), who: null };
    for (const table of ['redirects', 'withdrawals', 'liveArticles', 'articles', 'sections'] as const)
      await database().deleteFrom(table).execute();
    await livePage(database(), '/about/');
    await livePage(database(), '/terms/');
  });

  it('are added, changed and taken away, by whom the log says', async () => {
    await addRedirectBy(ctx, { from: '/old/', to: '/about/' });
    const twice = await addRedirectBy(ctx, { from: '/OLD', to: '/terms/' }).catch((error: unknown) => error);
    expect((twice as Invalid).fields).toEqual({ from: expect.stringContaining('already') });
    await saveRedirectBy(ctx, { old: '/old', from: '/older/', to: '/terms/' });
    expect(await list()).toEqual(['/older → /terms/']);
    await expect(saveRedirectBy(ctx, { old: '/old', from: '/old', to: '/terms/' })).rejects.toBeInstanceOf(NotFound);
    const refused = await saveRedirectBy(ctx, { old: '/older', from: '/about/', to: '/nothing/' }).catch((e) => e);
    expect(Object.keys(refused.fields).sort(), 'both are wrong').toEqual(['from', 'to']);
    expect(await list(), 'and nothing changed').toEqual(['/older → /terms/']);
    expect(await removeRedirectsBy(ctx, ['/older', '/never'])).toBe(1);
    expect(await list()).toEqual([]);
    expect(await audited()).toEqual(['redirect.added', 'redirect.changed', 'redirect.removed']);
  });

  it('say where they lead by now, where somebody took them to lead elsewhere', async () => {
    await addRedirectBy(ctx, { from: '/old/', to: '/about/' });
    await saveRedirectBy(ctx, { old: '/old', from: '/old', to: '/terms/', was: '/about/' });
    const late = saveRedirectBy(ctx, { old: '/old', from: '/old', to: 'gone', was: '/about/' });
    await expect(late).rejects.toMatchObject({ current: { to: '/terms/' } });
    await saveRedirectBy(ctx, { old: '/old', from: '/older', to: '/about/', was: '/about/' });
    expect(await list(), 'only its own address was changed').toEqual(['/older → /terms/']);
  });

  it('are searched, page after page', async () => {
    await raw(
      ...Array.from({ length: 205 }, (_, at): [string, string] => [`/n/${String(at).padStart(3, '0')}`, '/about/']),
    );
    const first = await redirectList(database(), { words: '/n/' });
    expect(first).toMatchObject({ total: 205, next: '/n/199' });
    const rest = await redirectList(database(), { words: '/n/', after: first.next as string });
    expect(rest.redirects.map(({ from }) => from)).toEqual(['/n/200', '/n/201', '/n/202', '/n/203', '/n/204']);
    expect(rest.next).toBeNull();
    expect(await list('%')).toEqual([]);
  });

  it('say which of them go in rings, on from one to the next, or nowhere', async () => {
    const section = await saveSection(ctx, { name: 'News' });
    await addRedirects(ctx, [{ from: '/rubric/', to: { kind: 'section', id: section }, source: 'import' }]);
    await raw(
      ['/a', '/b'],
      ['/b', '/c'],
      ['/c', '/about/'],
      ['/ring', '/gnir'],
      ['/gnir', '/ring'],
      ['/self', '/self/'],
      ['/dead', '/nowhere/'],
      ['/to-dead', '/dead'],
      ['/to-thing', '/rubric'],
      ['/away', 'https://elsewhere.example/'],
    );
    const { chains, loops, dead, more } = await redirectProblems(database());
    expect(chains.map(({ from, end }) => `${from} … ${end}`)).toEqual([
      '/a … /about/',
      '/b … /about/',
      '/to-thing … /rubric',
    ]);
    expect(loops.map(({ from }) => from)).toEqual(['/gnir', '/ring', '/self']);
    expect(dead.map(({ from }) => from)).toEqual(['/dead', '/to-dead']);
    expect(more).toBe(false);

    expect(await flattenRedirects(ctx)).toBe(3);
    expect((await redirectProblems(database())).chains).toEqual([]);
    const { redirect } = createPublicAddresses(database());
    expect(await redirect('/a', new URLSearchParams())).toEqual({ to: 'article', path: '/about/' });
    expect(await redirect('/to-thing', new URLSearchParams())).toEqual({ to: 'section', id: section });
    expect(await flattenRedirects(ctx), 'once').toBe(0);
  });

  const OWN = 'http://paper.example';
  const faultOf = async (work: Promise<unknown>) => ((await work.catch((error: unknown) => error)) as Invalid).fields;

  it('cannot lead an address to itself, however the paper’s own host is written', async () => {
    const on = { ...ctx, origin: OWN };
    for (const host of [OWN, 'HTTP://PAPER.EXAMPLE', 'http://paper.example:80', 'https://www.Paper.example']) {
      expect(await faultOf(addRedirectBy(on, { from: '/self/', to: `${host}/self/` })), host).toHaveProperty('to');
      expect(await faultOf(addRedirectBy(on, { from: '/x/', to: `${host}/nothing/` })), host).toHaveProperty('to');
    }
    await addRedirectBy(on, { from: '/old/', to: 'HTTP://PAPER.EXAMPLE/about/' });
    await addRedirectBy(on, { from: '/out/', to: 'http://other.example/self/' });
    expect(await list()).toEqual(['/old → /about/', '/out → http://other.example/self/']);
    await raw(['/selfabs', `${OWN}/selfabs/`], ['/one', `${OWN}/two/`], ['/two', '/one/']);
    expect((await redirectProblems(database(), OWN)).loops.map(({ from }) => from)).toEqual([
      '/one',
      '/selfabs',
      '/two',
    ]);
  });

  const withdrawn = async (path: string, more: { kind?: 'withdraw' | 'retract'; redirectTo?: string | null }) => {
    const id = await livePage(database(), path);
    await database().deleteFrom('liveArticles').where('id', '=', id).execute();
    await database()
      .updateTable('articles')
      .set({ status: 'draft', firstPublishedAt: 1, path })
      .where('id', '=', id)
      .execute();
    await addRedirects(ctx, [{ from: path, to: { kind: 'article', id }, source: 'rename' }]);
    const notice = { kind: 'withdraw' as const, redirectTo: null, ...more };
    await database()
      .insertInto('withdrawals')
      .values({ articleId: id, ...notice, path, publicReason: '', reason: '', headline: '', personId: null, at: 1 })
      .execute();
    return id;
  };

  it('are followed through withdrawn stories that lead elsewhere', async () => {
    await withdrawn('/a/', { redirectTo: '/b/' });
    expect(await faultOf(addRedirectBy(ctx, { from: '/b/', to: '/a/' }))).toEqual({
      to: expect.stringContaining('ring'),
    });
    await raw(['/b', '/a/']);
    const { loops } = await redirectProblems(database());
    expect(loops.map(({ from, to }) => [from, to])).toEqual([
      ['/a', '/b/'],
      ['/b', '/a/'],
    ]);
    await database().updateTable('withdrawals').set({ redirectTo: '/about/' }).execute();
    expect((await redirectProblems(database())).loops).toEqual([]);
  });

  it('leave what readers are told of a withdrawn story as it is', async () => {
    const id = await withdrawn('/wrong/', { kind: 'retract' });
    await addRedirects(ctx, [{ from: '/was-wrong/', to: { kind: 'article', id }, source: 'rename' }]);
    const quiet = await withdrawn('/quiet/', {});
    await addRedirects(ctx, [{ from: '/was-quiet/', to: { kind: 'article', id: quiet }, source: 'rename' }]);
    const before = await list();
    for (const [from, word] of [
      ['/wrong/', 'retraction'],
      ['/was-wrong/', 'retraction'],
      ['/quiet/', 'withdrawn'],
    ] as const) {
      const says = { from: expect.stringContaining(word) };
      expect(await faultOf(saveRedirectBy(ctx, { old: from, from, to: '/about/' })), from).toEqual(says);
      expect(await faultOf(saveRedirectBy(ctx, { old: from, from: '/z/', to: '/about/' })), from).toEqual(says);
      expect(await faultOf(removeRedirectsBy(ctx, [from])), from).toEqual(says);
      const csv = `from,to\n${from},/about/\n`;
      expect((await importRedirects(ctx, { csv, dryRun: false })).faults[0]?.sentence, from).toContain(word);
    }
    expect(await list()).toEqual(before);
    await saveRedirectBy(ctx, { old: '/was-quiet/', from: '/was-quiet/', to: '/about/' });
  });

  it('are refused where readers could never be led on', async () => {
    for (const from of [
      ...['/robots.txt', '/healthz', '/manifest.webmanifest', '/favicon.ico', '/llms.txt', '/sitemaps/lists.xml'],
      ...[
        '/social/1-1.jpg',
        '/preview/x',
        '/newsroom/x',
        '/assets/x.css',
        '/ROBOTS.TXT',
        'http://any.example/robots.txt',
      ],
      ...['/%00/', '/%2e%2e/x', '/a/%2E/b', '/../x', '/a%0ab', '/a%c2%85b', '/%ff/x', '/100%/x'],
    ])
      expect(await faultOf(addRedirectBy(ctx, { from, to: '/about/' })), from).toEqual({ from: expect.any(String) });
    for (const from of [
      '/2019/05/old/',
      '/feed/old.xml',
      '/?p=12',
      '/caf%C3%A9/',
      '/a..b/',
      '/wp-content/x.pdf',
      '/ads.txt',
    ])
      await addRedirectBy(ctx, { from, to: '/about/' });
  });

  it('name things that are not there any more, but not what was withdrawn', async () => {
    const page = await livePage(database(), '/gone/');
    const draft = await livePage(database(), '/draft/');
    await addRedirects(ctx, [
      { from: '/was', to: { kind: 'article', id: page }, source: 'import' },
      { from: '/will', to: { kind: 'article', id: draft }, source: 'import' },
      { from: '/topic', to: { kind: 'topic', id: 999 as never }, source: 'import' },
    ]);
    await database().deleteFrom('liveArticles').where('id', 'in', [page, draft]).execute();
    await database()
      .updateTable('articles')
      .set({ status: 'withdrawn', firstPublishedAt: 1 })
      .where('id', '=', page)
      .execute();
    await database().updateTable('articles').set({ status: 'draft' }).where('id', '=', draft).execute();
    expect((await redirectProblems(database())).dead.map(({ from }) => from)).toEqual(['/topic', '/will']);
  });

  it('go out as a table and come back the same', async () => {
    await addRedirectBy(ctx, { from: '/old, "quoted"/'.replaceAll(' ', ''), to: '/about/' });
    await addRedirectBy(ctx, { from: '/out/', to: 'https://x.example/?a=1,2' });
    await addRedirectBy(ctx, { from: '/finished/', to: 'gone' });
    const { csv, left, fileName } = await redirectsCsv(ctx);
    expect(fileName).toBe('redirects-2026-11-03.csv');
    expect(left).toBe(0);
    const before = await list();
    expect(await importRedirects(ctx, { csv, dryRun: true })).toMatchObject({
      same: 3,
      added: 0,
      changed: 0,
      faults: [],
    });
    await database().deleteFrom('redirects').execute();
    expect(await importRedirects(ctx, { csv, dryRun: true })).toMatchObject({ done: false, added: 3 });
    expect(await list(), 'a dry run does nothing').toEqual([]);
    expect(await importRedirects(ctx, { csv, dryRun: false })).toMatchObject({ done: true, added: 3 });
    expect(await list()).toEqual(before);
  });

  it('have the addresses of withdrawn stories in the table, which come in again in this paper and in another', async () => {
    const led = await withdrawn('/led/', { redirectTo: '/about/' });
    const quiet = await withdrawn('/quiet/', {});
    await withdrawn('/wrong/', { kind: 'retract' });
    await addRedirects(ctx, [{ from: '/led-once', to: { kind: 'article', id: led }, source: 'import' }]);
    const before = await list();
    const { csv, left } = await redirectsCsv(ctx);
    expect(left).toBe(0);
    expect(readCsv(csv).map(({ cells }) => cells.join(' '))).toEqual([
      'from to source state',
      '/led /about/ rename withdrawn',
      '/led-once /about/ import withdrawn',
      '/quiet gone rename withdrawn',
      '/wrong gone rename withdrawn',
    ]);
    const untouched = { done: true, added: 0, changed: 0, same: 4, faults: [] };
    expect(await importRedirects(ctx, { csv, dryRun: false })).toEqual(untouched);
    // its readers are led elsewhere by now, and another is public again
    await database().updateTable('withdrawals').set({ redirectTo: '/terms/' }).where('articleId', '=', led).execute();
    await database().deleteFrom('articles').where('id', '=', quiet).execute();
    await database().deleteFrom('redirects').where('fromPath', '=', '/quiet').execute();
    await livePage(database(), '/quiet/');
    expect(await importRedirects(ctx, { csv, dryRun: false })).toEqual(untouched);
    expect(await list()).toEqual(before.filter((line) => !line.startsWith('/quiet')));
    for (const table of ['redirects', 'withdrawals', 'articles', 'liveArticles'] as const)
      await database().deleteFrom(table).execute();
    await livePage(database(), '/about/');
    expect(await importRedirects(ctx, { csv, dryRun: false })).toMatchObject({ done: true, added: 4, faults: [] });
    expect(await list()).toEqual(['/led → /about/', '/led-once → /about/', '/quiet → gone', '/wrong → gone']);
  });

  it('may lead on to one another in one table, in any order, and are told where they go round', async () => {
    const chain = '/c1,/c2\n/c2/,/c3\n/c3,/about/\n/c4,http://own.example/c1\n';
    const own = { ...ctx, origin: 'http://own.example' };
    expect(await importRedirects(own, { csv: chain, dryRun: false })).toMatchObject({
      done: true,
      added: 4,
      faults: [],
    });
    expect((await list()).sort()).toEqual(['/c1', '/c2', '/c3', '/c4'].map((from) => `${from} → /about/`));
    const ring = '/r0,/r1\n/r1,/r2\n/r2,/r3\n/r3,/r1\n/self,/self\n/fine,/about/\n';
    const { done, faults } = await importRedirects(ctx, { csv: ring, dryRun: false });
    expect(done).toBe(false);
    expect(faults.map(({ line, sentence }) => [line, sentence])).toEqual([
      [1, expect.stringContaining('/r1')],
      [2, '/r1 → /r2 → /r3 → /r1: readers would go in a ring.'],
      [3, '/r2 → /r3 → /r1 → /r2: readers would go in a ring.'],
      [4, '/r3 → /r1 → /r2 → /r3: readers would go in a ring.'],
      [5, 'It leads to itself.'],
    ]);
    const star = await importRedirects(ctx, { csv: '/wild/*,/about/', dryRun: true });
    expect(star.faults).toMatchObject([{ line: 1, sentence: expect.stringContaining('to the letter') }]);
    // what is there already fits, wherever it leads by now
    await raw(['/dead', '/nowhere/']);
    const { csv } = await redirectsCsv(ctx);
    expect(await importRedirects(ctx, { csv, dryRun: false })).toMatchObject({ done: true, same: 5, faults: [] });
  });

  it('cannot become formulas in a spreadsheet', async () => {
    await raw(['/x', '/about/']);
    // an address that begins like a formula can only be in the table by another way than ours
    await database().updateTable('redirects').set({ address: '=HYPERLINK("http://evil.example")' }).execute();
    const { csv } = await redirectsCsv(ctx);
    expect(readCsv(csv)[1]?.cells[1]).toMatch(/^'=/);
    const { faults } = await importRedirects(ctx, { csv: 'from,to\r\n/y,=1+1\r\n@sum,/about/', dryRun: false });
    expect(faults.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('are taken whole or not at all, and each line that does not fit is named', async () => {
    const csv =
      '\uFEFFfrom;to\r\n/ok;/about/\r\n/about/;/terms/\r\n/lost;/nowhere/\r\n;/about/\r\n/ok/;/terms/\r\n"/multi\nline";/about/';
    const { done, faults } = await importRedirects(ctx, { csv, dryRun: false });
    expect(done).toBe(false);
    expect(
      faults.map(({ line }) => line),
      'what cannot be read comes first',
    ).toEqual([5, 6]);
    const later = await importRedirects(ctx, { csv: '/ok,/about/\n/about/,/terms/\n/lost,/nowhere/\n', dryRun: false });
    expect(later.faults.map(({ line, value }) => [line, value])).toEqual([
      [2, '/about/'],
      [3, '/nowhere/'],
    ]);
    expect(await list()).toEqual([]);
    expect((await importRedirects(ctx, { csv: '', dryRun: true })).faults).toHaveLength(1);
    const many = `${'/a,/about/\n'.repeat(MOST_LINES + 1)}`;
    expect((await importRedirects(ctx, { csv: many, dryRun: true })).faults[0]?.sentence).toContain('At most');
  });

  it('are made one after the other: of two that lead from one address at the same moment the second is refused', async () => {
    const said = (work: Promise<void>) => work.then(() => null).catch((error: Invalid) => error.fields);
    for (let turn = 0; turn < 8; turn += 1) {
      const both = ['/about/', '/terms/'].map((to) => said(addRedirectBy(ctx, { from: `/old-${turn}/`, to })));
      const answers = await Promise.all(both);
      expect(answers, `turn ${turn}`).toContainEqual({
        from: 'This address leads somewhere already: change that one.',
      });
      expect(answers).toContain(null);
      await addRedirectBy(ctx, { from: `/b-${turn}/`, to: '/about/' });
      await addRedirectBy(ctx, { from: `/c-${turn}/`, to: '/terms/' });
      const moved = ['b', 'c'].map((old) =>
        said(saveRedirectBy(ctx, { old: `/${old}-${turn}`, from: `/d-${turn}/`, to: '/about/' })),
      );
      expect(await Promise.all(moved), `turn ${turn}`).toContainEqual({
        from: 'This address leads somewhere already: change that one.',
      });
    }
  });
});
