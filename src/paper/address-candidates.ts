import { addressKey } from './addresses.ts';

/**
 * The keys under which the target of an old address may be kept, the surest first: the address itself; a part of a story
 * (`/2/`, `/comment-page-3/`, `/page/4/`, `/amp/`) by its story; a resized, scaled, rotated or edited picture by its
 * original (WordPress: `wp_get_attachment_image_src`, `big_image_size_threshold`).
 */
export function addressCandidates(path: string, query: URLSearchParams): string[] {
  const key = addressKey(path, query).replace(/^\/index\.php(?=\/)/, '');
  if (key.startsWith('/?')) return [key, ...numberForms(key)];
  return [...new Set([key, ...wholeOf(key), ...originalsOf(key)])];
}

// ?p= answers for pages and attachments too
function numberForms(key: string): string[] {
  const number = /^\/\?(?:p|page_id|attachment_id)=(\d+)$/.exec(key)?.[1];
  return number
    ? ['p', 'page_id', 'attachment_id'].map((name) => `/?${name}=${number}`).filter((form) => form !== key)
    : [];
}

function wholeOf(key: string): string[] {
  const whole = key.replace(
    /\/(?:comment-page-\d+|page\/\d+|amp|embed|trackback|feed(?:\/(?:atom|rss2?|rdf))?|\d{1,3})$/,
    '',
  );
  return whole && whole !== key ? [whole] : [];
}

function originalsOf(key: string): string[] {
  const match = /^(.+?)(\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp))(?:\.webp|\.avif)?$/.exec(key);
  if (!match) return [];
  const [, name, extension] = match as unknown as [string, string, string];
  const names = [name];
  for (let shorter = name; ; names.push(shorter)) {
    const without = shorter.replace(/-(?:\d{1,5}x\d{1,5}(?:@2x)?|scaled|rotated|e\d{9,14})$/, '');
    if (without === shorter) break;
    shorter = without;
  }
  return [...names, ...names.flatMap((one) => [`${one}-scaled`, `${one}-rotated`])].map((one) => one + extension);
}
