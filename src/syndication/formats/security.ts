import { isoInstant } from '../../base/clock.ts';
import { DAY } from '../dates.ts';
import { plainFile, redirect } from '../plain-file.ts';
import type { Format } from '../sources.ts';

/** security.txt (RFC 9116). `Expires` renews itself: from the start of the week, ten months ahead, so below a year. */
export const security: Format = {
  name: 'security',
  answer({ path }, { paper: { settings }, urls, now }) {
    const place = '/.well-known/security.txt';
    if (path === '/security.txt') return redirect(urls.absolute(place));
    if (path !== place) return null;
    const week = 7 * DAY;
    const expires = Math.floor(now() / week) * week + 300 * DAY;
    const lines = [
      `Contact: ${contactAddress(settings, urls)}`,
      `Expires: ${isoInstant(expires)}`,
      `Preferred-Languages: ${[...new Set([settings.language, 'en'])].join(', ')}`,
      `Canonical: ${urls.absolute(place)}`,
    ];
    return plainFile(`${lines.join('\n')}\n`);
  },
};

/** Where the paper is to be reached: its address for letters, else its contact page, else its front page. */
export function contactAddress(
  { contactEmail, organisation }: { contactEmail: string | null; organisation: { policies: Record<string, string> } },
  urls: { absolute(path: string): string },
): string {
  if (contactEmail) return `mailto:${contactEmail}`;
  const page = organisation.policies.actionableFeedbackPolicy ?? '/';
  return urls.absolute(page.startsWith('/') ? page : '/');
}
