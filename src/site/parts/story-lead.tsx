import type { PublicArticle } from '../../articles/public.ts';
import type { MediaId } from '../../base/ids.ts';
import type { Document } from '../../content/document.ts';
import { DISPLAY } from '../designs.ts';
import type { Site } from '../page.ts';
import { storyText } from './story-text.tsx';

/** The lead picture with the caption of this use and the picture's credit; nothing where it could not be had. */
export function StoryLead({ site, article }: { site: Site; article: PublicArticle }) {
  const { lead, display } = article;
  if (!lead || lead.media === null || article.media.get(lead.media)?.kind !== 'picture') return null;
  if (opensWith(article.document, lead.media)) return null;
  const width = DISPLAY[display];
  const document: Document = {
    version: 1,
    content: [
      {
        type: 'image',
        attrs: {
          source: { media: lead.media },
          alt: lead.alt,
          ...(lead.decorative ? { decorative: true } : {}),
          width: width === 'lead' ? 'column' : width,
          ...(lead.crop ? { crop: lead.crop } : {}),
          ...(lead.credit ? { credit: lead.credit } : {}),
        },
        content: lead.caption,
      },
    ],
  };
  const since = [article.origins?.lead ?? 0];
  return <div class="lead">{storyText(site, article, document, { eager: true, since }).html}</div>;
}

/** Whether the text begins with this picture, alone or in a gallery: then it does not stand above it once more. */
function opensWith({ content: [first] }: Document, media: MediaId): boolean {
  const images = first?.type === 'image' ? [first] : first?.type === 'gallery' ? first.content : [];
  return images.some(({ attrs: { source } }) => 'media' in source && source.media === media);
}
