import type { Lead } from '../../../articles/fields.ts';
import type { ExportSources } from './export-sources.ts';
import { creditOf } from './newspaper-fields.ts';
import { plainText } from './text.ts';

/** The lead picture from the attachment with this number, or null where nothing is known of it. */
export function leadFrom(sources: ExportSources, number: string, credit: string): Lead | null {
  const picture = sources.attachment(number);
  if (!picture) return null;
  const caption = plainText(picture.caption);
  const named = credit || creditOf(sources.fieldsOf(number));
  return {
    ...('media' in picture.source ? { media: picture.source.media } : { media: null, missing: picture.source.missing }),
    alt: picture.alt,
    caption: caption ? [{ type: 'text', text: caption }] : [],
    ...(named && { credit: named }),
  };
}
