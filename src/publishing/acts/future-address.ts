import { choosePaths } from '../../articles/choose-paths.ts';
import { editionOf } from '../../articles/edition.ts';
import { readWorkingCopies } from '../../articles/working-copies.ts';
import { Conflict, Invalid } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import type { Context } from '../../store/context.ts';

/** The address that the working copy would have if it were published now; '' where it cannot be. */
export async function futureAddress({ db, now }: Pick<Context, 'db' | 'now'>, id: ArticleId): Promise<string> {
  const { copies, ...read } = await readWorkingCopies(db, [id]);
  try {
    const edition = editionOf({ id, act: 'publish' }, copies.get(id), now());
    await choosePaths(db, [edition], read);
    return edition.path;
  } catch (error) {
    // without a headline, private, in the trash: the checks and the state say so
    if (error instanceof Invalid || error instanceof Conflict) return '';
    throw error;
  }
}
