import { raw } from 'hono/html';
import { escapeHtml } from '../../../base/escape.ts';
import type { MediaId } from '../../../base/ids.ts';
import { directionOf } from '../../../base/language.ts';
import type { Document, Inline } from '../../../content/document.ts';
import { renderHtml } from '../../../content/render/html.tsx';
import type { ReferencedMedia, References } from '../../../content/render/references.ts';
import { englishStrings } from '../../../content/render/strings.ts';
import type { KnownThings } from '../pickers/known-things.ts';
import { pictureAddress } from '../pickers/media-address.ts';

export interface PreviewStory {
  document: Document;
  headline: string;
  standfirst: string;
  kicker: string;
  byline: string;
  language: string;
  design: string;
  display: string;
  lead: {
    media: MediaId | null;
    alt: string;
    decorative?: boolean | undefined;
    credit?: string | null | undefined;
  } | null;
  leadCaption: Inline[];
}

/** The story as readers' pages set it, by the same renderer; without what stands around a story there. */
export function storyHtml(story: PreviewStory, known: KnownThings): string {
  const direction = directionOf(story.language);
  const options = { language: story.language, direction, strings: englishStrings };
  const references = referencesFrom(known);
  const lead = story.lead?.media
    ? renderHtml(
        {
          version: 1,
          content: [
            {
              type: 'image',
              attrs: {
                source: { media: story.lead.media },
                alt: story.lead.alt,
                ...(story.lead.decorative && { decorative: true as const }),
                width: story.display === 'standard' ? 'column' : story.display === 'showcase' ? 'wide' : 'full',
                ...(story.lead.credit && { credit: story.lead.credit }),
              },
              content: story.leadCaption,
            },
          ],
        },
        references,
        options,
      ).html
    : '';
  const leadBox = lead && `<div class="lead">${lead}</div>`;
  const head = [
    story.kicker && `<p class="kicker"><span>${escapeHtml(story.kicker)}</span></p>`,
    `<h1>${escapeHtml(story.headline)}</h1>`,
    story.standfirst && `<p class="standfirst">${escapeHtml(story.standfirst)}</p>`,
    story.byline && `<p class="byline">${escapeHtml(story.byline)}</p>`,
  ].join('');
  const text = renderHtml(story.document, references, options).html;
  return `<div class="story ${escapeHtml(story.design)} ${escapeHtml(story.display)}"><article lang="${escapeHtml(story.language)}" dir="${direction}">${story.display === 'immersive' ? leadBox : ''}<header class="head">${head}</header>${story.display === 'immersive' ? '' : leadBox}<div class="text">${text}</div></article></div>`;
}

function referencesFrom(known: KnownThings): References {
  return {
    article: (id) => {
      const story = known.get('stories', id);
      // as for readers, who get a plain text for what is not live
      return story?.path && story.status === 'live' ? { href: story.path, headline: story.headline } : null;
    },
    media: (id) => {
      const media = known.get('media', id);
      if (!media?.hash) return null;
      const { kind, hash, alt, caption, credit, width, height, widths, color, title, mime, fileName } = media;
      if (kind === 'picture')
        return {
          kind,
          id,
          hash,
          width: width ?? 3,
          height: height ?? 2,
          widths,
          color: color ?? '#888888',
          alt,
          caption,
          credit,
        } satisfies ReferencedMedia;
      return { kind, id, hash, mime, fileName, bytes: 0, title };
    },
    file: ({ hash }) => `#${hash.slice(0, 8)}`,
    picture: ({ id }, { alt }) => {
      const media = known.get('media', id);
      const address = media && pictureAddress(media, 1_200);
      if (!media || !address) return '';
      const size = media.width && media.height ? ` width="${media.width}" height="${media.height}"` : '';
      return raw(`<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}"${size}>`);
    },
  };
}
