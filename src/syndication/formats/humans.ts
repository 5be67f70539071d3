import { oneLine } from '../one-line.ts';
import { plainFile } from '../plain-file.ts';
import type { Format } from '../sources.ts';
import { contactAddress } from './security.ts';

/** humans.txt (humanstxt.org). */
export const humans: Format = {
  name: 'humans',
  answer({ path }, { paper: { settings }, urls }) {
    if (path !== '/humans.txt') return null;
    const { name, tagline, language, organisation } = settings;
    const lines = [
      '/* TEAM */',
      `Newspaper: ${oneLine(name)}`,
      ...(organisation.legalName ? [`Publisher: ${oneLine(organisation.legalName)}`] : []),
      `Contact: ${contactAddress(settings, urls)}`,
      `People: ${urls.absolute(settings.authorBase)}`,
      '',
      '/* SITE */',
      ...(tagline ? [`About: ${oneLine(tagline)}`] : []),
      `Language: ${language}`,
      'Software: Standfirst',
    ];
    return plainFile(`${lines.join('\n')}\n`);
  },
};
