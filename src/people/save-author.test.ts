import type { Insertable } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../test/database.ts';
import { Invalid } from '../base/errors.ts';
import type { AuthorId, MediaId, PersonId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import type { Database } from '../store/tables.ts';
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

  it('remembers when a profile began', async () => {
    const [now, before] = [
      await saveAuthor(ctx, { name: 'New' }),
      await saveAuthor(ctx, { name: 'Old', createdAt: 3 }),
    ];
    await saveAuthor(ctx, { id: before, name: 'Old', createdAt: 4 });
    expect([(await row(now)).createdAt, (await row(before)).createdAt]).toEqual([5, 3]);
  });

  it('gives a link without words those of its address', async () => {
    const links = [
      { label: ' ', href: 'https://www.z.example/@zoe/' },
      { label: '', href: 'mailto:zoe@z.example' },
    ];
    const { linksJson } = await row(await saveAuthor(ctx, { name: 'Linked', links }));
    expect(JSON.parse(linksJson).map(({ label }: { label: string }) => label)).toEqual([
      'z.example/@zoe',
      'zoe@z.example',
    ]);
  });

  it('takes a picture that may be shown, and refuses others by name', async () => {
    const add = async (more: Partial<Insertable<Database['media']>>) =>
      (
        await database()
          .insertInto('media')
          .values({
            ...{ hash: null, state: 'ready', kind: 'picture', mime: 'image/jpeg', fileName: 'a.jpg', bytes: 1 },
            ...{ width: 1, height: 1, color: null, title: '', alt: '', caption: '', description: '', credit: '' },
            ...{ copyright: '', licenseUrl: null, sourceType: null, takenAt: null, place: '', sourceUrl: null },
            ...{ createdAt: 1, uploadedBy: 'somebody' as PersonId },
            ...more,
          })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    const id = await saveAuthor(ctx, { name: 'Face', picture: await add({ credit: 'Bo Penn' }) });
    expect((await row(id)).pictureId).not.toBeNull();
    const bad = [
      await add({}),
      await add({ credit: 'Bo Penn', usableUntil: 5 }),
      await add({ credit: 'Bo Penn', kind: 'file' }),
      await add({ credit: 'Bo Penn', state: 'missing' }),
      999_999 as MediaId,
    ];
    for (const picture of bad) {
      const refused = await saveAuthor(ctx, { id, name: 'Face', picture }).catch((error: Invalid) => error);
      expect(Object.keys((refused as Invalid).fields)).toEqual(['picture']);
    }
    for (const more of [{ own: 1 as const }, { decorative: 1 as const }, { uploadedBy: null }])
      await saveAuthor(ctx, { id, name: 'Face', picture: await add(more) });
    await saveAuthor(ctx, { id, name: 'Face', picture: null });
    expect((await row(id)).pictureId).toBeNull();
  });

  it('refuses at the slug the second of two that are made at the same moment', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const add = () => saveAuthor(ctx, { name: `Twin ${turn}` }).catch((error: Invalid) => error.fields);
      const said = await Promise.all([add(), add()]);
      expect(said).toContainEqual({ slug: `Another author has the slug twin-${turn}.` });
      expect(said).toContainEqual(expect.any(Number));
    }
  });
});
