import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Invalid } from '../base/errors.ts';
import type { AuthorId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { saveAuthor } from './save-author.ts';

describeEachDatabase('saveAuthor', (database) => {
  let ctx: Context;
  beforeAll(() => {
    ctx = { db: database(), now: () => 5, who: null };
  });
  const row = (id: AuthorId) =>
    database().selectFrom('authors').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  it('makes slug and sort name from the name, and keeps what is not spoken of', async () => {
    const id = await saveAuthor(ctx, { name: ' Zoë van Dam ', email: 'z@x.example', biography: 'Writes.' });
    expect(await row(id)).toMatchObject({
      name: 'Zoë van Dam',
      slug: 'zoe-van-dam',
      sortName: 'Dam, Zoë van',
      kind: 'staff',
    });
    await saveAuthor(ctx, {
      id,
      name: 'Zoë van Dam',
      sortName: 'van Dam, Zoë',
      kind: 'guest',
      links: [{ label: 'Site', href: 'https://z.example/' }],
    });
    await saveAuthor(ctx, { id, name: 'Zoë van Dam', jobTitle: 'Columnist' });
    expect(await row(id)).toMatchObject({
      sortName: 'van Dam, Zoë',
      kind: 'guest',
      email: 'z@x.example',
      biography: 'Writes.',
      jobTitle: 'Columnist',
      linksJson: '[{"label":"Site","href":"https://z.example/"}]',
    });
    const events = await database().selectFrom('events').select('kind').execute();
    expect(events).toHaveLength(3);
  });

  it('refuses what does not fit', async () => {
    await saveAuthor(ctx, { name: 'Taken' });
    await expect(saveAuthor(ctx, { name: 'taken' })).rejects.toThrow(Invalid);
    await expect(saveAuthor(ctx, { name: '  ' })).rejects.toThrow(Invalid);
    await expect(saveAuthor(ctx, { name: '!!!' })).rejects.toThrow(Invalid);
    await expect(saveAuthor(ctx, { id: 999 as AuthorId, name: 'Nobody' })).rejects.toThrow(Invalid);
    const links = [{ label: 'x', href: 'javascript:alert(1)' }];
    await expect(saveAuthor(ctx, { name: 'Linker', links })).rejects.toThrow(Invalid);
  });
});
