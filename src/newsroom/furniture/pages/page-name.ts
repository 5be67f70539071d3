import type { PageRow } from '../../../paper/pages/contract.ts';
import type { Strings } from '../../strings/en.ts';

/** Its headline, or what stands for one that it has not, or that is not for the person who asks. */
export function pageName({ pages: words }: Strings['furniture'], { id, headline }: PageRow): string {
  return headline === null ? words.unread(id) : headline || words.untitled;
}
