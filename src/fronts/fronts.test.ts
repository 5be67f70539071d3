import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { publish } from '../articles/publish.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../base/errors.ts';
import type { ArticleId } from '../base/ids.ts';
import { saveSection } from '../paper/save-section.ts';
import { addAccounts, asker } from '../writing/testing/ask.ts';
import * as contract from './contract.ts';
import { cardOf, container, frontRoom, MINUTE, shown, staff } from './fixture.ts';
import { launches as launchesOf } from './launches/contract.ts';
import { noteGoneCardsJob } from './note-gone-cards.job.ts';
import { frontRoutes } from './routes.ts';

const fern = staff('fern', ['frontEditor']);
const gil = staff('gil', ['chief']);
const rita = staff('rita', ['reporter']);

describeEachDatabase('a front page', (database) => {
  let room: Awaited<ReturnType<typeof frontRoom>>;
  let ask: ReturnType<typeof asker>;
  let ids: ArticleId[];
  beforeAll(async () => {
    room = await frontRoom(database());
    await addAccounts(database(), [fern, gil, rita]);
    ask = asker(frontRoutes({ find: async () => ({ stories: [], more: false }) }), room);
    const views = await saveSection(room.ctx, { name: 'Views', position: 3 });
    for (let at = 0; at < 4; at++) await room.live({ headline: `View ${at}`, sectionId: views, genre: 'opinion' });
    await room.refresh();
    ids = [...(await room.stories(20)), ...(await room.stories(10, room.sections.sport))];
  });
  const home = () => room.fronts.curated('home');
  const get = async () => (await ask(fern, contract.oneFront, { key: 'home' })).front;
  const launchAll = async (by = fern) => {
    const { containers } = await get();
    const pending = containers.filter(({ isPending }) => isPending).map(({ id, revision }) => ({ id, revision }));
    return ask(by, contract.launchFront, { key: 'home', containers: pending });
  };

  it('is taken in hand without readers seeing a difference, once', async () => {
    expect(await home()).toBeNull();
    const rule = await room.fronts.home();
    const begun = await Promise.allSettled([
      ask(fern, contract.beginFront, { key: 'home' }),
      ask(gil, contract.beginFront, { key: 'home' }),
    ]);
    expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const front = await home();
    const [lead, latest, ...rest] = shown(front);
    expect(lead).toEqual([rule.lead.lead, ...rule.lead.seconds, ...rule.lead.lines].map((card) => card?.id));
    expect(latest).toEqual(rule.latest.slice(0, 5).map(({ id }) => id));
    expect(rest).toEqual([
      ...rule.blocks.map(({ cards }) => cards.map(({ id }) => id)),
      rule.latest.slice(5).map(({ id }) => id),
    ]);
    expect(front?.containers.filter(({ layout }) => layout === 'opinion')).toHaveLength(1);
    expect((await get()).containers.map(({ isPending }) => isPending)).not.toContain(true);
  });

  it('lets the lead be swapped, reworded and launched, with no story twice but where that is allowed', async () => {
    const [lead, latest, news, sport] = (await get()).containers;
    if (!lead || !latest || !news || !sport) throw new Error('not begun');
    const cards = [
      cardOf(ids[3] as ArticleId, { headline: 'Short', kicker: '', size: 'large' }, [ids[8] as ArticleId]),
      cardOf(ids[5] as ArticleId),
      cardOf(ids[6] as ArticleId),
    ];
    const before = shown(await home());
    const saved = await ask(fern, contract.saveDraft, {
      ...{ key: 'home', id: lead.id, base: lead.revision, draft: { ...lead.draft, cards } },
    });
    expect(saved.container).toMatchObject({ isPending: true, draftBy: { name: 'Fern' }, revision: lead.revision + 1 });
    expect(saved.container.draftState[0]).toMatchObject({ placedBy: { name: 'Fern' }, warnings: [] });
    // readers have nothing of a draft
    expect(shown(await home())).toEqual(before);
    const box = { ...latest.draft, exempt: true };
    await ask(fern, contract.saveDraft, { key: 'home', id: latest.id, base: latest.revision, draft: box });
    // a colleague is in the middle of something
    const half = { ...sport.draft, cards: [cardOf(ids[25] as ArticleId)] };
    await ask(gil, contract.saveDraft, { key: 'home', id: sport.id, base: sport.revision, draft: half });
    const { containers } = await get();
    const chosen = containers
      .filter(({ id }) => id === lead.id || id === latest.id)
      .map(({ id, revision }) => ({ id, revision }));
    const { launch } = await ask(fern, contract.launchFront, { key: 'home', containers: chosen });
    const front = await home();
    const [first, newest, ...rest] = shown(front);
    expect(first?.slice(0, 3)).toEqual([ids[3], ids[5], ids[6]]);
    expect(front?.containers[0]?.cards[0]).toMatchObject({
      ...{ headline: 'Short', kicker: '', placed: { size: 'large', sublinks: [{ id: ids[8], headline: 'Story 9' }] } },
    });
    expect(newest).toEqual(ids.slice(-5).reverse());
    const once = [...(first ?? []), ids[8], ...rest.flat()];
    expect(new Set(once).size).toBe(once.length);
    expect((await get()).containers.find(({ id }) => id === sport.id)).toMatchObject({
      live: sport.live,
      ...{ isPending: true, draftBy: { name: 'Gil' } },
    });
    // one click, and the former front is back; the colleague's work stays
    const { launches } = await ask(fern, launchesOf, { key: 'home' });
    expect(launches[0]).toMatchObject({ id: launch, kind: 'launch', fast: null, by: { name: 'Fern' } });
    expect(launches[0]?.containers.map(({ id }) => id).sort()).toEqual([lead.id, latest.id].sort());
    const changes = (await ask(fern, launchesOf, { key: 'home' })).launches[0]?.containers;
    expect(changes?.find(({ id }) => id === lead.id)?.changes).toEqual({
      ...{ page: null, settings: [] },
      cards: [
        { what: 'new', headline: 'Short', at: 1 },
        { what: 'new', headline: 'Story 6', at: 2 },
        { what: 'new', headline: 'Story 7', at: 3 },
      ],
    });
    expect(changes?.find(({ id }) => id === latest.id)?.changes).toMatchObject({ settings: ['exempt'], cards: [] });
    await ask(gil, contract.undoLaunch, { key: 'home', id: launch as number });
    const [taken] = (await ask(fern, launchesOf, { key: 'home' })).launches;
    expect(taken?.containers.find(({ id }) => id === lead.id)?.changes.cards[0]).toEqual({
      ...{ what: 'gone', headline: 'Short', at: null },
    });
    expect(shown(await home())).toEqual(before);
    await expect(ask(gil, contract.undoLaunch, { key: 'home', id: launch as number })).rejects.toThrow(/taken back/);
    // what was launched is there to be mended, of whoever launched it; a colleague's work is as it was
    const [undone] = (await get()).containers;
    expect(undone).toMatchObject({ isPending: true, draftBy: { name: 'Fern' }, live: lead.live });
    expect(undone?.draft.cards.map(({ story }) => story)).toEqual([ids[3], ids[5], ids[6]]);
    expect((await get()).containers.find(({ id }) => id === sport.id)).toMatchObject({ draftBy: { name: 'Gil' } });
    // and that too can be taken back
    const undo = (await ask(fern, launchesOf, { key: 'home' })).launches[0];
    await ask(fern, contract.undoLaunch, { key: 'home', id: undo?.id as number });
    expect(shown(await home())[0]?.[0]).toBe(ids[3]);
    expect((await get()).containers[0]).toMatchObject({ isPending: false, draftBy: null });
  });

  it('says what the rule adds for readers, beside what it would add to the drafts', async () => {
    const [lead] = (await get()).containers;
    if (!lead) throw new Error('not begun');
    const front = shown(await home())[0] ?? [];
    const taken = front[lead.live?.cards.length ?? 0] as ArticleId;
    const draft = { ...lead.draft, backfill: { kind: 'none' as const }, cards: [cardOf(taken)] };
    const { container: now } = await ask(fern, contract.saveDraft, {
      ...{ key: 'home', id: lead.id, base: lead.revision, draft },
    });
    expect(now.filling).toEqual([]);
    expect(now.liveFilling).toEqual(front.slice(lead.live?.cards.length));
    expect(now.liveFilling).toContain(taken);
    await ask(fern, contract.discardDraft, { key: 'home', id: lead.id, base: now.revision });
  });

  it('is changed by two at once: the second is told, and shown what is there', async () => {
    const lead = (await get()).containers[0];
    if (!lead) throw new Error('not begun');
    const draft = (kicker: string) => ({ ...lead.draft, cards: [cardOf(ids[1] as ArticleId, { kicker })] });
    const save = (by: typeof fern, kicker: string) =>
      ask(by, contract.saveDraft, { key: 'home', id: lead.id, base: lead.revision, draft: draft(kicker) });
    const both = await Promise.allSettled([save(fern, 'One'), save(gil, 'Two')]);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(lost.reason).toBeInstanceOf(Conflict);
    expect((lost.reason as Conflict).current).toMatchObject({
      container: { id: lead.id, revision: lead.revision + 1 },
    });
    // a launch of what was looked at before
    const stale = ask(fern, contract.launchFront, {
      ...{ key: 'home', containers: [{ id: lead.id, revision: lead.revision }] },
    });
    await expect(stale).rejects.toThrow(Conflict);
    const { front } = await ask(fern, contract.discardDraft, { key: 'home', id: lead.id, base: lead.revision + 1 });
    expect(front.containers[0]).toMatchObject({ isPending: false, draftBy: null });
    expect(front.containers[0]?.draft).toEqual(lead.live);
  });

  it('refuses an undo where one of its containers was launched again', async () => {
    const rename = async (name: string) => {
      const one = (await get()).containers.at(-1);
      if (!one) throw new Error('not begun');
      await ask(fern, contract.saveDraft, {
        ...{ key: 'home', id: one.id, base: one.revision, draft: { ...one.draft, name } },
      });
      return (await launchAll()).launch as number;
    };
    const first = await rename('Elsewhere');
    await rename('Also');
    await expect(ask(fern, contract.undoLaunch, { key: 'home', id: first })).rejects.toThrow(
      '“Also” was launched again since.',
    );
  });

  it('is arranged in drafts: added, moved and removed containers come with a launch', async () => {
    const order = async () => (await home())?.containers.map(({ id }) => id) ?? [];
    const before = await order();
    const [lead] = (await get()).containers;
    const added = await ask(fern, contract.addContainer, {
      ...{ key: 'home', after: lead?.id ?? null },
      draft: container('strip', { name: 'Thin', cards: [cardOf(ids[0] as ArticleId), cardOf(ids[2] as ArticleId)] }),
    });
    expect(added.front.containers[1]).toMatchObject({ id: added.id, live: null, isPending: true });
    expect(await order()).toEqual(before);
    const last = added.front.containers.at(-1);
    if (!last) throw new Error('nothing there');
    const moved = await ask(fern, contract.moveContainer, {
      ...{ key: 'home', id: last.id, base: last.revision, after: null },
    });
    expect(moved.front.containers[0]).toMatchObject({ id: last.id, isMoved: true, isPending: true });
    const back = await ask(fern, contract.moveContainer, {
      ...{ key: 'home', id: last.id, base: last.revision + 1, after: moved.front.containers.at(-1)?.id as number },
    });
    expect(back.front.containers.at(-1)).toMatchObject({ id: last.id, isMoved: false, isPending: false });
    await ask(fern, contract.moveContainer, { key: 'home', id: last.id, base: last.revision + 2, after: null });
    const { launch } = await launchAll();
    expect(await order()).toEqual([last.id, before[0], added.id, ...before.slice(1, -1)]);
    await ask(fern, contract.undoLaunch, { key: 'home', id: launch as number });
    expect(await order()).toEqual(before);
    const discard = async (id: number) => {
      const one = (await get()).containers.find((box) => box.id === id);
      expect(one?.isPending).toBe(true);
      await ask(fern, contract.discardDraft, { key: 'home', id, base: one?.revision as number });
    };
    // what it moved is moved in the draft still
    expect((await get()).containers[0]).toMatchObject({ id: last.id, isMoved: true });
    await discard(last.id);
    // what the launch brought for the first time is a draft again
    const again = (await get()).containers.find(({ id }) => id === added.id);
    expect(again).toMatchObject({ live: null, isPending: true });
    const gone = await ask(fern, contract.removeContainer, {
      ...{ key: 'home', id: added.id, base: again?.revision as number },
    });
    expect(gone.front.containers.map(({ id }) => id)).not.toContain(added.id);
    const end = (await get()).containers.at(-1);
    const off = await ask(fern, contract.removeContainer, {
      ...{ key: 'home', id: end?.id as number, base: end?.revision as number },
    });
    expect(off.front.containers.at(-1)).toMatchObject({ isRemoved: true, isPending: true });
    expect(await order()).toEqual(before);
    const removed = await launchAll();
    expect(await order()).toEqual(before.slice(0, -1));
    await ask(fern, contract.undoLaunch, { key: 'home', id: removed.launch as number });
    expect(await order()).toEqual(before);
    expect((await get()).containers.at(-1)).toMatchObject({ isRemoved: true, isPending: true });
    await discard(end?.id as number);
  });

  it('loses the card of a story that is withdrawn; backfill fills, the list of former cards and its editors know', async () => {
    const lead = (await get()).containers[0];
    if (!lead) throw new Error('not begun');
    const cards = [cardOf(ids[10] as ArticleId), cardOf(ids[11] as ArticleId)];
    await ask(fern, contract.saveDraft, {
      ...{ key: 'home', id: lead.id, base: lead.revision, draft: { ...lead.draft, cards } },
    });
    await launchAll();
    const whole = shown(await home())[0]?.length;
    room.at(room.now() + MINUTE);
    await room.withdraw(ids[10] as ArticleId);
    const after = shown(await home());
    expect(after[0]?.[0]).toBe(ids[11]);
    expect(after[0]).toHaveLength(whole as number);
    expect(after.flat()).not.toContain(ids[10]);
    for (const _ of [1, 2]) await noteGoneCardsJob.run(room.ctx, { article: ids[10] as ArticleId });
    const notices = await database().selectFrom('notices').select(['personId', 'kind', 'articleId', 'count']).execute();
    expect(notices).toEqual([{ personId: 'fern', kind: 'cardGone', articleId: ids[10], count: 1 }]);
    const now = (await get()).containers[0];
    expect(now?.draftState[0]?.warnings).toEqual(['withdrawn']);
    expect(now?.removed[0]).toMatchObject({ reason: 'gone', by: null, card: { story: ids[10] } });
    const list = await ask(fern, contract.fronts, {});
    expect(list.fronts[0]).toMatchObject({ key: 'home', gone: 1 });
    // a new draft may keep it, and may not bring in another that readers do not have
    const draft = await room.write({ headline: 'Not yet' });
    const save = (card: object) =>
      ask(fern, contract.saveDraft, {
        ...{ key: 'home', id: lead.id, base: now?.revision as number },
        draft: { ...lead.draft, cards: [...cards, card as never] },
      });
    await expect(save(cardOf(draft))).rejects.toMatchObject({
      fields: { 'draft.cards.2.story': expect.stringContaining('readers have') },
    });
    await expect(save(cardOf(ids[11] as ArticleId))).rejects.toThrow(Invalid);
    // taken back within its minute: the card is there again
    await publish(room.ctx, ids[10] as ArticleId, { act: 'publish' });
    expect(shown(await home())[0]?.[0]).toBe(ids[10]);
    expect((await get()).containers[0]?.removed.map(({ reason }) => reason)).not.toContain('gone');
  });

  it('is never wrong where a launch and a withdrawal meet', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const [story] = (await room.stories(1)) as [ArticleId];
      const lead = (await get()).containers[0];
      if (!lead) throw new Error('not begun');
      await ask(fern, contract.saveDraft, {
        ...{ key: 'home', id: lead.id, base: lead.revision, draft: { ...lead.draft, cards: [cardOf(story)] } },
      });
      await Promise.all([launchAll(), room.withdraw(story)]);
      const front = await home();
      expect(shown(front).flat()).not.toContain(story);
      expect(shown(front)[0]).toHaveLength(10);
      // the page is dropped by the story's own word too, should it come back
      expect(front?.placed).toContain(story);
    }
  });

  it('remembers cards that were taken out, the last twenty', async () => {
    const lead = (await get()).containers[0];
    if (!lead) throw new Error('not begun');
    let base = lead.revision;
    const save = async (stories: ArticleId[]) => {
      const draft = { ...lead.draft, cards: stories.map((id) => cardOf(id)) };
      const { container: one } = await ask(fern, contract.saveDraft, { key: 'home', id: lead.id, base, draft });
      base = one.revision;
      return one;
    };
    room.at(room.now() + MINUTE);
    await save([...ids.slice(0, 10), ...ids.slice(11, 25)]);
    const empty = await save([ids[0] as ArticleId]);
    expect(empty.removed).toHaveLength(20);
    expect(empty.removed[0]).toMatchObject({ reason: 'removed', by: { name: 'Fern' } });
    expect(empty.removed.map(({ card }) => card.story)).not.toContain(ids[0]);
    const back = await save([ids[0], ids[24]] as ArticleId[]);
    expect(back.removed.map(({ card }) => card.story)).not.toContain(ids[24]);
  });

  it('goes back to the rule, and comes back', async () => {
    const before = shown(await home());
    const { revision } = await get();
    await expect(ask(fern, contract.leaveToRule, { key: 'home', revision: revision - 1 })).rejects.toThrow(Conflict);
    const { launch, front } = await ask(fern, contract.leaveToRule, { key: 'home', revision });
    expect(front).toMatchObject({ isCurated: false, containers: [] });
    expect(await home()).toBeNull();
    await ask(fern, contract.undoLaunch, { key: 'home', id: launch });
    expect(shown(await home())).toEqual(before);
  });

  it('is for those whose work it is', async () => {
    const editor = staff('ed', ['editor']);
    const sporty = staff('sporty', ['editor'], [room.sections.sport]);
    const contributor = staff('con', ['contributor']);
    const sport = `section-${room.sections.sport}`;
    const news = `section-${room.sections.news}`;
    await expect(ask(rita, contract.beginFront, { key: 'home' })).rejects.toThrow(Forbidden);
    await expect(ask(contributor, contract.oneFront, { key: 'home' })).rejects.toThrow(Forbidden);
    await expect(ask(editor, contract.beginFront, { key: `topic-${room.topics.budget}` })).rejects.toThrow(Forbidden);
    await expect(ask(sporty, contract.beginFront, { key: news })).rejects.toThrow(Forbidden);
    await expect(ask(fern, contract.oneFront, { key: 'section-999' })).rejects.toThrow(NotFound);
    expect((await ask(rita, contract.oneFront, { key: 'home' })).front.mayEdit).toBe(false);
    const begun = await ask(sporty, contract.beginFront, { key: sport });
    expect(begun.front).toMatchObject({ key: sport, name: 'Sport', path: '/sport/', isCurated: true, mayEdit: true });
    const front = await room.fronts.curated(sport);
    const rule = await room.fronts.sectionFront(room.sections.sport);
    expect(shown(front)).toEqual([[rule.lead, ...rule.seconds, ...rule.lines].map((card) => card?.id)]);
  });

  it('says who is there, and forgets who leaves without a word', async () => {
    const lead = (await get()).containers[0];
    await ask(fern, contract.beHere, { key: 'home', container: lead?.id ?? null });
    const { present } = await ask(gil, contract.beHere, { key: 'home', container: null });
    expect(present.map(({ person, container: on }) => [person.name, on])).toEqual([
      ['Fern', lead?.id],
      ['Gil', null],
    ]);
    await ask(gil, contract.beHere, { key: 'home', container: null, leaving: true });
    room.at(room.now() + MINUTE);
    expect((await get()).present).toEqual([]);
  });
});
