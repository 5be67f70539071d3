import { redirectKey } from '../../../paper/add-redirects.ts';

/** The site that an export comes from: lower case, without scheme, `www.` and final slash (`example.org/blog`). */
export function sourceOf(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:)?\/\//, '')
    .replace(/^www\./, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
}

export function hostOf(address: string): string {
  return (
    /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/i
      .exec(address)?.[1]
      ?.toLowerCase()
      .replace(/^www\./, '') ?? ''
  );
}

/** Path and query of an address, whatever stands before them. */
export function pathOf(address: string): string {
  const rest = address
    .trim()
    .replace(/^(?:https?:)?\/\/[^/?#]*/i, '')
    .replace(/#.*$/s, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** Image proxies wrap the address of the original: `i0.wp.com/host/path?resize=…`. */
export function unwrapped(address: string): string {
  const proxied = /^(?:https?:)?\/\/i\d\.wp\.com\/([^?#]+)/i.exec(address)?.[1];
  return proxied ? `https://${proxied}` : address;
}

/**
 * Keys that a file may be known under, the surest first: its path, without the suffix of a size (`-300x200`), of a scaled
 * original (`-scaled`), of an edit (`-e1612345678901`), of a rotation.
 */
export function fileKeys(address: string): string[] {
  const key = redirectKey(pathOf(unwrapped(address)).replace(/\?.*$/s, ''));
  const keys = new Set([key]);
  let bare = key;
  for (;;) {
    const shorter = bare.replace(/-(?:\d{1,5}x\d{1,5}(?:@2x)?|scaled|rotated|e\d{9,14})(\.\w{2,5})$/, '$1');
    if (shorter === bare) break;
    bare = shorter;
    keys.add(bare);
  }
  keys.add(bare.replace(/(\.\w{2,5})$/, '-scaled$1'));
  return [...keys];
}
