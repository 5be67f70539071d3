import { safeAddress } from '../address.ts';
import type { Embed } from '../document.ts';
import { attribute, childElements, type Element, find, findFirst, hasClass, htmlOf, lineOf, textOf } from './dom.ts';
import { providerOf } from './providers.ts';
import { clip, type ElementReader } from './reader.ts';

/** A card for what stands at the address; null where it is no http(s) address. */
export function embedOf(address: string, { title = '', known = false } = {}): Embed | null {
  const href = safeAddress(address.startsWith('//') ? `https:${address}` : address);
  if (!href || !/^https?:/i.test(href)) return null;
  const url = new URL(href);
  const provider = providerOf(url);
  if (!provider && known) return null;
  const page = safeAddress(provider?.page?.(url) ?? '');
  return {
    type: 'embed',
    attrs: {
      url: page && /^https?:/i.test(page) ? page : href,
      provider: clip(provider?.name ?? url.hostname.replace(/^www\./, ''), 200),
      title: clip(title, 2_000),
      kind: provider?.kind ?? 'page',
    },
    content: [],
  };
}

/** `iframe`, `embed`, `object`: frames become cards; what has no address is kept as foreign. */
export const readFrame: ElementReader = (element, reader) => {
  const source = ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data', 'srcdoc']
    .map((name) => attribute(element, name))
    .find((value) => value && !/^(?:about:|data:|javascript:)/i.test(value.trim()));
  const parameter = find(element, ({ tagName }) => tagName === 'param').find(
    (found) => attribute(found, 'name') === 'movie',
  );
  const nested = findFirst(element, 'embed', 'iframe');
  const address = source ?? (parameter && attribute(parameter, 'value')) ?? (nested && attribute(nested, 'src')) ?? '';
  const embed = embedOf(absolute(address, reader.options.base), { title: attribute(element, 'title') ?? '' });
  if (embed) return [embed];
  const raw = htmlOf(element);
  reader.lose(element.tagName, raw);
  return [
    {
      type: 'foreign',
      attrs: { what: element.tagName, text: textOf(element).trim().slice(0, 100_000), raw: raw.slice(0, 500_000) },
    },
  ];
};

/** The quotation forms that networks give out: the words stay, as the caption of the card. */
export const readPost: ElementReader = (element, reader, context) => {
  const address = POSTS.find(({ name }) => hasClass(element, name))?.address(element);
  const embed = address ? embedOf(address) : null;
  return embed && [{ ...embed, content: reader.inline(element.childNodes, context) }];
};

const links = (element: Element): Element[] => find(element, ({ tagName }) => tagName === 'a');
const lastLink = (element: Element): string | undefined => {
  const last = links(element).at(-1);
  return last && attribute(last, 'href');
};
const POSTS: { name: string; address(element: Element): string | undefined }[] = [
  { name: 'twitter-tweet', address: lastLink },
  { name: 'twitter-video', address: lastLink },
  { name: 'instagram-media', address: (element) => attribute(element, 'data-instgrm-permalink') ?? lastLink(element) },
  { name: 'tiktok-embed', address: (element) => attribute(element, 'cite') },
  { name: 'bluesky-embed', address: lastLink },
  { name: 'text-post-media', address: (element) => attribute(element, 'data-text-post-permalink') },
  { name: 'reddit-embed-bq', address: lastLink },
  { name: 'fb-post', address: (element) => attribute(element, 'data-href') },
  { name: 'fb-video', address: (element) => attribute(element, 'data-href') },
];
export const POST_CLASSES: readonly string[] = POSTS.map(({ name }) => name);

/** Our own card, or a figure of WordPress with a frame, or with an address alone on its line. */
export const readEmbedFigure: ElementReader = (figure, reader, context) => {
  const caption = childElements(figure).find(({ tagName }) => tagName === 'figcaption');
  const captioned = (embed: Embed): Embed[] => [
    { ...embed, content: caption ? reader.inline(caption.childNodes, context) : [] },
  ];
  const link = childElements(figure).find((child) => attribute(child, 'data-provider') !== undefined);
  if (link && hasClass(figure, 'embed')) {
    const embed = embedOf(attribute(link, 'href') ?? '', { title: lineOf(findFirst(link, 'b')) });
    const kind = (['video', 'audio', 'post', 'page'] as const).find((name) => hasClass(figure, name));
    const url = safeAddress(attribute(link, 'href') ?? '');
    const provider = clip(attribute(link, 'data-provider') ?? '', 200);
    return embed && url
      ? captioned({ ...embed, attrs: { ...embed.attrs, url, provider, ...(kind && { kind }) } })
      : null;
  }
  const frame = findFirst(figure, 'iframe', 'embed', 'object');
  if (frame) {
    const [made] = readFrame(frame, reader, context) ?? [];
    return made?.type === 'embed' ? captioned(made) : null;
  }
  const words = childElements(figure)
    .filter((child) => child !== caption)
    .map(textOf)
    .join('')
    .trim();
  const embed = /^https?:\/\/\S+$/i.test(words) ? embedOf(words) : null;
  return embed && captioned(embed);
};

function absolute(address: string, base: string | undefined): string {
  if (!base || !address || address.startsWith('//')) return address;
  return URL.parse(address, base)?.href ?? address;
}
