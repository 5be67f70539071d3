import type { Document, Inline } from '../../../content/document.ts';
import { renderMarkdown } from '../../../content/render/markdown.ts';
import { englishStrings } from '../../../content/render/strings.ts';
import type { StoryField, StorySnapshot } from '../../../writing/contract.ts';
import type { KnownThings } from '../pickers/known-things.ts';

/** What a field held, as words to compare and read. Ids are told by their names where these are known. */
export function fieldText(field: StoryField, snapshot: StorySnapshot, known: KnownThings): string {
  const name = (kind: 'topics' | 'authors' | 'media', id: number): string => {
    const thing = known.get(kind, id);
    if (!thing) return `#${id}`;
    return 'fileName' in thing ? thing.title || thing.fileName : thing.name;
  };
  switch (field) {
    case 'body':
      return bodyText(snapshot.body, known);
    case 'leadCaption':
      return snapshot.leadCaption.map((inline: Inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
    case 'topicIds':
      return snapshot.topicIds.map((id) => name('topics', id)).join(', ');
    case 'byline':
      return snapshot.byline.map(({ author, role }) => `${name('authors', author)} (${role})`).join(', ');
    case 'lead': {
      const { lead } = snapshot;
      if (!lead) return '';
      return [lead.media ? name('media', lead.media) : lead.missing, lead.alt, lead.credit].filter(Boolean).join('\n');
    }
    default: {
      const value = snapshot[field];
      return value === null || value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);
    }
  }
}

/** The text as Markdown: every block and mark has signs there, so a change of either is seen too. */
function bodyText(body: Document, known: KnownThings): string {
  return renderMarkdown(
    body,
    {
      article: (id) => ({ href: `#${id}`, headline: known.get('stories', id)?.headline ?? `#${id}` }),
      media: (id) => {
        const media = known.get('media', id);
        return {
          kind: 'file',
          id,
          hash: '',
          mime: '',
          fileName: media?.fileName ?? `#${id}`,
          bytes: 0,
          title: media?.title ?? '',
        };
      },
      file: ({ id }) => `#${id}`,
      picture: () => '',
    },
    {
      language: 'en',
      direction: 'ltr',
      strings: englishStrings,
      origin: 'https://paper.invalid',
      address: 'https://paper.invalid/',
    },
  );
}
