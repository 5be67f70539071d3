import type { Answer } from '../../base/answer.ts';
import type { Site } from '../page.ts';
import { ListNotice } from '../parts/list-notice.tsx';

/** What was here has been taken back on purpose (RFC 9110, 15.5.11). Nothing of it is repeated, not even its words. */
export function gone(site: Site, path: string): Promise<Answer> {
  const said = site.paper.settings.withdrawnNotice;
  return ListNotice(site, { path, status: 410, title: 'gone.title', text: 'gone.text', said, words: '' });
}
