import type { Instant } from '../../../base/clock.ts';
import type { ImportMap } from '../../options.ts';
import type { WxrItem } from '../read/records.ts';

export interface State {
  live: boolean;
  status: 'draft' | 'ready' | 'scheduled' | 'private' | 'trash';
  problem?: string;
}

/** What an item's state means here. Only what everybody could read becomes public; what is unclear is a draft. */
export function stateOf(
  item: Pick<WxrItem, 'status' | 'password'>,
  at: Instant | null,
  on: { map: ImportMap; now: Instant },
): State {
  const hidden = (status: State['status'], problem?: string): State => ({
    live: false,
    status,
    ...(problem && { problem }),
  });
  const chosen = on.map.statuses?.[item.status];
  if (chosen && chosen !== 'live') return hidden(chosen);
  switch (chosen === 'live' ? 'publish' : item.status) {
    case 'publish':
      if (item.password) return hidden('private');
      return at === null
        ? hidden('draft', 'the item was public but has no date; it was kept as a draft')
        : { live: true, status: 'draft' };
    case 'future':
      if (item.password) return hidden('private');
      if (at === null) return hidden('draft', 'the item was scheduled but has no date; it was kept as a draft');
      return at > on.now
        ? hidden('scheduled')
        : hidden('draft', 'the date the item was scheduled for has passed; it was kept as a draft');
    case 'private':
      return hidden('private');
    case 'trash':
      return hidden('trash');
    case 'pending':
      return hidden('ready');
    default:
      return hidden('draft');
  }
}
