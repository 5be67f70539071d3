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
    for (const table of ['redirects', 'liveArticles', 'articles', 'sections'] as const)
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
});
