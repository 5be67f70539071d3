import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, newsroom } from '../../articles/fixture.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { ownNotices } from '../../notices/own-notices.ts';
import { findPerson } from '../../people/find-person.ts';
import { addOne } from '../../people/fixture.ts';
import type { Person } from '../../people/person.ts';
import { followState } from '../../planning/follow-state.ts';
import { onePlan } from '../../planning/one-plan.ts';
import type { StorySnapshot } from '../layout.ts';
import { keepSavedVersion } from '../versions/keep-version.ts';
import { loadText } from './load-text.ts';
import { readText } from './read-text.ts';
import { saveText } from './save-text.ts';

describeEachDatabase('saving a text that is ready', (database) => {
  let room: Newsroom;
  let [cleo, ben] = [] as unknown as [PersonId, PersonId];
  const person = async (id: PersonId) => (await findPerson(database(), id)) as Person;
  const planOf = async (id: ArticleId) => (await onePlan(database(), await person(cleo), id)).plan;
  beforeAll(async () => {
    room = await newsroom(database());
    cleo = await addOne(room.ctx, 'cleo', { roles: ['chief'] });
    ben = await addOne(room.ctx, 'ben', { roles: ['reporter'] });
  });
  const ready = async (): Promise<{ id: ArticleId; snapshot: StorySnapshot; version: number | null }> => {
    const id = await room.write({ headline: 'Harbour fire', sectionId: room.sections.europe });
    const doc = new Y.Doc();
    for (const update of (await loadText(room.ctx, id)).updates) Y.applyUpdate(doc, update);
    const version = await keepSavedVersion(room.ctx, id, { reason: 'named', name: 'Ready', by: cleo });
    const staff = { person: await person(cleo), session: 's', from: '', agent: '' };
    await followState({ ...room.ctx, who: cleo, ...staff }, id, { from: 'draft', to: 'ready', version });
    return { id, snapshot: readText(doc), version };
  };
  const save = (id: ArticleId, snapshot: StorySnapshot, hands: PersonId[] = [ben]) =>
    saveText(room.ctx, id, () => ({ snapshot, hands, through: 0 }));

  describe.each([
    ['a headline', { headline: 'Harbour fire is out' }],
    ['a section', { sectionId: null }],
  ])('with another %s', (_, change) => {
    it('is not ready any more: the version that was is named, and who made it so is told', async () => {
      const { id, snapshot, version } = await ready();
      expect(await planOf(id)).toMatchObject({ readyVersion: version, publication: 'ready', unreadied: null });
      await save(id, { ...snapshot, ...change });
      expect(await planOf(id)).toMatchObject({
        ...{ readyVersion: null, publication: 'draft' },
        unreadied: { by: [{ id: ben, name: 'Ben Penn' }] },
      });
      const { notices } = await ownNotices(database(), await person(cleo), { limit: 5 });
      expect(notices[0]).toMatchObject({ kind: 'unreadied', story: { id }, by: { id: ben } });
      const kept = await database().selectFrom('versions').selectAll().where('articleId', '=', id).execute();
      expect(kept.find(({ number }) => number === version)?.name).toBe('Ready');
    });
  });

  it('stays ready where nothing changed but notes to colleagues', async () => {
    const { id, snapshot } = await ready();
    await save(id, snapshot);
    await save(id, { ...snapshot, notes: 'Call the harbour master.' });
    expect(await planOf(id)).toMatchObject({ publication: 'ready', unreadied: null });
  });

  it('stays ready where the saving fails', async () => {
    const { id, snapshot } = await ready();
    await expect(save(id, { ...snapshot, headline: 'x', language: 'no language' })).rejects.toThrow();
    expect(await planOf(id)).toMatchObject({ publication: 'ready', unreadied: null });
  });
});
