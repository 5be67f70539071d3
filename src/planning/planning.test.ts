import { beforeEach, describe, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { saveArticle } from '../articles/save-article.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../base/errors.ts';
import type { ArticleId, PersonId, SectionId } from '../base/ids.ts';
import { ownNotices } from '../notices/own-notices.ts';
import { findPerson } from '../people/find-person.ts';
import { addOne } from '../people/fixture.ts';
import type { Person, Role } from '../people/person.ts';
import { addIdeas, type Idea } from './add-ideas.ts';
import { assign } from './assign.ts';
import { boardOf } from './board.ts';
import { changePlan } from './change-plan.ts';
import { closePlan } from './close-plan.ts';
import { PRESETS, type WorkStatus } from './contract.ts';
import { daysOf } from './days.ts';
import { followState } from './follow-state.ts';
import { listPlans } from './list-plans.ts';
import { movePlan } from './move-plan.ts';
import { onePlan } from './one-plan.ts';
import { type NewStep, saveStatuses } from './save-statuses.ts';
import { statusesOf } from './statuses.ts';
import { tellOverdue } from './tell-overdue.ts';
import type { Texts } from './texts.ts';
import type { Found } from './unmet-checks.ts';
import { unready } from './unready.ts';

const HOUR = 3_600_000;
const REST = { position: 0, searchJson: '{}', sticky: 0, commentsOpen: 0 };
let count = 0;

describeEachDatabase('planning', (database) => {
  let now = 1_700_000_000_000;
  let findings: Found[] = [];
  let [chief, editor, reporter, contributor] = [] as unknown as [PersonId, PersonId, PersonId, PersonId];
  let steps: Record<string, WorkStatus> = {};
  const system = () => ({ db: database(), now: () => now, who: null });
  const as = async (id: PersonId) => ({
    ...system(),
    ...{ who: id, person: (await findPerson(database(), id)) as Person, session: 's', from: '', agent: '' },
  });
  /** as the room of texts would: saves nothing, keeps a version */
  const texts: Texts = {
    findings: async () => findings,
    saved: async () => {},
    keepReady: async ({ db }, story) => {
      const text = await db
        .selectFrom('storyTexts')
        .select('savedAt')
        .where('articleId', '=', story)
        .executeTakeFirst();
      return { version: 4, savedAt: text?.savedAt ?? 0 };
    },
    changed() {},
  };
  const idea = (title: string, more: Partial<Idea> = {}): Idea => ({
    ...{ title, desk: null, people: [], dueAt: null },
    ...more,
  });
  const add = async (by: PersonId, more: Partial<Idea> = {}) => {
    const [row] = await addIdeas(await as(by), [idea('Cranes fall', more)]);
    return row as NonNullable<typeof row>;
  };
  const move = async (by: PersonId, story: ArticleId, to: string, from?: string) =>
    movePlan(await as(by), texts, story, {
      to: steps[to]?.id ?? 0,
      from: from === undefined ? undefined : steps[from]?.id,
    });
  const write = (story: ArticleId, words = 12) =>
    database()
      .insertInto('storyTexts')
      .values({
        articleId: story,
        ...{ state: new Uint8Array(), snapshotJson: '{}', copyHash: '', savedThrough: 0, savedAt: now },
        ...{ words, handsJson: '[]', versionHash: '' },
      })
      .execute();
  const statusOf = async (story: ArticleId) =>
    (await database().selectFrom('articles').select('status').where('id', '=', story).executeTakeFirst())?.status;
  const kinds = async (id: PersonId) => {
    const { person } = await as(id);
    return (await ownNotices(database(), person, { limit: 50 })).notices.map(({ kind }) => kind);
  };
  const section = async (slug: string): Promise<SectionId> => {
    const row = { slug, path: slug, name: slug, description: '' };
    const known = await database().selectFrom('sections').select('id').where('slug', '=', slug).executeTakeFirst();
    if (known) return known.id;
    const { id } = await database()
      .insertInto('sections')
      .values(row as never)
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  };

  beforeEach(async () => {
    count += 1;
    findings = [];
    const db = database();
    await db.deleteFrom('plans').execute();
    await db.deleteFrom('articles').execute();
    const one = (name: string, role: Role) => addOne(system(), `${name}${count}`, { roles: [role] });
    chief = await one('chief', 'chief');
    editor = await one('editor', 'editor');
    reporter = await one('reporter', 'reporter');
    contributor = await one('contributor', 'contributor');
    steps = Object.fromEntries((await statusesOf(db)).map((status) => [status.name, status]));
  });

  describe('ideas', () => {
    it('stand on the board at once, unassigned or with whom they were given to, who is told', async () => {
      const ctx = await as(chief);
      const added = await addIdeas(ctx, [
        idea('Who pays for the quay?'),
        idea('  The night the ferry stopped', { people: [reporter], dueAt: now + HOUR }),
      ]);
      expect(added.map(({ status }) => status)).toEqual([steps.Idea?.id, steps.Assigned?.id]);
      const { plans } = await boardOf(await as(reporter), (await as(reporter)).person);
      expect(plans.map(({ title }) => title).sort()).toEqual([
        '  The night the ferry stopped',
        'Who pays for the quay?',
      ]);
      expect(plans.find(({ people }) => people.length > 0)).toMatchObject({
        ...{ dueAt: now + HOUR, publication: 'draft', words: 0, hasText: false },
        people: [{ id: reporter, role: '' }],
      });
      expect(await kinds(reporter)).toEqual(['assigned']);
      expect(await kinds(chief)).toEqual([]);
    });

    it('of who sees only their own are theirs; those of others they never see', async () => {
      const own = await add(contributor);
      const other = await add(chief);
      const ctx = await as(contributor);
      const { plans } = await boardOf(ctx, ctx.person);
      expect(plans.map(({ id }) => id)).toEqual([own.id]);
      expect(own.people.map(({ id }) => id)).toEqual([contributor]);
      await expect(onePlan(database(), ctx.person, other.id)).rejects.toThrow(NotFound);
      await expect(changePlan(ctx, other.id, { notes: 'x' })).rejects.toThrow(NotFound);
      await expect(move(contributor, other.id, 'Writing')).rejects.toThrow(NotFound);
    });

    it('are refused as a whole where one has a desk or a person that is not there', async () => {
      const ctx = await as(chief);
      const bad = [idea('One'), idea('Two', { people: ['nobody' as PersonId] })];
      await expect(addIdeas(ctx, bad)).rejects.toMatchObject({ fields: { 'ideas.1.people': expect.any(String) } });
      await expect(addIdeas(ctx, [idea('One', { desk: 999 as SectionId })])).rejects.toThrow(Invalid);
      expect((await boardOf(ctx, ctx.person)).plans).toEqual([]);
    });

    it('go to one’s own desk where one works for some alone', async () => {
      const [sport, world] = [await section('sport'), await section('world')];
      const narrow = await addOne(system(), `sport${count}`, { roles: ['editor'], sections: [sport] });
      expect((await add(narrow)).desk?.id).toBe(sport);
      await expect(add(narrow, { desk: world })).rejects.toThrow(Forbidden);
    });
  });

  describe('moves', () => {
    it('of a reporter go up to Editing in own stories, not in others’, not further', async () => {
      const { id } = await add(chief, { people: [reporter] });
      const foreign = await add(chief);
      await move(reporter, id, 'Writing', 'Assigned');
      await write(id);
      const row = await move(reporter, id, 'Editing', 'Writing');
      expect(row.may.moves).not.toContain(steps.Checks?.id);
      await expect(move(reporter, id, 'Checks')).rejects.toThrow(Forbidden);
      await expect(move(reporter, id, 'Ready')).rejects.toThrow(Forbidden);
      await expect(move(reporter, foreign.id, 'Writing')).rejects.toThrow(Forbidden);
      await move(editor, id, 'Checks');
      await expect(move(reporter, id, 'Writing'), 'nor back from where they may not put it').rejects.toThrow(Forbidden);
    });

    it('are refused to who saw it elsewhere, with how it is now', async () => {
      const { id } = await add(chief);
      await move(chief, id, 'Writing', 'Idea');
      await expect(move(editor, id, 'On hold', 'Idea')).rejects.toMatchObject({
        name: 'Conflict',
        current: { plan: { id, status: steps.Writing?.id } },
      });
      await move(editor, id, 'Writing', 'Idea');
    });

    it('wait for what the step asks for, and say all of it', async () => {
      const { id } = await add(chief);
      await expect(move(chief, id, 'Assigned')).rejects.toMatchObject({
        fields: { checks: expect.stringContaining('Nobody') },
      });
      await expect(move(chief, id, 'Ready')).rejects.toThrow('no text yet');
      await write(id);
      findings = [
        { rule: 'headline', sentence: 'There is no headline.' },
        { rule: 'style', sentence: 'Kyiv.' },
      ];
      await expect(move(chief, id, 'Ready')).rejects.toMatchObject({ fields: { checks: 'There is no headline.' } });
      findings = [];
      const row = await move(chief, id, 'Ready');
      expect(row).toMatchObject({ readyVersion: 4, status: steps.Ready?.id });
    });

    it('count the words that somebody is writing at this moment', async () => {
      const { id } = await add(chief);
      const writing = { ...texts, saved: async (story: ArticleId) => void (await write(story)) };
      const row = await movePlan(await as(chief), writing, id, { to: steps.Ready?.id as number });
      expect(row).toMatchObject({ readyVersion: 4, status: steps.Ready?.id });
    });

    it('tell the people of the story, and are kept with who and when', async () => {
      const { id } = await add(chief, { people: [reporter] });
      now += HOUR;
      await move(editor, id, 'Writing');
      expect(await kinds(reporter)).toEqual(['statusMoved', 'assigned']);
      const { moves } = await onePlan(database(), (await as(editor)).person, id);
      expect(moves).toMatchObject([
        { from: 'Assigned', to: 'Writing', why: 'moved', by: { id: editor }, at: now },
        { from: '', to: 'Assigned', why: 'begun', by: { id: chief } },
      ]);
    });

    it('to ready and away are what the rights of writers go by', async () => {
      const { id } = await add(chief);
      await write(id);
      await move(chief, id, 'Ready');
      expect(await statusOf(id)).toBe('ready');
      await move(chief, id, 'Editing');
      expect(await statusOf(id)).toBe('draft');
    });

    it('of what readers have change nothing for them', async () => {
      const { id } = await add(chief);
      await database().updateTable('articles').set({ status: 'live' }).where('id', '=', id).execute();
      await move(chief, id, 'Writing');
      expect(await statusOf(id)).toBe('live');
    });
  });

  describe('what is ready', () => {
    const made = async () => {
      const { id } = await add(chief, { people: [reporter] });
      await write(id);
      await move(chief, id, 'Editing');
      await move(editor, id, 'Ready');
      return id;
    };

    it('is not any more once its text is changed: back, said on the board, and told to who made it so', async () => {
      const id = await made();
      now += HOUR;
      await database()
        .transaction()
        .execute((db) => unready({ ...system(), db }, id, [reporter]));
      const { plan, moves } = await onePlan(database(), (await as(chief)).person, id);
      expect(plan).toMatchObject({
        ...{ status: steps.Editing?.id, readyVersion: null },
        unreadied: { at: now, by: [{ id: reporter }] },
      });
      expect(moves[0]).toMatchObject({
        from: 'Ready',
        to: 'Editing',
        why: 'unreadied',
        version: 4,
        by: { id: reporter },
      });
      expect(await statusOf(id)).toBe('draft');
      expect(await kinds(editor)).toEqual(['unreadied']);
      expect(await unready(system(), id, [reporter]), 'only once').toBe(false);
      expect((await move(editor, id, 'Ready')).unreadied).toBeNull();
    });

    it('is not said of a text that changed in that very moment', async () => {
      const { id } = await add(chief);
      await write(id);
      const racing = { ...texts, keepReady: async () => ({ version: 2, savedAt: now - 1 }) };
      const ctx = await as(chief);
      await expect(movePlan(ctx, racing, id, { to: steps.Ready?.id ?? 0 })).rejects.toThrow(Conflict);
    });

    it('is the version that was given an hour, though nobody planned it, and not any more once its text is changed', async () => {
      const document = { version: 1 as const, content: [] };
      const id = await saveArticle(system(), { kind: 'story', headline: 'Straight from a draft', document });
      await database().updateTable('articles').set({ status: 'scheduled' }).where('id', '=', id).execute();
      const row = { articleId: id, act: 'publish', note: '', place: '', placesJson: '[]', state: 'waiting' as const };
      const undone = { doneAt: null, edition: null, lateMs: null, reason: '', stateBytes: null, baseEdition: null };
      await database()
        .insertInto('schedules')
        .values({ ...row, ...undone, version: 3, at: now + HOUR, personId: editor, createdAt: now })
        .execute();
      await database()
        .insertInto('embargoes')
        .values({
          articleId: id,
          until: now + 7,
          reason: 'x',
          personId: chief,
          createdAt: now,
          liftReason: '',
        } as never)
        .execute();
      const planOf = async () => (await onePlan(database(), (await as(chief)).person, id)).plan;
      expect(await planOf()).toMatchObject({
        ...{ status: steps.Ready?.id, readyVersion: 3, publication: 'scheduled' },
        ...{ outAt: now + HOUR, embargo: { until: now + 7 } },
      });
      expect(await unready(system(), id, [reporter])).toBe(true);
      expect(await planOf()).toMatchObject({
        ...{ status: steps.Writing?.id, readyVersion: null, publication: 'scheduled', outAt: now + HOUR },
        unreadied: { by: [{ id: reporter }] },
      });
      expect(await kinds(editor)).toEqual(['unreadied']);
    });

    it('of an import that nobody planned goes back too', async () => {
      const id = await saveArticle(system(), {
        ...{ kind: 'story', headline: 'Old', status: 'ready', document: { version: 1, content: [] } },
      });
      expect(await unready(system(), id, [])).toBe(true);
      expect(await statusOf(id)).toBe('draft');
    });
  });

  describe('a plan', () => {
    it('is changed field by field, and keeps the rest', async () => {
      const { id } = await add(chief, { dueAt: now });
      const ctx = await as(chief);
      await changePlan(ctx, id, { priority: 2, needs: { picture: 'wanted' }, notes: 'Ask the harbour.' });
      const row = await changePlan(ctx, id, { slotAt: now + HOUR, needs: { legal: 'done' } });
      expect(row).toMatchObject({ dueAt: now, slotAt: now + HOUR, priority: 2, notes: 'Ask the harbour.' });
      expect(row.needs).toEqual({ picture: 'wanted', legal: 'done', facts: 'no', translation: 'no' });
      expect((await changePlan(ctx, id, { dueAt: null })).dueAt).toBeNull();
    });

    it('is not changed over what others wrote since: both are known to who comes later', async () => {
      const { id } = await add(chief, { dueAt: now });
      const [one, other] = [await as(chief), await as(editor)];
      await changePlan(one, id, { notes: 'Ask the harbour.', was: { notes: '' } });
      await expect(changePlan(other, id, { notes: 'Ask the mayor.', was: { notes: '' } })).rejects.toMatchObject({
        name: 'Conflict',
        current: { plan: { id, notes: 'Ask the harbour.' } },
      });
      await changePlan(other, id, { notes: 'Ask the mayor.', was: { notes: 'Ask the harbour.' } });
      await changePlan(other, id, { notes: 'Ask the mayor.', was: { notes: '' } });
      await changePlan(one, id, { title: 'Cranes fell', was: { title: 'Cranes fall' } });
      await expect(changePlan(other, id, { title: 'x', was: { title: 'Cranes fall' } })).rejects.toThrow(Conflict);
      const minute = now - (now % 60_000);
      await changePlan(one, id, { dueAt: now + HOUR, was: { dueAt: minute } });
      await expect(changePlan(other, id, { dueAt: null, was: { dueAt: minute } })).rejects.toThrow(Conflict);
      const row = await changePlan(other, id, { priority: 1, slotAt: now, was: { slotAt: null } });
      expect(row).toMatchObject({ title: 'Cranes fell', dueAt: now + HOUR, notes: 'Ask the mayor.', slotAt: now });
    });

    it('is not chosen over what others chose since, field by field, nor given away over others', async () => {
      const desk = await section('City');
      const { id } = await add(chief, { people: [editor] });
      const [one, other] = [await as(chief), await as(editor)];
      await changePlan(one, id, { priority: 2, was: { priority: 0 } });
      await expect(changePlan(other, id, { priority: -1, was: { priority: 0 } })).rejects.toMatchObject({
        current: { plan: { id, priority: 2 } },
      });
      await changePlan(one, id, { desk, was: { desk: null } });
      await expect(changePlan(other, id, { desk: null, was: { desk: desk + 1 } as never })).rejects.toThrow(Conflict);
      await changePlan(one, id, { needs: { legal: 'wanted' }, was: { needs: { legal: 'no' } } });
      await expect(
        changePlan(other, id, { needs: { legal: 'done' }, was: { needs: { legal: 'no' } } }),
      ).rejects.toThrow(Conflict);
      const row = await changePlan(other, id, { needs: { facts: 'wanted' }, was: { needs: { facts: 'no' } } });
      expect(row).toMatchObject({ priority: 2, desk: { id: desk }, needs: { legal: 'wanted', facts: 'wanted' } });
      const [had, both] = [
        [{ id: editor, role: '' }],
        [
          { id: editor, role: '' },
          { id: reporter, role: '' },
        ],
      ];
      await assign(one, texts, id, both, had);
      await assign(one, texts, id, both, had);
      await expect(assign(other, texts, id, [{ id: chief, role: '' }], had)).rejects.toMatchObject({
        name: 'Conflict',
        current: { plan: { people: [{ id: editor }, { id: reporter }] } },
      });
    });

    it('is written down with what it was and what it is, notes that are typed with pauses once', async () => {
      const { id } = await add(chief, { dueAt: now });
      const [one, other] = [await as(chief), await as(editor)];
      const lines = async () =>
        (
          await database()
            .selectFrom('audit')
            .select(['who', 'detailJson'])
            .where('thing', '=', `story:${id}`)
            .where('what', '=', 'story.replanned')
            .orderBy('id')
            .execute()
        ).map(({ who, detailJson }) => [who, JSON.parse(detailJson)]);
      const noted = { field: 'notes' };
      for (const notes of ['A', 'Ask', 'Ask the mayor.']) await changePlan(one, id, { notes });
      expect(await lines()).toEqual([[chief, noted]]);
      await changePlan(other, id, { notes: 'Ask the harbour.' });
      await changePlan(one, id, { notes: 'Ask both.' });
      now += 11 * 60_000;
      await changePlan(one, id, { notes: 'Ask both again.' });
      await changePlan(one, id, { notes: 'Ask both again.', priority: 0 });
      const who = [chief, editor, chief, chief];
      expect(await lines()).toEqual(who.map((by) => [by, noted]));
      await changePlan(one, id, {
        title: 'Cranes fell',
        dueAt: null,
        priority: 1,
        needs: { legal: 'wanted', facts: 'no' },
      });
      expect((await lines()).slice(4)).toEqual([
        [
          chief,
          {
            from: { title: 'Cranes fall', dueAt: now - 11 * 60_000, priority: 0, legal: 'no' },
            to: { title: 'Cranes fell', dueAt: null, priority: 1, legal: 'wanted' },
          },
        ],
      ]);
    });

    it('of others is not a reporter’s to change or to give away', async () => {
      const { id } = await add(chief, { people: [editor] });
      const ctx = await as(reporter);
      await expect(changePlan(ctx, id, { priority: 1 })).rejects.toThrow(Forbidden);
      await expect(assign(ctx, texts, id, [{ id: reporter, role: '' }])).rejects.toThrow(Forbidden);
    });

    it('goes to people with what they do; who comes and who leaves are told, an idea is assigned by it', async () => {
      const { id } = await add(chief);
      const ctx = await as(chief);
      const row = await assign(ctx, texts, id, [
        { id: reporter, role: '' },
        { id: editor, role: 'Photographs' },
      ]);
      expect(row.status).toBe(steps.Assigned?.id);
      expect(row.people.map(({ id: who, role }) => [who, role])).toEqual([
        [reporter, ''],
        [editor, 'Photographs'],
      ]);
      await assign(ctx, texts, id, []);
      expect(await kinds(reporter)).toEqual(['takenOff', 'assigned']);
      expect((await onePlan(database(), ctx.person, id)).plan.status).toBe(steps.Idea?.id);
      await expect(assign(ctx, texts, id, [{ id: 'nobody' as PersonId, role: '' }])).rejects.toThrow(Invalid);
    });

    it('is kept when its text is thrown away, and back where it was when it is taken out again', async () => {
      const { id } = await add(chief, { people: [reporter] });
      await move(chief, id, 'Writing');
      const ctx = await as(chief);
      await followState(ctx, id, { from: 'draft', to: 'trash' });
      await database().updateTable('articles').set({ status: 'trash' }).where('id', '=', id).execute();
      const { plan } = await onePlan(database(), ctx.person, id);
      expect(plan).toMatchObject({ status: steps.Dropped?.id, closedAt: now, title: 'Cranes fall' });
      await expect(move(chief, id, 'Writing')).rejects.toThrow('trash');
      await followState(ctx, id, { from: 'trash', to: 'draft' });
      await database().updateTable('articles').set({ status: 'draft' }).where('id', '=', id).execute();
      expect((await onePlan(database(), ctx.person, id)).plan).toMatchObject({
        status: steps.Writing?.id,
        closedAt: null,
      });
    });

    it('leaves the board when readers have all of it, and stays where more is written', async () => {
      const [done, pending] = [await add(chief), await add(chief)];
      for (const [{ id }, newer] of [
        [done, 0],
        [pending, 5],
      ] as const) {
        const row = {
          kind: 'story',
          edition: 1,
          path: `/${id}/`,
          slug: 's',
          headline: 'x',
          publishedAt: now,
          touchedAt: now,
        };
        await database()
          .insertInto('liveArticles')
          .values(await liveRow(id, row))
          .execute();
        await database()
          .updateTable('articles')
          .set({ status: 'live', touchedAt: now + newer })
          .where('id', '=', id)
          .execute();
        await closePlan(system(), id);
      }
      const ctx = await as(chief);
      const { plans } = await boardOf(ctx, ctx.person);
      expect(plans.map(({ id }) => id)).toEqual([pending.id]);
      expect((await onePlan(database(), ctx.person, done.id)).plan.status).toBe(steps.Ready?.id);
      await move(chief, done.id, 'Editing');
      expect((await boardOf(ctx, ctx.person)).plans, 'work on it begins again').toHaveLength(2);
    });
  });

  describe('the board', () => {
    it('has drafts that nobody planned in the first working step, not those of long ago, nor what readers have', async () => {
      const old = { kind: 'story' as const, document: { version: 1 as const, content: [] } };
      const draft = await saveArticle(system(), { ...old, headline: 'A draft' });
      const ready = await saveArticle(system(), { ...old, headline: 'Handed in', status: 'ready' });
      await saveArticle(system(), { ...old, headline: 'Readers have it', status: 'live' as never }).catch(() => null);
      now += 31 * 24 * HOUR;
      const recent = await saveArticle(system(), { ...old, headline: 'Recent' });
      const ctx = await as(chief);
      const { plans, older } = await boardOf(ctx, ctx.person);
      expect(plans.map(({ id, status }) => [id, status])).toEqual([[recent, steps.Writing?.id]]);
      expect(older).toBe(2);
      expect((await onePlan(database(), ctx.person, draft)).plan.status).toBe(steps.Writing?.id);
      expect((await onePlan(database(), ctx.person, ready)).plan.status).toBe(steps.Ready?.id);
    });

    it('is a list too, narrowed and page by page', async () => {
      const ctx = await as(chief);
      const some = Array.from({ length: 20 }, (_, at) => idea(`Quay ${at}`, at % 2 ? { people: [reporter] } : {}));
      for (let page = 0; page < 3; page += 1) {
        now += HOUR;
        await addIdeas(ctx, some);
      }
      await addIdeas(ctx, [idea('Late', { dueAt: now - 1 })]);
      const first = await listPlans(ctx, ctx.person, {});
      expect(first.plans).toHaveLength(50);
      const second = await listPlans(ctx, ctx.person, { before: first.next as string });
      expect(second.plans).toHaveLength(11);
      expect(second.next).toBeNull();
      const of = async (asked: Parameters<typeof listPlans>[2]) =>
        (await listPlans(ctx, ctx.person, asked)).plans.length;
      expect(await of({ show: 'unassigned' })).toBe(31);
      expect(await of({ person: reporter })).toBe(30);
      expect(await of({ show: 'overdue' })).toBe(1);
      expect(await of({ words: 'quay 7' })).toBe(6);
      expect(await of({ words: "100%' or 1=1" })).toBe(0);
      expect(await of({ status: steps.Idea?.id })).toBe(31);
      expect(await of({ desk: 0 })).toBe(50);
    });

    it('lists drafts that nobody planned among the plans, where they stand on the board', async () => {
      const ctx = await as(chief);
      const draft = { kind: 'story' as const, document: { version: 1 as const, content: [] } };
      const ids: number[] = [];
      for (let at = 0; at < 30; at += 1) {
        now += HOUR;
        ids.unshift(await saveArticle(system(), { ...draft, headline: `Found ${at}` }));
        now += HOUR;
        ids.unshift((await addIdeas(ctx, [idea(`Thought ${at}`)]))[0]?.id as number);
      }
      const written = {
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: 'So much was written.' }],
      };
      now += HOUR;
      ids.unshift(
        await saveArticle(system(), {
          ...{ kind: 'story', headline: 'Handed in', status: 'ready' },
          document: { version: 1, content: [written] },
        }),
      );
      const first = await listPlans(ctx, ctx.person, {});
      const second = await listPlans(ctx, ctx.person, { before: first.next as string });
      expect([...first.plans, ...second.plans].map(({ id }) => id)).toEqual(ids);
      expect(second.next).toBeNull();
      const of = async (asked: Parameters<typeof listPlans>[2]) =>
        (await listPlans(ctx, ctx.person, asked)).plans.map(({ title }) => title);
      expect(await of({ words: 'handed' })).toEqual(['Handed in']);
      expect(await of({ status: steps.Ready?.id })).toEqual(['Handed in']);
      expect(await of({ status: steps.Writing?.id })).toHaveLength(30);
      expect(await of({ status: steps.Idea?.id })).toHaveLength(30);
      expect(await of({ show: 'noText', words: 'in' })).not.toContain('Handed in');
      expect(await of({ show: 'unassigned', status: steps.Writing?.id })).toHaveLength(30);
      expect(await of({ show: 'overdue' })).toEqual([]);
      expect(await of({ desk: 99_999 })).toEqual([]);
    });
  });

  it('shows a day with what is due on it and what is to go out', async () => {
    const due = await add(chief, { dueAt: now + HOUR });
    const slot = await add(chief);
    await changePlan(await as(chief), slot.id, { slotAt: now + 2 * HOUR });
    await add(chief, { dueAt: now + 30 * HOUR });
    const { person } = await as(chief);
    const { plans } = await daysOf(database(), person, { from: now, until: now + 24 * HOUR });
    expect(plans.map(({ id }) => id)).toEqual([due.id, slot.id]);
    await expect(daysOf(database(), person, { from: 0, until: now })).rejects.toThrow(Invalid);
  });

  it('tells of what is late once, and again for another hour', async () => {
    const { id } = await add(chief, { people: [reporter], dueAt: now - 1 });
    const nobodys = await add(editor, { dueAt: now - 1 });
    await tellOverdue(system());
    await tellOverdue(system());
    expect(await kinds(reporter)).toEqual(['overdue', 'assigned']);
    expect(await kinds(editor), 'who planned it').toEqual(['overdue']);
    expect(nobodys.people).toEqual([]);
    const told = async () =>
      (await database().selectFrom('plans').select('overdueToldAt').where('articleId', '=', id).executeTakeFirst())
        ?.overdueToldAt;
    expect(await told()).toBe(now);
    await changePlan(await as(chief), id, { dueAt: now + HOUR });
    expect(await told()).toBeNull();
  });

  describe('the steps', () => {
    const current = async () => (await statusesOf(database())).map((status): NewStep => status);
    const known = () => statusesOf(database());

    it('are the desk’s own: other names, another order, others’ rights', async () => {
      const ctx = await as(chief);
      const all = await current();
      const [first, ...rest] = all as [NewStep, ...NewStep[]];
      const saved = await saveStatuses(ctx, { known: await known(), statuses: [...rest, { ...first, name: 'Pitch' }] });
      expect(saved.at(-1)).toMatchObject({ id: first.id, name: 'Pitch' });
      await saveStatuses(ctx, { known: await known(), statuses: all });
    });

    it('become a preset: what stood in a step that goes comes to one of its kind, and its history says so', async () => {
      const [one, two] = [await add(chief), await add(chief)];
      await write(two.id);
      await move(chief, two.id, 'Ready');
      const ctx = await as(chief);
      const before = await current();
      const small = PRESETS.small.map((step) => ({
        ...step,
        id: null,
        movers: [...step.movers],
        checks: [...step.checks],
      }));
      const saved = await saveStatuses(ctx, { known: await known(), statuses: small });
      expect(saved.map(({ name }) => name)).toEqual(['Draft', 'Ready']);
      const { plans } = await boardOf(ctx, ctx.person);
      expect(plans.find(({ id }) => id === one.id)?.status).toBe(saved[0]?.id);
      expect(plans.find(({ id }) => id === two.id)?.status).toBe(saved[1]?.id);
      expect(await statusOf(two.id)).toBe('ready');
      const { moves } = await onePlan(database(), ctx.person, one.id);
      expect(moves[0]).toMatchObject({ from: 'Idea', to: 'Draft', why: 'statuses' });
      await saveStatuses(ctx, { known: await known(), statuses: before.map((step) => ({ ...step, id: null })) });
    });

    it('that are there again have back what left them for that alone', async () => {
      const [kept, moved, fresh] = [await add(chief), await add(chief, { people: [reporter] }), await add(chief)];
      await move(chief, fresh.id, 'Writing');
      const ctx = await as(chief);
      const before = await current();
      const [draft, ready] = PRESETS.small.map((step) => ({
        ...step,
        movers: [...step.movers],
        checks: [...step.checks],
      }));
      const own = before.find(({ kind }) => kind === 'ready') as NewStep;
      const small = [
        { ...(draft as Omit<NewStep, 'id'>), id: null },
        { ...(ready as Omit<NewStep, 'id'>), id: own.id },
      ];
      const saved = await saveStatuses(ctx, { known: await known(), statuses: small });
      await movePlan(ctx, texts, moved.id, { to: own.id as number }).catch(() => null);
      await write(moved.id);
      await movePlan(ctx, texts, moved.id, { to: own.id as number });
      const back = before.map((step) => (step.id === own.id ? step : { ...step, id: null }));
      const names = new Map(
        (await saveStatuses(ctx, { known: saved, statuses: back })).map(({ id, name }) => [id, name]),
      );
      const at = async (id: ArticleId) => names.get((await onePlan(database(), ctx.person, id)).plan.status);
      expect(await at(kept.id)).toBe('Idea');
      expect(await at(fresh.id)).toBe('Writing');
      expect(await at(moved.id), 'moved on meanwhile').toBe('Ready');
      expect((await onePlan(database(), ctx.person, kept.id)).moves[0]).toMatchObject({ from: 'Draft', to: 'Idea' });
    });

    it('are not overwritten by who saw others, and always have work and one ready', async () => {
      const ctx = await as(chief);
      const all = await current();
      const read = await known();
      await expect(saveStatuses(ctx, { known: read.slice(1), statuses: all })).rejects.toThrow(Conflict);
      const renamed = all.map((step, at) => (at === 0 ? { ...step, name: 'Pitch' } : step));
      const saved = await saveStatuses(ctx, { known: read, statuses: renamed });
      await expect(saveStatuses(ctx, { known: read, statuses: all })).rejects.toMatchObject({
        name: 'Conflict',
        current: { statuses: saved },
      });
      await saveStatuses(ctx, { known: saved, statuses: all });
      for (const statuses of [
        all.filter(({ kind }) => kind !== 'ready'),
        all.filter(({ kind }) => kind !== 'work'),
        all.map((step) => ({ ...step, name: 'Same' })),
      ])
        await expect(saveStatuses(ctx, { known: await known(), statuses })).rejects.toThrow(Invalid);
    });
  });

  async function liveRow(id: ArticleId, row: object) {
    const columns = {
      standfirst: '',
      kicker: '',
      genre: 'news',
      design: 'article',
      display: 'standard',
      language: 'en',
    };
    return { id, ...columns, wordCount: 1, bylineJson: '{}', ...REST, ...row } as never;
  }
});
