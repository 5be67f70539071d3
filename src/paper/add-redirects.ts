import { Invalid } from '../base/errors.ts';
import type { ArticleId, AuthorId, MediaId, SectionId, TopicId } from '../base/ids.ts';
import type { Context } from '../store/context.ts';
import { inPieces } from '../store/insert-many.ts';
import type { Row } from '../store/tables.ts';
import { addressKey } from './addresses.ts';

/** `address`: http(s), or a path of this site. Targets of ours go by identity, so that no chain can arise. */
export type RedirectTarget =
  | { kind: 'article'; id: ArticleId }
  | { kind: 'section'; id: SectionId }
  | { kind: 'topic'; id: TopicId }
  | { kind: 'author'; id: AuthorId }
  | { kind: 'media'; id: MediaId }
  | { kind: 'address'; address: string }
  | { kind: 'gone' };

/** `from`: an old address as it stood, with or without scheme and host, with its query if it had one. */
export interface Redirect {
  from: string;
  to: RedirectTarget;
  source: Row<'redirects'>['source'];
}

export function addRedirect(ctx: Context, redirect: Redirect): Promise<void> {
  return addRedirects(ctx, [redirect]);
}

/**
 * Makes old addresses answer. One that is there already gets the new target, unless the new one comes from an import and
 * the old one does not: what editors decided stays.
 * @throws {Invalid} `address`, where a target is neither http(s) nor a path
 */
export async function addRedirects(ctx: Context, redirects: readonly Redirect[]): Promise<void> {
  const rows = new Map<string, Row<'redirects'>>();
  for (const { from, to, source } of redirects) {
    const address = to.kind === 'address' ? checked(to.address) : null;
    const fromPath = redirectKey(from);
    rows.set(fromPath, {
      fromPath,
      targetKind: to.kind,
      targetId: 'id' in to ? to.id : null,
      address,
      source,
      createdAt: ctx.now(),
    });
  }
  for (const some of inPieces([...rows.values()]))
    await ctx.db
      .insertInto('redirects')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .column('fromPath')
          .doUpdateSet((on) => ({
            targetKind: on.ref('excluded.targetKind'),
            targetId: on.ref('excluded.targetId'),
            address: on.ref('excluded.address'),
            source: on.ref('excluded.source'),
          }))
          .where((on) => on.or([on('excluded.source', '<>', 'import'), on('redirects.source', '=', 'import')])),
      )
      .execute();
}

/** The key of an address that may carry a scheme, host and query. */
export function redirectKey(address: string): string {
  const rest = address.replace(/^(?:https?:)?\/\/[^/?#]*/i, '').replace(/#.*$/s, '');
  const [path = '', query = ''] = rest.split(/\?(.*)/s);
  return addressKey(path || '/', new URLSearchParams(query));
}

function checked(address: string): string {
  if (/^https?:\/\/[^\s/]/i.test(address) || /^\/(?![/\\])/.test(address)) return address;
  throw new Invalid('The redirect leads nowhere.', {
    address: 'It must be an http(s) address or a path of this site.',
  });
}
