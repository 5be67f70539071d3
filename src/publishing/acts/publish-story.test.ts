import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { publish } from '../../articles/publish.ts';
import { readdress } from '../../articles/readdress.ts';
import { Conflict, Forbidden, Invalid } from '../../base/errors.ts';
import type { Person } from '../../people/person.ts';
import { changePlan } from '../../planning/change-plan.ts';
import { openFix, publication, publishFix, publishStory, setEmbargo, undo, withdrawStory } from '../contract.ts';
import { HOUR, type PublishingRoom, paragraphs, publishingRoom } from '../fixture.ts';
import { letterQueue } from '../letters/contract.ts';

describeEachDatabase('publishing a story', (database) => {
  let room: PublishingRoom;
  beforeAll(async () => {
    room = await publishingRoom(database());
  });
  afterAll(() => room.close());

  it('says before what readers will get and where, and puts exactly that before them', async () => {
    const { ask, ada, reader } = room;
    const id = await room.story('Bridge opens', { body: paragraphs('It is open.') });
    const before = await ask(ada, publication, { id });
    expect(before).toMatchObject({
      ...{ state: 'none', live: null, withdrawn: null, pending: [], embargo: null, schedules: [] },
      ...{ headline: 'Bridge opens', words: 3, places: ['site', 'feed'] },
      may: { publish: true, withdraw: false, retract: false, embargo: true, liftEmbargo: false },
    });
    expect(before.address).toMatch(/\/2026\/11\/bridge-opens\/$/);
    expect(before.consequences.map(({ part }) => part)).toEqual([
      ...['page', 'front', 'section', 'section', 'feed', 'sitemap', 'newsSitemap', 'search'],
    ]);
    const done = await ask(ada, publishStory, { id, act: 'publish', working: before.working, places: ['site'] });
    expect(done).toMatchObject({ edition: 1, path: before.address, schedule: null });
    expect(await reader.byId(id)).toMatchObject({ headline: 'Bridge opens', publishedAt: room.now() });
    const after = await ask(ada, publication, { id });
    expect(after).toMatchObject({ state: 'live', pending: [], places: ['site'] });
    expect(after.live).toMatchObject({ edition: 1, version: done.version, path: done.path });
    const text = await database().selectFrom('liveTexts').selectAll().where('articleId', '=', id).executeTakeFirst();
    expect(text).toMatchObject({ edition: 1, version: done.version });
  });

  it('says before what the desk still wants of it', async () => {
    const { ask, ada } = room;
    const id = await room.story('Wanted');
    expect((await ask(ada, publication, { id })).asks).toEqual([]);
    const on = { db: database(), now: room.now, who: ada.id, person: ada, session: 's', from: '', agent: '' };
    await changePlan(on, id, { needs: { picture: 'done', legal: 'wanted', facts: 'wanted', translation: 'no' } });
    expect((await ask(ada, publication, { id })).asks).toEqual([
      'The legal look at it is still wanted.',
      'Its facts are still to be checked.',
    ]);
  });

  it('refuses where the text changed since it was looked at, notes to colleagues apart', async () => {
    const { ask, ada } = room;
    const id = await room.story('Looked at');
    const { working } = await ask(ada, publication, { id });
    await room.write(id, { notes: 'Ring them.' });
    expect((await ask(ada, publication, { id })).working).toBe(working);
    await room.write(id, { headline: 'Not looked at' });
    await expect(ask(ada, publishStory, { id, act: 'publish', working })).rejects.toThrow(Conflict);
    expect(await room.reader.byId(id)).toBeNull();
  });

  it('is done once, however often the same request comes, and tells a colleague whose look is older', async () => {
    const { ask, ada, cleo, reader } = room;
    const id = await room.story('Storm');
    await ask(ada, publishStory, { id, act: 'publish' });
    const { working } = await ask(ada, publication, { id });
    const order = { id, act: 'correction', working, note: 'It ended on Thursday.' } as const;
    const asked = await Promise.allSettled([ada, ada, cleo].map((person) => ask(person, publishStory, order)));
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(ask(ada, publishStory, order), 'sent again').rejects.toThrow(Conflict);
    expect((await reader.byId(id))?.changes.map(({ note }) => note)).toEqual(['It ended on Thursday.']);
  });

  it('tells whoever presses Publish second who was first', async () => {
    const { ask, ada, cleo, refused } = room;
    const id = await room.story('Two hands');
    const { working } = await ask(ada, publication, { id });
    const both = await Promise.all(
      [ada, cleo].map((person) => refused(person, publishStory, { id, act: 'publish', working })),
    );
    const second = both.findIndex((said) => said !== null);
    const first = second === 0 ? 'Cleo' : 'Ada';
    expect(both[1 - second]).toBeNull();
    expect(String(both[second])).toContain(`${first} has published it: readers have it. Say what kind of change`);
    const again = await refused(second === 0 ? cleo : ada, publishStory, { id, act: 'publish', working });
    expect(String(again)).toContain('Readers have it already. Say what kind');
  });

  it('shows what is pending on a live story, by whom, and takes each act for what it is', async () => {
    const { ask, ada, cleo, reader } = room;
    const id = await room.story('Thirty countries');
    await ask(ada, publishStory, { id, act: 'publish' });
    await expect(ask(cleo, publishStory, { id, act: 'publish' })).rejects.toThrow(Conflict);
    await room.write(id, { headline: 'Twenty-six countries', body: paragraphs('They are 26.') }, cleo);
    const waiting = await ask(ada, publication, { id });
    expect(waiting.pending).toEqual([
      { field: 'headline', before: 'Thirty countries', after: 'Twenty-six countries' },
      { field: 'body', before: null, after: null },
    ]);
    expect(waiting.pendingBy).toEqual([{ id: 'cleo', name: 'Cleo' }]);
    expect((await reader.byId(id))?.headline).toBe('Thirty countries');
    await expect(ask(ada, publishStory, { id, act: 'correction' })).rejects.toThrow(Invalid);
    room.at(room.now() + HOUR);
    const note = 'They are twenty-six, not thirty.';
    const done = await ask(ada, publishStory, { id, act: 'correction', note, place: 'above' });
    expect(await reader.byId(id)).toMatchObject({
      ...{ headline: 'Twenty-six countries', correctedAt: room.now(), updatedAt: room.now() },
      changes: [{ kind: 'correction', note, at: room.now() }],
    });
    const row = await database().selectFrom('changes').selectAll().where('articleId', '=', id).executeTakeFirst();
    expect(row).toMatchObject({ edition: done.edition, place: 'above' });
    expect((await ask(ada, publication, { id })).pending).toEqual([]);
  });

  it('lets nobody publish into a section that is not theirs, however the story came there', async () => {
    const { ask, ada, sections, reader } = room;
    const sport: Person = { ...ada, sections: [sections.sport] };
    const id = await room.story('Moves', { sectionId: sections.sport });
    await room.write(id, { sectionId: sections.europe }, sport);
    await expect(ask(sport, publishStory, { id, act: 'publish' })).rejects.toThrow();
    expect(await reader.byId(id)).toBeNull();
    await room.write(id, { sectionId: sections.sport, sectionIds: [sections.news] }, ada);
    const refused = await room.refused(sport, publishStory, { id, act: 'publish' });
    expect(refused).toBeInstanceOf(Forbidden);
    expect(String(refused)).toContain('News');
    // where readers have it there already, it may stay
    await ask(ada, publishStory, { id, act: 'publish' });
    await expect(ask(sport, publishStory, { id, act: 'minor' })).resolves.toMatchObject({ edition: 2 });
  });

  it('keeps back what is pending of a live story under an embargo, and nothing else of it', async () => {
    const { ask, ada, cleo, reader } = room;
    const id = await room.story('Rates stay', { body: paragraphs('They stay at tow percent.') });
    await ask(ada, publishStory, { id, act: 'publish', places: ['site', 'feed', 'newsletter'] });
    await room.write(id, { headline: 'Rates fall' });
    const at = room.now() + HOUR;
    await ask(ada, publishStory, { id, act: 'update', note: 'They fall.', at });
    expect((await ask(cleo, publication, { id })).may.embargo).toBe(true);
    await ask(cleo, setEmbargo, { id, until: at + HOUR, reason: 'The bank speaks at noon.' });
    // the hour is called off, and nobody publishes or schedules before the end
    expect((await ask(ada, publication, { id })).schedules).toMatchObject([{ state: 'cancelled' }]);
    for (const more of [{}, { at }])
      await expect(ask(ada, publishStory, { id, act: 'update', ...more })).rejects.toMatchObject({
        fields: { embargo: expect.stringContaining('set by Cleo') },
      });
    await expect(publish({ db: database(), now: room.now, who: null }, id, { act: 'minor' })).rejects.toThrow(Conflict);
    // what readers have stays, can be fixed, moved, withdrawn and brought back, without a word of it
    const headline = async () => (await reader.byId(id))?.headline;
    expect((await ask(ada, letterQueue, {})).stories.map((story) => story.headline)).toContain('Rates stay');
    await ask(ada, openFix, { id });
    await room.writing.live.withinFix(id, (open) =>
      open.edit((doc) => doc.getText('standfirst').insert(0, 'Two per cent.'), ada.id, { source: 'local' }),
    );
    await ask(ada, publishFix, { id, act: 'minor' });
    expect(await reader.byId(id)).toMatchObject({ headline: 'Rates stay', standfirst: 'Two per cent.' });
    await readdress({ db: database(), now: room.now, who: null }, id, 'rates');
    const { receipt } = await ask(cleo, withdrawStory, { id, reason: 'A slip.' });
    expect(await headline()).toBeUndefined();
    await expect(ask(ada, publishStory, { id, act: 'publish' })).rejects.toThrow(Invalid);
    await ask(cleo, undo, { id: receipt });
    expect(await headline()).toBe('Rates stay');
    room.at(at + HOUR);
    await ask(ada, publishStory, { id, act: 'update', note: 'They fall.' });
    expect(await headline()).toBe('Rates fall');
  });

  it('refuses under an embargo, and says who set it and why', async () => {
    const { ask, ada, cleo, reader } = room;
    const id = await room.story('Budget figures');
    // of a year that no calendar tells, and of one that nobody will see
    expect(setEmbargo.input.safeParse({ id, until: 8.64e15 + 1, reason: 'x' }).success).toBe(false);
    for (const until of [room.now(), room.now() + 6 * 366 * 24 * HOUR])
      expect((await room.refused(cleo, setEmbargo, { id, until, reason: 'x' })) as Invalid).toHaveProperty(
        'fields.until',
      );
    await ask(cleo, setEmbargo, { id, until: room.now() + HOUR, reason: 'The ministry asked for it.' });
    const refused = await room.refused(ada, publishStory, { id, act: 'publish' });
    expect(refused).toBeInstanceOf(Invalid);
    expect((refused as Invalid).fields.embargo).toMatch(/until .* set by Cleo: The ministry asked for it/);
    expect(await reader.byId(id)).toBeNull();
    const later = room.now();
    room.at(later + HOUR);
    await expect(ask(ada, publishStory, { id, act: 'publish' })).resolves.toMatchObject({ edition: 1 });
  });

  it('withdraws with or without a reason, leads elsewhere, or retracts with one', async () => {
    const { ask, ada, cleo } = room;
    const id = await room.story('Taken back');
    await ask(ada, publishStory, { id, act: 'publish', places: ['site', 'feed', 'newsletter'] });
    const db = database();
    const queued = () => db.selectFrom('letterQueue').select('articleId').where('articleId', '=', id).execute();
    expect(await queued()).toHaveLength(1);
    await expect(ask(ada, withdrawStory, { id, reason: 'no' })).rejects.toThrow(Forbidden);
    await expect(ask(cleo, withdrawStory, { id, kind: 'retract', reason: 'made up' })).rejects.toThrow(Invalid);
    for (const redirectTo of [
      '/\\evil.example/',
      'javascript:alert(1)',
      'here',
      '/nothing/is-here/',
      'https://paper.example@evil.example/',
      (await ask(ada, publication, { id })).address,
    ])
      await expect(ask(cleo, withdrawStory, { id, reason: 'x', redirectTo })).rejects.toThrow(Invalid);
    await ask(cleo, withdrawStory, { id, kind: 'retract', reason: 'made up', publicReason: 'It was not true.' });
    expect(await queued()).toEqual([]);
    expect(await ask(ada, publication, { id })).toMatchObject({
      state: 'withdrawn',
      live: null,
      withdrawn: { kind: 'retract', publicReason: 'It was not true.', by: { id: 'cleo' } },
    });
    await ask(cleo, publishStory, { id, act: 'publish' });
    expect(await ask(ada, publication, { id })).toMatchObject({ state: 'live', withdrawn: null });
  });
});
