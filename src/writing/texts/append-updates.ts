import type { ArticleId, PersonId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';
import { inTransaction } from '../../store/in-transaction.ts';

export interface Written {
  story: ArticleId;
  bytes: Uint8Array;
  by: PersonId | null;
}

/**
 * Puts updates on disk, each acknowledged only when its transaction is. While one is on its way the next gather, so that
 * many who write at once share a few syncs of the disk.
 */
export function createAppender(
  { db, now }: Pick<Context, 'db' | 'now'>,
  table: 'storyUpdates' | 'fixUpdates' = 'storyUpdates',
) {
  const waiting: { written: Written; done(id: number): void; failed(reason: unknown): void }[] = [];
  let running: Promise<void> | null = null;

  const run = async () => {
    // what arrived in the same moment goes along
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting.splice(0, 500);
      try {
        const at = now();
        const ids = await inTransaction(db, (on) =>
          on
            .insertInto(table)
            .values(
              batch.map(({ written: { story, bytes, by } }) => ({
                articleId: story,
                bytes: Buffer.from(bytes),
                personId: by,
                at,
              })),
            )
            .returning('id')
            .execute(),
        );
        batch.forEach(({ done }, place) => {
          done(ids[place]?.id as number);
        });
      } catch (reason) {
        for (const { failed } of batch) failed(reason);
      }
    }
    running = null;
  };

  return {
    append(written: Written): Promise<number> {
      return new Promise((done, failed) => {
        waiting.push({ written, done, failed });
        running ??= run();
      });
    },
    /** when everything handed over so far is stored or refused */
    async settled(): Promise<void> {
      while (running) await running;
    },
  };
}

export type Appender = ReturnType<typeof createAppender>;
