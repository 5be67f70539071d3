import type { Answer } from '../../base/answer.ts';
import type { WithdrawnNotice } from '../../paper/public.ts';
import type { Site } from '../page.ts';
import { ListNotice } from '../parts/list-notice.tsx';

/**
 * What was here has been taken back on purpose (RFC 9110, 15.5.11). Nothing of it is repeated, not even its words; of what
 * was retracted the headline, so that readers know what is not true.
 */
export function gone(site: Site, path: string, notice?: WithdrawnNotice): Promise<Answer> {
  const isRetracted = notice?.kind === 'retract';
  return ListNotice(site, {
    ...{ path, status: 410, words: '' },
    title: isRetracted ? 'retracted.title' : 'gone.title',
    text: 'gone.text',
    said: notice?.reason || site.paper.settings.withdrawnNotice,
    ...(notice && {
      notice: { headline: notice.headline, day: isRetracted ? 'retracted.on' : 'gone.on', at: notice.at },
    }),
  });
}
