import type { z } from 'zod';
import type { Db } from '../../store/database.ts';
import { redirects } from '../redirects.ts';
import type { redirectList as endpoint } from './contract.ts';

const PAGE = 200;

export async function redirectList(
  db: Db,
  { words, source, after }: z.output<(typeof endpoint)['input']>,
): Promise<z.input<(typeof endpoint)['output']>> {
  const found = await redirects(db, { words: words.trim(), source, after, limit: PAGE + 1 });
  const { total } = await db
    .selectFrom('redirects')
    .select((on) => on.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const shown = found.slice(0, PAGE);
  return { redirects: shown, next: found.length > PAGE ? (shown.at(-1)?.from ?? null) : null, total: Number(total) };
}
