import { plainFile } from '../plain-file.ts';
import type { Format } from '../sources.ts';

/**
 * robots.txt (RFC 9309). What is not to be seen relies on access control, not on this. A reservation of text and data mining
 * (directive (EU) 2019/790, article 4(3)) is said as a Content-Signal too.
 */
export const robots: Format = {
  name: 'robots',
  answer({ path }, { paper: { settings }, urls }) {
    if (path !== '/robots.txt') return null;
    const { blockedAgents, miningReserved } = settings;
    const lines = [
      'User-agent: *',
      ...(miningReserved ? ['Content-Signal: search=yes, ai-input=no, ai-train=no'] : []),
      'Disallow: /search/',
      'Disallow: /newsroom/',
      'Disallow: /api/',
      'Allow: /',
      '',
      // one group for all of them: a group may have several agents (RFC 9309, section 2.2.1)
      ...(blockedAgents.length
        ? [...[...new Set(blockedAgents)].map((agent) => `User-agent: ${agent}`), 'Disallow: /', '']
        : []),
      `Sitemap: ${urls.absolute('/sitemap.xml')}`,
    ];
    return plainFile(`${lines.join('\n')}\n`);
  },
};
