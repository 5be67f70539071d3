import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import type { CommentId } from '../../base/ids.ts';
import { saveComment } from '../../comments/save-comment.ts';
import { exampleExport } from './fixture.ts';
import { importWordpress } from './import-wordpress.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const comment = (number: string, words: string, parent = 0) =>
  `<wp:comment><wp:comment_id>${number}</wp:comment_id><wp:comment_author>Reader</wp:comment_author><wp:comment_content><![CDATA[${words}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>${parent}</wp:comment_parent><wp:comment_date_gmt>2024-07-02 10:00:00</wp:comment_date_gmt></wp:comment>`;

function exported(site: string, ...comments: string[]): string {
  const file = join(folder, `${site}.xml`);
  const link = `https://${site}.example/2024/07/story-1/#comment-123`;
  writeFileSync(
    file,
    exampleExport(
      [{ id: 1, body: `<a href="${link}">said</a>`, more: comments.join('') }],
      '',
      `https://${site}.example`,
    ),
  );
  return file;
}

describeEachDatabase('comments of an export', (database) => {
  it('keep their numbers where they are free, which are their anchors', async () => {
    const db = database();
    await importWordpress({
      db,
      files: [
        exported('one', comment('123', 'first'), comment('77', 'an answer', 123), comment('99999999999999', 'odd')),
      ],
    });
    const rows = () => db.selectFrom('comments').select(['id', 'parentId']).orderBy('id').execute();
    expect(await rows()).toEqual([
      { id: 77, parentId: 123 },
      { id: 123, parentId: null },
      { id: 124, parentId: null },
    ]);
    const { documentJson } = await db.selectFrom('articles').select('documentJson').executeTakeFirstOrThrow();
    expect(documentJson).toContain('"fragment":"comment-123"');
    // another site has a comment of the same number
    await importWordpress({ db, files: [exported('two', comment('123', 'elsewhere'), comment('500', 'late'))] });
    expect((await rows()).map(({ id }) => id)).toEqual([77, 123, 124, 125, 500]);
    const article = await db.selectFrom('articles').select('id').orderBy('id').executeTakeFirstOrThrow();
    const id = await saveComment(
      { db, now: () => 0, who: null },
      {
        ...{ article: article.id, kind: 'comment', state: 'approved', name: 'Ada', at: 0 },
        body: { version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'new' }] }] },
      },
    );
    expect(id).toBe(501 as CommentId);
  });
});
