import { type PhpValue, readPhp } from '../read/php.ts';
import type { WxrItem } from '../read/records.ts';
import { meta } from './export-sources.ts';
import { plainText } from './text.ts';

type Fields = Pick<WxrItem, 'meta'>;

/** The line under the headline, from the themes and plugins of newspapers. */
export function subtitleOf(item: Fields): string {
  for (const key of [
    'newspack_post_subtitle',
    'ruby_tagline',
    'subtitle',
    'wps_subtitle',
    '_subtitle',
    'kicker_subtitle',
    'secondary_title',
    'td_subtitle',
  ]) {
    const text = plainText(meta(item, key));
    if (text && !/^(?:a|s|i):\d/.test(text)) return text.slice(0, 1000);
  }
  return plainText(wordIn(global(item), 'tagline')).slice(0, 1000);
}

/** Who made the picture, where a plugin kept it. */
export function creditOf(item: Fields): string {
  const own = plainText(
    meta(item, '_media_credit') ||
      meta(item, 'media_credit') ||
      meta(item, '_wp_attachment_credit') ||
      meta(item, 'photographer'),
  );
  return (own || plainText(wordIn(global(item), 'featured_attribution'))).slice(0, 500);
}

/** The main points that stand above a story, each a sentence. */
export function highlightsOf(item: Fields): string[] {
  const summary = meta(item, 'newspack_article_summary');
  const own = global(item);
  const listed = own && typeof own === 'object' && !Array.isArray(own) ? own.highlights : undefined;
  const points = Array.isArray(listed)
    ? listed.map((one) => (typeof one === 'string' ? one : wordIn(one, 'point') || wordIn(one, 'title')))
    : [typeof listed === 'string' ? listed : '', summary].flatMap((text) => text.split(/<\/?(?:li|p|br)\b[^>]*>|\n/i));
  return points.map(plainText).filter(Boolean).slice(0, 20);
}

function global(item: Fields): PhpValue {
  const kept = meta(item, 'rb_global_meta');
  return (kept && readPhp(kept)) || null;
}

function wordIn(value: PhpValue, key: string): string {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return '';
  const word = value[key];
  return typeof word === 'string' ? word : '';
}
