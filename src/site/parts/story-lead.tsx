import type { PublicArticle } from '../../articles/public.ts';
import type { Document } from '../../content/document.ts';
import { DISPLAY } from '../designs.ts';
import type { Site } from '../page.ts';
import { storyText } from './story-text.tsx';

/** The lead picture with the caption of this use and the picture's credit; nothing where it could not be had. */
export function StoryLead({ site, article }: { site: Site; article: PublicArticle }) {
  const { lead, display } = article;
  if (!lead || lead.media === null || article.media.get(lead.media)?.kind !== 'picture') return null;
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
          ...(lead.credit ? { credit: lead.credit } : {}),
        },
        content: lead.caption,
      },
    ],
  };
  return <div class="lead">{storyText(site, article, document, true).html}</div>;
}
