import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { addRedirect } from '../../paper/add-redirects.ts';
import { livePage } from '../../paper/fixture.ts';
import { caller } from './fixture.ts';
import { settings } from './settings.ts';

describeEachDatabase('settings of the organisation', (database) => {
  const call = caller(database);
  const set = (policies: Record<string, unknown>) =>
    call(settings, 'set', 'organisation', JSON.stringify({ policies }), '--json');
  beforeAll(async () => {
    const id = await livePage(database(), '/about/ethics/');
    const ctx = { db: database(), now: () => 1, who: null };
    await addRedirect(ctx, { from: '/ethik/', to: { kind: 'article', id }, source: 'import' });
  });

  it('take policies that readers can open, here or elsewhere, and take them away again', async () => {
    const policies = {
      ethicsPolicy: '/about/ethics/',
      verificationFactCheckingPolicy: '/about/ethics/#checks',
      correctionsPolicy: '/corrections/',
      ownershipFundingInfo: 'https://trust.example/',
    };
    expect(JSON.parse((await set(policies)).out).organisation.policies).toEqual(policies);
    const rest = { ...policies, ethicsPolicy: undefined };
    expect(JSON.parse((await set({ ethicsPolicy: '' })).out).organisation.policies).toEqual(rest);
  });

  it.each([
    [{ ethicsPolicy: '/nothing/' }, 'Nothing answers at /nothing/. Publish the page first.'],
    [{ ethicsPolicy: '/ethik/' }, 'The page is at /about/ethics/ now: say that.'],
    [{ ethicsPolicy: '/about/ethics' }, 'The page is at /about/ethics/: say that.'],
    [{ ethicsPolicy: 'javascript:alert(1)' }, 'It must be the path of a page such as /ethics/, or an http(s) address.'],
    [{ ethicsPolicy: '//evil.example/' }, 'It must be the path of a page such as /ethics/, or an http(s) address.'],
    [
      { ethikPolicy: '/about/ethics/' },
      /^There is no such policy\. These are known: publishingPrinciples, ethicsPolicy/,
    ],
  ])('refuse %j', async (policies, sentence) => {
    const outcome = await set(policies);
    expect(outcome.code).toBe(1);
    expect(Object.values(outcome.fields)[0]).toMatch(sentence);
  });

  it('are not held up by a policy whose page was withdrawn since', async () => {
    await set({ ethicsPolicy: '/about/ethics/' });
    await database().deleteFrom('liveArticles').execute();
    const outcome = await call(settings, 'set', 'organisation', '{"legalName":"The Trust"}', '--json');
    expect(JSON.parse(outcome.out).organisation).toMatchObject({ legalName: 'The Trust' });
  });
});

describeEachDatabase('settings by command', (database) => {
  const call = caller(database);
  const entries = () =>
    database()
      .selectFrom('audit')
      .select(['who', 'agent', 'thing', 'detailJson'])
      .where('what', '=', 'settings.changed')
      .orderBy('id')
      .execute();

  it('stand in the log as what the newsroom does, an entry for each part', async () => {
    const partner = { name: 'The Post', email: 'desk@post.example', takes: 'changes' };
    await call(settings, 'set', 'partners', JSON.stringify([partner]), 'tagline', 'All that floats', '--json');
    await call(settings, 'set', 'tagline', 'All that floats', '--json');
    await call(settings, 'unset', 'tagline', '--json');
    const entry = { who: null, agent: 'standfirst' };
    const tagline = (before: string, after: string) => ({
      ...{ ...entry, thing: 'settings:identity' },
      detailJson: JSON.stringify({ before: { tagline: before }, after: { tagline: after } }),
    });
    expect(await entries()).toEqual([
      tagline('', 'All that floats'),
      {
        ...{ ...entry, thing: 'settings:partners' },
        detailJson: JSON.stringify({ before: { partners: [] }, after: { partners: [partner] } }),
      },
      tagline('All that floats', ''),
    ]);
  });

  it('are no entry, and not stored, where one does not fit', async () => {
    const before = await entries();
    const refused = await call(settings, 'set', 'tagline', 'New', 'partners', '[{"name":"A","email":"nobody"}]');
    expect(refused.code).toBe(1);
    expect(refused.fields).toEqual({ 'partners.0.email': 'It must be an e-mail address.' });
    expect(await entries()).toEqual(before);
    expect((await call(settings, 'get', 'tagline', '--json')).out).toBe('""');
  });
});
