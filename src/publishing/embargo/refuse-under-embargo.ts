import { embargoesInForce } from '../../articles/refuse-embargoed.ts';
import type { Instant } from '../../base/clock.ts';
import { Invalid } from '../../base/errors.ts';
import type { ArticleId } from '../../base/ids.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Db } from '../../store/database.ts';

/**
 * Says who set an embargo and why, in the paper's own time, before anything is tried that `publishCopies` would refuse.
 * `at`: the moment at which the story would go out. @throws {Invalid} `embargo`
 */
export async function refuseUnderEmbargo(db: Db, id: ArticleId, at: Instant): Promise<void> {
  const [found] = await embargoesInForce(db, [id], at);
  if (!found) return;
  const { zone } = await readSettings(db);
  const end = found.until === null ? 'until it is lifted' : `until ${inWords(found.until, zone)}`;
  const sentence = `The story is under embargo ${end}${found.by && `, set by ${found.by}`}: ${found.reason}`;
  throw new Invalid(sentence, { embargo: sentence });
}

function inWords(at: Instant, zone: string): string {
  const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return `${moment.format(at)} (${zone})`;
}
