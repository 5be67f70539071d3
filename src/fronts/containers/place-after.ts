import { Invalid } from '../../base/errors.ts';
import type { ContainerRow } from '../container-rows.ts';
import { orderBetween } from '../order-between.ts';

/** The key of a place right after a container, null: before all. `all` in their order. @throws Invalid `after` */
export function placeAfter(all: readonly Pick<ContainerRow, 'id' | 'position'>[], after: number | null): string {
  const at = after === null ? -1 : all.findIndex(({ id }) => id === after);
  if (after !== null && at < 0) throw new Invalid('It cannot go there.', { after: 'This container is not there.' });
  const low = all[at]?.position ?? '';
  // two at the same place, as undoing may leave them: after both
  const next = all.slice(at + 1).find(({ position }) => position > low);
  return orderBetween(low, next?.position ?? null);
}
