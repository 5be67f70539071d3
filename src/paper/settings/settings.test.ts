import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { Conflict, Invalid, NotFound } from '../../base/errors.ts';
import type { PersonId } from '../../base/ids.ts';
import { addOne } from '../../people/fixture.ts';
import type { Context } from '../../store/context.ts';
import { changeSettings } from '../change-settings.ts';
import { readSettings } from '../read-settings.ts';
import type { SettingsAct } from './contract.ts';
import { groupList, groupState } from './group-state.ts';
import type { Group } from './groups.ts';
import { saveSettings } from './save-settings.ts';
import { settingsHistory } from './settings-history.ts';
import { undoSettings } from './undo-settings.ts';

describeEachDatabase('settings', (database) => {
  let now = 1_000;
  let me: PersonId;
  const ctx = (): Context => ({ db: database(), now: () => now, who: me });
  const save = async (group: Group, values: object, revision?: number) => {
    const state = await groupState(database(), group, true);
    return saveSettings(ctx(), {
      group,
      values: { ...values },
      why: 'A new look',
      revision: revision ?? state.revision,
    });
  };
  const newest = async (): Promise<SettingsAct> => (await settingsHistory(database(), {})).acts[0] as SettingsAct;
  beforeAll(async () => {
    me = await addOne({ db: database(), now: () => 1, who: null }, 'ana', { name: 'Ana' });
  });
  beforeEach(async () => {
    now++;
    for (const table of ['settingsChanges', 'settings'] as const) await database().deleteFrom(table).execute();
  });

  it('are saved as one act that says who, when, why, and from what to what', async () => {
    const state = await save('identity', { name: 'The Tide', tagline: 'All that floats', shortName: '' });
    expect(state).toMatchObject({ values: { name: 'The Tide' }, last: { at: now, by: 'Ana' }, mayChange: true });
    expect(await newest()).toMatchObject({
      ...{ at: now, by: 'Ana', from: 'newsroom', why: 'A new look', undo: 'can', undoes: null },
      changes: [
        { name: 'name', before: 'Standfirst', after: 'The Tide' },
        { name: 'tagline', before: '', after: 'All that floats' },
      ],
    });
    const entries = await database().selectFrom('audit').select(['what', 'thing', 'whoName']).execute();
    expect(entries).toContainEqual({ what: 'settings.changed', thing: 'settings:identity', whoName: 'Ana' });
  });

  it('leave no trace of what changed nothing, and of no value where one does not fit', async () => {
    await save('identity', { name: 'Standfirst' });
    await expect(save('identity', { name: 'Other', contactEmail: 'nobody' })).rejects.toThrow(Invalid);
    expect((await settingsHistory(database(), {})).acts).toEqual([]);
    expect(await readSettings(database())).toMatchObject({ name: 'Standfirst', contactEmail: null });
  });

  it('are not saved over what somebody else saved meanwhile, but beside what is of another group', async () => {
    const { revision } = await groupState(database(), 'feeds', true);
    await save('feeds', { feedSize: 50 });
    await save('reading', { pageSize: 30 });
    const refused = await save('feeds', { feedFullText: false }, revision).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Conflict);
    expect((refused as Conflict).current).toMatchObject({
      group: 'feeds',
      values: { feedSize: 50, feedFullText: true },
    });
    expect((await groupList(database(), true)).groups.filter(({ last }) => last).map(({ group }) => group)).toEqual([
      'reading',
      'feeds',
    ]);
  });

  it('lets one of two win who save at the same moment', async () => {
    const all = await Promise.allSettled([save('feeds', { feedSize: 40 }, 0), save('feeds', { feedSize: 60 }, 0)]);
    expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await settingsHistory(database(), { group: 'feeds' })).acts).toHaveLength(1);
  });

  it('are put back by an act of its own, which can be taken back too', async () => {
    await save('look', { accent: '#123456' });
    const first = await newest();
    await undoSettings(ctx(), first.id);
    expect((await readSettings(database())).accent).toBe('#8f1d2c');
    expect(await database().selectFrom('settings').select('name').where('name', '=', 'accent').execute()).toEqual([]);
    const [undo, done] = (await settingsHistory(database(), { group: 'look' })).acts as [SettingsAct, SettingsAct];
    expect(undo).toMatchObject({ undoes: first.id, undo: 'can', changes: [{ before: '#123456', after: '#8f1d2c' }] });
    expect(done.undo).toBe('done');
    await expect(undoSettings(ctx(), first.id)).rejects.toThrow(/already/);
    await undoSettings(ctx(), undo.id);
    expect((await readSettings(database())).accent).toBe('#123456');
  });

  it('are not put back over what was decided later', async () => {
    await save('identity', { name: 'One', tagline: 'First' });
    const first = await newest();
    await save('identity', { tagline: 'Second' });
    const { acts } = await settingsHistory(database(), {});
    expect(acts.map(({ undo }) => undo)).toEqual(['can', 'changed']);
    await expect(undoSettings(ctx(), first.id)).rejects.toBeInstanceOf(Conflict);
    await expect(undoSettings(ctx(), 4_321)).rejects.toBeInstanceOf(NotFound);
    expect((await readSettings(database())).tagline).toBe('Second');
  });

  it('tell of what the command line and the system did, not of the sample', async () => {
    await changeSettings({ db: database(), now: () => 5, who: 'cli' }, { zone: 'Europe/Lisbon' });
    expect(await newest()).toMatchObject({ from: 'cli', by: '' });
    await changeSettings({ db: database(), now: () => 5, who: null }, { sample: true });
    const { acts, more } = await settingsHistory(database(), { group: 'place' });
    expect([acts.length, more]).toEqual([1, false]);
    for (let n = 0; n < 31; n++) await save('feeds', { feedSize: 10 + n });
    const page = await settingsHistory(database(), {});
    expect([page.acts.length, page.more]).toEqual([30, true]);
    const rest = await settingsHistory(database(), { before: page.acts.at(-1)?.id });
    expect([rest.acts.length, rest.more]).toEqual([2, false]);
  });

  it.each([
    ['look', { accent: 'red;}</style><script>alert(1)</script>' }, 'accent'],
    ['look', { accent: 'url(https://evil.example/)' }, 'accent'],
    ['look', { logo: 99_999 }, 'logo'],
    ['identity', { social: [{ label: 'Us', href: 'javascript:alert(1)' }] }, 'social.0.href'],
    ['identity', { social: [{ label: 'Us', href: 'https://a.example/\nUser-agent: evil' }] }, 'social.0.href'],
    ['identity', { social: [{ label: 'Us', href: 'https://a.exa\tmple/' }] }, 'social.0.href'],
    ['identity', { social: [{ label: 'Us\nThem', href: 'https://a.example/' }] }, 'social.0.label'],
    ['identity', { contactEmail: 'desk@a.example\ncontact=evil@a.example' }, 'contactEmail'],
    ['robots', { trust: { member: ['https://a.example/\r\nmember=https://evil.example/'] } }, 'trust.member.0'],
    ['identity', { name: 'x'.repeat(81) }, 'name'],
    [
      'identity',
      { organisation: { policies: { ethicsPolicy: 'javascript:alert(1)' } } },
      'organisation.policies.ethicsPolicy',
    ],
    ['identity', { organisation: { address: 'x'.repeat(2_000) } }, 'organisation.address'],
    ['place', { zone: '../../etc/passwd' }, 'zone'],
    ['place', { zone: 'Mars/Olympus' }, 'zone'],
    ['place', { language: '<b>' }, 'language'],
    ['robots', { blockedAgents: ['Bot\nAllow: /'] }, 'blockedAgents.0'],
    ['robots', { ads: ['x\ny'] }, 'ads.0'],
    ['reading', { pageSize: 1e9 }, 'pageSize'],
    ['partners', { partners: [{ name: 'A', email: 'a@b.example\r\nBcc: c@d.example' }] }, 'partners.0.email'],
    ['partners', { partners: [{ name: 'A', email: 'a@b.example, c@d.example' }] }, 'partners.0.email'],
    [
      'partners',
      { partners: ['a@b.example', 'A@B.example'].map((email) => ({ name: 'A', email })) },
      'partners.1.email',
    ],
    ['partners', { partners: [{ name: '', email: 'a@b.example' }] }, 'partners.0.name'],
    ['partners', { partners: [{ name: 'A', email: 'a@b.example', takes: 'none' }] }, 'partners.0.takes'],
    [
      'partners',
      { partners: Array.from({ length: 51 }, (_, n) => ({ name: 'A', email: `a${n}@b.example` })) },
      'partners',
    ],
    ['feeds', { accent: '#123456' }, 'accent'],
    ['feeds', { revision: 7 }, 'revision'],
    ['feeds', { __proto__: null, sample: true }, 'sample'],
  ] as const)('of the group %s refuse %j', async (group, values, field) => {
    const error = await save(group, values).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Invalid);
    expect(Object.keys((error as Invalid).fields)).toEqual([field]);
  });
});
