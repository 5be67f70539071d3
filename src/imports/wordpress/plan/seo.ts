import type { SearchFields } from '../../../articles/fields.ts';
import type { MediaId } from '../../../base/ids.ts';
import { safeAddress } from '../../../content/address.ts';
import { readPhp } from '../read/php.ts';
import type { WxrItem } from '../read/records.ts';
import { meta } from './export-sources.ts';
import { plainText } from './text.ts';

interface Known {
  title: string;
  excerpt: string;
  site: string;
  tagline: string;
  category: string;
  author: string;
  media(number: string): MediaId | null;
  isOurs(address: string): boolean;
}

/** What search engines and networks were told, from the fields of the usual plugins; the first that says something counts. */
export function searchFields(item: Pick<WxrItem, 'meta'>, known: Known): SearchFields {
  const words = (...keys: string[]) => {
    for (const key of keys) {
      const text = resolved(meta(item, key), known);
      if (text) return text;
    }
    return '';
  };
  const titled = (...keys: string[]) => withoutSite(words(...keys), known.site);
  const title = titled(
    '_yoast_wpseo_title',
    'rank_math_title',
    '_aioseo_title',
    '_aioseop_title',
    '_seopress_titles_title',
    '_genesis_title',
  );
  const description = words(
    '_yoast_wpseo_metadesc',
    'rank_math_description',
    '_aioseo_description',
    '_aioseop_description',
    '_seopress_titles_desc',
    '_genesis_description',
  );
  const socialTitle = titled(
    '_yoast_wpseo_opengraph-title',
    'rank_math_facebook_title',
    '_aioseo_og_title',
    '_seopress_social_fb_title',
  );
  const socialDescription = words(
    '_yoast_wpseo_opengraph-description',
    'rank_math_facebook_description',
    '_aioseo_og_description',
    '_seopress_social_fb_desc',
  );
  const picture =
    meta(item, '_yoast_wpseo_opengraph-image-id') ||
    meta(item, 'rank_math_facebook_image_id') ||
    meta(item, '_seopress_social_fb_img_attachment_id');
  const socialMedia = picture ? known.media(picture) : null;
  const canonical = safeAddress(
    meta(item, '_yoast_wpseo_canonical') ||
      meta(item, 'rank_math_canonical_url') ||
      meta(item, '_aioseo_canonical_url') ||
      meta(item, '_seopress_robots_canonical') ||
      meta(item, '_genesis_canonical_uri') ||
      '',
  );
  const noindex =
    meta(item, '_yoast_wpseo_meta-robots-noindex') === '1' ||
    meta(item, '_seopress_robots_index') === 'yes' ||
    meta(item, '_genesis_noindex') === '1' ||
    /noindex/.test(robots(meta(item, 'rank_math_robots')));
  return {
    ...(title && title !== known.title && { title }),
    ...(description && { description }),
    ...(socialTitle && { socialTitle }),
    ...(socialDescription && { socialDescription }),
    ...(socialMedia && { socialMedia }),
    ...(canonical && /^https?:/i.test(canonical) && !known.isOurs(canonical) && { canonical }),
    ...(noindex && { noindex: true as const }),
  };
}

/** A title without the site's name at its end, which the page adds itself. */
function withoutSite(title: string, site: string): string {
  const name = plainText(site).trim();
  if (name === '' || !title.toLowerCase().endsWith(name.toLowerCase())) return title;
  const rest = title.slice(0, -name.length);
  return /\s[-–—|·•»:~<>*/]+\s*$/u.test(rest) ? rest.replace(/\s+[-–—|·•»:~<>*/]+\s*$/u, '').trim() || title : title;
}

function robots(value: string): string {
  const read = readPhp(value);
  return Array.isArray(read)
    ? read.join(' ')
    : read && typeof read === 'object'
      ? Object.values(read).join(' ')
      : value;
}

/** Yoast writes `%%title%%`, Rank Math and SEOPress `%title%` and `%%title%%`; what cannot be known is left out. */
function resolved(text: string, known: Known): string {
  const values: Record<string, string> = {
    title: known.title,
    post_title: known.title,
    seo_title: known.title,
    sitename: known.site,
    sitetitle: known.site,
    site_title: known.site,
    sitedesc: known.tagline,
    tagline: known.tagline,
    excerpt: known.excerpt,
    excerpt_only: known.excerpt,
    post_excerpt: known.excerpt,
    seo_description: known.excerpt,
    category: known.category,
    primary_category: known.category,
    categories: known.category,
    name: known.author,
    author: known.author,
    post_author: known.author,
    sep: '–',
    separator_sa: '–',
  }; // prettier-ignore
  const filled = plainText(text).replace(
    /%%?([a-z][\w-]*)(?:\([^)]*\))?%%?/gi,
    (_, name: string) => values[name.toLowerCase()] ?? '',
  );
  return filled
    .replace(/\s+/g, ' ')
    .replace(/^[\s–|-]+|[\s–|-]+$/g, '')
    .trim()
    .slice(0, 1000);
}
