import { plainFile } from '../plain-file.ts';
import type { Format } from '../sources.ts';
import { contactAddress } from './security.ts';

/** trust.txt (JournalList specification), at both of its places. */
export const trust: Format = {
  name: 'trust',
  answer({ path }, { paper: { settings }, urls }) {
    if (path !== '/trust.txt' && path !== '/.well-known/trust.txt') return null;
    const disclosures = Object.values(settings.organisation.policies).filter((page) => page.startsWith('/'));
    const lines = [
      ...Object.entries(settings.trust).flatMap(([name, others]) => others.map((href) => `${name}=${oneWord(href)}`)),
      ...settings.social.map(({ href }) => `social=${oneWord(href)}`),
      ...[...new Set(disclosures)].map((page) => `disclosure=${urls.absolute(page)}`),
      `contact=${contactAddress(settings, urls)}`,
      `datatrainingallowed=${settings.miningReserved ? 'no' : 'yes'}`,
    ];
    return plainFile(`${lines.join('\n')}\n`);
  },
};

/** Without stray percent signs and spaces: a line is one word. */
function oneWord(href: string): string {
  return new URL(href).href.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/\s/g, '%20');
}
