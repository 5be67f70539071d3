import { expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { newsroom } from '../../articles/fixture.ts';
import { withdraw } from '../../articles/withdraw.ts';
import { Invalid, NotFound } from '../../base/errors.ts';
import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Role } from '../../people/person.ts';
import { readSettings } from '../read-settings.ts';
import { savePublicReason, saveWithdrawnNotice, withdrawnStories } from './withdrawn-stories.ts';

describeEachDatabase('what was withdrawn', (database) => {
  it('is listed with what readers are told, and told otherwise where somebody says so', async () => {
    const room = await newsroom(database());
    const plain = await room.live({ headline: 'Plain' });
    const wrong = await room.live({ headline: 'Wrong' });
    await withdraw(room.ctx, plain);
    const notice = {
      kind: 'retract' as const,
      publicReason: 'The figures were made up.',
      reason: 'Legal',
      redirectTo: null,
    };
    const row = { headline: 'Wrong', path: '/2026/08/wrong/', at: 1, personId: null };
    await database()
      .insertInto('withdrawals')
      .values({ articleId: wrong, ...notice, ...row })
      .execute();
    await database().updateTable('articles').set({ status: 'withdrawn' }).where('id', '=', wrong).execute();
    const list = async (role: Role = 'chief') => {
      const person = { id: 'p' as PersonId, name: 'P', email: '', username: 'p', sections: null, author: null };
      return (await withdrawnStories(database(), { ...person, roles: [role] }, 0)).stories;
    };
    const stories = await list();
    expect(stories.map(({ headline, kind, publicReason, path }) => [headline, kind, publicReason, path])).toEqual([
      ['Plain', 'withdraw', '', '/2026/08/plain/'],
      ['Wrong', 'retract', 'The figures were made up.', '/2026/08/wrong/'],
    ]);

    const told = await list('administrator');
    expect(told.map(({ headline, reason, path }) => [headline, reason, path])).toEqual([
      [null, null, '/2026/08/plain/'],
      ['Wrong', null, '/2026/08/wrong/'],
    ]);

    const added = 'The figures were made up. So was the quotation.';
    await savePublicReason(room.ctx, wrong, added);
    expect((await list())[1]?.publicReason).toBe(added);
    for (const other of ['', 'Its figures were invented.', 'The figures were made up.', `${added}ish`])
      await expect(savePublicReason(room.ctx, wrong, other), 'it stays on record').rejects.toBeInstanceOf(Invalid);
    expect((await list())[1]?.publicReason).toBe(added);
    const audited = await database()
      .selectFrom('audit')
      .select('detailJson')
      .where('what', '=', 'withdrawn.reworded')
      .execute();
    expect(audited.map(({ detailJson }) => JSON.parse(detailJson))).toEqual([
      { headline: 'Wrong', before: 'The figures were made up.', after: added },
    ]);
    await database().deleteFrom('withdrawals').where('articleId', '=', plain).execute();
    await savePublicReason(room.ctx, plain, 'Sent by mistake.');
    const early = (await list()).find(({ id }) => id === plain);
    expect(early?.publicReason, 'one from before notices were kept').toBe('Sent by mistake.');
    await expect(savePublicReason(room.ctx, 999 as ArticleId, 'x')).rejects.toBeInstanceOf(NotFound);

    expect(await saveWithdrawnNotice(room.ctx, 'We took this back.')).toBe('We took this back.');
    expect((await readSettings(database())).withdrawnNotice).toBe('We took this back.');
    expect(await saveWithdrawnNotice(room.ctx, '')).toBe('');
  });
});
