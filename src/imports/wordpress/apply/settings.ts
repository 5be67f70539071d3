import { isLanguageTag } from '../../../base/language.ts';
import { changeSettings } from '../../../paper/change-settings.ts';
import { ADDRESSES, isPlainAddress, whyNoArticlePath } from '../../../paper/check-article-path.ts';
import { readSettings } from '../../../paper/read-settings.ts';
import type { Settings } from '../../../paper/settings.ts';
import { settingsSchema } from '../../../paper/settings.ts';
import type { Db } from '../../../store/database.ts';
import type { ImportReport } from '../../report.ts';
import { pathOf } from '../plan/addresses.ts';
import type { SiteFacts } from '../plan/site-facts.ts';
import { plainText } from '../plan/text.ts';

/**
 * What the export tells of the paper becomes its settings, where the paper is empty; a paper with stories keeps its own.
 * Every guess is said in the report. A later run of the same site (`again`) reads dates in the zone that was settled on first.
 */
export async function takeSettings(
  db: Db,
  now: () => number,
  facts: SiteFacts,
  zone: string | undefined,
  report: ImportReport,
  again = false,
): Promise<{ settings: Settings; zone: string }> {
  const before = await readSettings(db);
  const guessed = again ? null : facts.zone();
  const own = zone ?? guessed?.zone;
  if (zone) report.decisions.push(`Time zone ${zone}, as the map says.`);
  else if (guessed)
    report.decisions.push(
      `Time zone ${guessed.zone}, from the difference of local and universal times (${percent(guessed.share)} of the dates agree).`,
    );
  else if (!again)
    report.decisions.push(
      `The export does not tell the time zone; ${before.zone} is used where a date has no universal time.`,
    );
  report.decisions.push(
    'Straight quotation marks stay as they are stored; the setting typographicQuotes decides how readers see them.',
  );
  if (!(await isEmpty(db))) {
    report.decisions.push('The paper has stories already: its settings were left as they are.');
    return { settings: before, zone: own ?? before.zone };
  }
  const pattern = facts.articlePath();
  const language = facts.channel.language.replace('_', '-');
  const folder = pathOf(facts.base || '/').replace(/\/?$/, '/');
  const patch: Partial<Settings> = {
    ...(plainText(facts.channel.title) && { name: plainText(facts.channel.title).slice(0, 80) }),
    ...(plainText(facts.channel.description) && { tagline: plainText(facts.channel.description).slice(0, 200) }),
    ...(language && isLanguageTag(language) && { language }),
    ...(own && { zone: own }),
    ...(pattern &&
      settingsSchema.shape.articlePath.safeParse(pattern.pattern).success && { articlePath: pattern.pattern }),
    sectionBase: `${folder}category/`,
    topicBase: `${folder}tag/`,
    authorBase: `${folder}author/`,
  };
  for (const key of Object.keys(patch) as (keyof Settings)[])
    if (!settingsSchema.shape[key].safeParse(patch[key]).success) delete patch[key];
  for (const key of ADDRESSES) if (patch[key] !== undefined && !isPlainAddress(patch[key])) delete patch[key];
  if (whyNoArticlePath({ ...before, ...patch }) !== null) delete patch.articlePath;
  if (patch.articlePath && pattern)
    report.decisions.push(
      `New stories get addresses of the form ${patch.articlePath}, as ${percent(pattern.share)} of the old ones have.`,
    );
  report.decisions.push(
    `Sections, topics and authors keep their addresses: ${folder}category/…, ${folder}tag/…, ${folder}author/….`,
  );
  const settings = await changeSettings({ db, now, who: null }, patch);
  return { settings, zone: own ?? settings.zone };
}

async function isEmpty(db: Db): Promise<boolean> {
  return (await db.selectFrom('articles').select('id').limit(1).executeTakeFirst()) === undefined;
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
