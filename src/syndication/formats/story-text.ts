import type { PublicArticle } from '../../articles/public.ts';
import { escapeMarkdown, renderMarkdown } from '../../content/render/markdown.ts';
import { renderText } from '../../content/render/text.ts';
import { renderOptions, storyReferences } from '../feed/story-html.ts';
import { oneLine } from '../one-line.ts';
import type { Format, Wire } from '../sources.ts';
import { storyHead } from '../story-head.ts';

/** A story or page as text: `…/index.txt`, and as Markdown (RFC 7763): `…/index.md`. The page itself is the canonical form. */
export const storyText: Format = {
  name: 'story-text',
  async answer({ path }, wire) {
    const [, page, extension] = /^(.*\/)index\.(md|txt)$/.exec(path) ?? [];
    const form = FORMS.find((one) => one.extension === extension);
    if (!page || !form) return null;
    const story = (await wire.articles.atPath(page)) ?? (await wire.articles.atPath(page.slice(0, -1)));
    if (!story) return null;
    return {
      status: 200,
      headers: {
        'content-type': `${form.type}; charset=utf-8`,
        link: `<${wire.urls.absolute(story.path)}>; rel="canonical"`,
        'content-language': story.language,
      },
      body: form.write(story, wire),
      tags: [`article:${story.id}`, ...story.byline.map(({ id }) => `profile:${id}`), 'paper'],
      lastModified: story.touchedAt,
    };
  },
};

const FORMS: readonly {
  extension: string;
  type: string;
  write: (story: PublicArticle, wire: Wire) => string;
}[] = [
  { extension: 'txt', type: 'text/plain', write: plainText },
  { extension: 'md', type: 'text/markdown', write: markdown },
];

function plainText(story: PublicArticle, wire: Wire): string {
  const { headline, standfirst, byline, dates, address, changes } = storyHead(story, wire);
  const parts = [
    headline,
    standfirst,
    [byline, ...dates, address].filter(Boolean).join('\n'),
    renderText(story.document),
    ...changes,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function markdown(story: PublicArticle, wire: Wire): string {
  const { headline, standfirst, byline, dates, address, changes } = storyHead(story, wire);
  const line = (text: string): string => escapeMarkdown(oneLine(text));
  const parts = [
    `# ${line(headline)}`,
    standfirst && `**${line(standfirst)}**`,
    [byline, ...dates].filter(Boolean).map(line).concat(`<${address}>`).join('  \n'),
    renderMarkdown(story.document, storyReferences(story, wire), renderOptions(story, wire)).trim(),
    ...changes.map((change) => `> ${line(change)}`),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
