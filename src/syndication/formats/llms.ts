import { oneLine } from '../one-line.ts';
import { plainFile } from '../plain-file.ts';
import type { Format } from '../sources.ts';

/** llms.txt (llmstxt.org): what the paper is, where its lists are, and that every story has a Markdown form. */
export const llms: Format = {
  name: 'llms',
  answer({ path }, { paper, urls }) {
    if (path !== '/llms.txt') return null;
    const { settings, sections } = paper;
    const summary = oneLine(settings.description || settings.tagline);
    const lines = [
      `# ${oneLine(settings.name)}`,
      ...(summary ? ['', `> ${summary}`] : []),
      '',
      'Every story has a Markdown form at its address followed by `index.md`, and a plain one at `index.txt`.',
      ...(settings.miningReserved
        ? ['', 'Text and data mining is reserved (Directive (EU) 2019/790, article 4(3)).']
        : []),
      '',
      '## Sections',
      '',
      ...sections.map((section) =>
        [`- [${bracketed(section.name)}](${urls.absolute(urls.section(section))})`, oneLine(section.description)]
          .filter(Boolean)
          .join(': '),
      ),
      '',
      '## Feeds',
      '',
      `- [Newest stories, RSS](${urls.absolute('/feed.xml')})`,
      `- [Newest stories, JSON Feed](${urls.absolute('/feed.json')})`,
      `- [All addresses](${urls.absolute('/sitemap.xml')})`,
    ];
    return plainFile(`${lines.join('\n')}\n`);
  },
};

function bracketed(text: string): string {
  return oneLine(text).replace(/[[\]\\]/g, '\\$&');
}
