import type { ArticleId } from '../../base/ids.ts';
import { sendMail } from '../../mail/send-mail.ts';
import { readSettings } from '../../paper/read-settings.ts';
import type { Context } from '../../store/context.ts';
import { type PartnerNews, partnerLetter, storyWords } from './partner-letter.ts';
import { feedPast, partnersFor, type ToldAct } from './partners-for.ts';

/** An act that readers see, as it is done. */
export interface Telling extends Pick<PartnerNews, 'note' | 'at'> {
  story: ArticleId;
  act: ToldAct | 'minor';
  /** scheme and host of the paper */
  origin: string;
}

/**
 * Writes to those partners whom the act concerns, in its transaction: the letters go out exactly if it is done. To be called
 * while readers have the story: after a publication, before a withdrawal.
 * @returns the numbers of the letters, for the receipt
 */
export async function tellPartners(ctx: Context, { story, act, note, at, origin }: Telling): Promise<number[]> {
  const settings = await readSettings(ctx.db);
  if (act === 'minor' || settings.partners.length === 0) return [];
  const words = await storyWords(ctx.db, story, settings);
  if (!words) return [];
  const { path, inFeeds, ...said } = words;
  const past = await feedPast(ctx.db, story);
  const news = { ...said, act, note, at, href: new URL(path, origin).href };
  const letters: number[] = [];
  for (const partner of partnersFor(settings.partners, act, { inFeeds, ...past }))
    letters.push(
      await sendMail(ctx, {
        to: partner.email,
        letter: partnerLetter(settings, partner, news, origin),
        kind: `partner.${act}`,
      }),
    );
  return letters;
}
