import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { type Newsroom, NOON, newsroom } from '../../articles/fixture.ts';
import { createPublicArticles } from '../../articles/public-articles.ts';
import { Invalid, NotFound } from '../../base/errors.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import { addOne } from '../../people/fixture.ts';
import type { Person, Role } from '../../people/person.ts';
import { dayIn, monthsLater } from './days.ts';
import { placePages } from './place-pages.ts';
import { notePageReview, planReview } from './review-pages.ts';
import { staticPages } from './static-pages.ts';

describeEachDatabase('static pages in the newsroom', (database) => {
  let room: Newsroom;
  let ada: PersonId;
  let about: ArticleId;
  let team: ArticleId;
  let terms: ArticleId;
  const someone = (...roles: Role[]): Person => ({
    ...{ id: ada, name: 'Ada', email: '', username: 'ada', roles, sections: null, author: null },
  });
  const list = async (person = someone('chief')) => (await staticPages({ ...room.ctx, person })).pages;
  const plan = (reviewBy: string | null, everyMonths = 0) =>
    planReview(room.ctx, about, { reviewBy, everyMonths, ownerId: ada });

  beforeAll(async () => {
    room = await newsroom(database());
    ada = await addOne(room.ctx, 'ada');
    about = await room.live({ headline: 'About', kind: 'page' });
    team = await room.live({ headline: 'Team', kind: 'page', parentId: about });
    terms = await room.write({ headline: 'Terms', kind: 'page' });
    await room.write({ headline: 'A story' });
  });

  it('are listed in their order with when they are due, by the paper’s day', async () => {
    expect((await list()).map(({ headline, parentId, path }) => [headline, parentId, path])).toEqual([
      ['About', null, '/about/'],
      ['Team', about, '/about/team/'],
      ['Terms', null, null],
    ]);
    const review = async () => (await list())[0]?.review;
    expect(await review()).toBe('none');
    for (const [day, due] of [
      ['2026-08-20', 'overdue'],
      ['2026-08-21', 'soon'],
      ['2026-09-04', 'soon'],
      ['2026-09-05', 'later'],
    ] as const) {
      await plan(day);
      expect(await review(), day).toBe(due);
    }
    await plan('2026-08-20');
    expect(await staticPages({ ...room.ctx, person: someone('chief') })).toMatchObject({ overdue: 1 });
    expect((await list())[0]?.owner).toEqual({ id: ada, name: 'Ada Penn' });
  });

  it('tell no headline that readers do not have to who may not read stories', async () => {
    const seen = await list(someone('administrator'));
    expect(seen.map(({ id, headline }) => [id, headline])).toEqual([
      [about, 'About'],
      [team, 'Team'],
      [terms, null],
    ]);
  });

  it('are due again after a review, where they are', async () => {
    await plan('2026-08-20', 6);
    expect(await notePageReview({ ...room.ctx, who: ada }, about)).toBe('2027-02-21');
    expect((await list())[0]).toMatchObject({ review: 'later', reviewedBy: 'Ada Penn', reviewedAt: NOON });
    await plan('2026-08-20', 0);
    expect(await notePageReview(room.ctx, about)).toBeNull();
    expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28');
    expect(dayIn('Pacific/Kiritimati', Date.UTC(2026, 0, 1, 23))).toBe('2026-01-02');
    await expect(notePageReview(room.ctx, 999 as ArticleId)).rejects.toBeInstanceOf(NotFound);
    await expect(
      planReview(room.ctx, about, { reviewBy: null, everyMonths: 0, ownerId: 'x' as PersonId }),
    ).rejects.toBeInstanceOf(Invalid);
  });

  it('stand where somebody puts them, at the address that they had', async () => {
    await placePages(room.ctx, null, [terms, team]);
    expect((await list()).map(({ headline, parentId }) => [headline, parentId])).toEqual([
      ['Terms', null],
      ['Team', null],
      ['About', null],
    ]);
    const page = await createPublicArticles(database()).byId(team);
    expect(page).toMatchObject({ path: '/about/team/', parentId: null });
    await placePages(room.ctx, team, [about]);
    await expect(placePages(room.ctx, about, [team]), 'a ring').rejects.toBeInstanceOf(Invalid);
    await expect(placePages(room.ctx, team, [team])).rejects.toBeInstanceOf(Invalid);
    await expect(placePages(room.ctx, null, [999 as ArticleId])).rejects.toBeInstanceOf(Invalid);
  });
});
