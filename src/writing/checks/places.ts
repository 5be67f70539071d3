import type { ArticleId, MediaId } from '../../base/ids.ts';
import type { Block, Image, Inline, LinkTarget } from '../../content/document.ts';
import type { StorySnapshot } from '../layout.ts';

/** A link to one of our stories (`story`, perhaps to a place in it) or to any address (`href`). */
export type LinkPlace = { kind: 'link'; where: string; words: string } & (
  | { story: ArticleId; fragment?: string | undefined }
  | { href: string }
);

/** Where a text uses a file or links to something. `where`: as `Check.where` says. */
export type Place =
  | LinkPlace
  | {
      kind: 'file';
      where: string;
      isPicture: boolean;
      media: MediaId | null;
      alt: string;
      decorative: boolean;
      credit: string;
    };

export function places({ lead, leadCaption, body }: StorySnapshot): Place[] {
  const found: Place[] = [];
  if (lead)
    found.push({
      ...{ kind: 'file', where: 'lead', isPicture: true, media: lead.media, alt: lead.alt },
      ...{ decorative: lead.decorative === true, credit: lead.credit ?? '' },
    });
  found.push(...links(leadCaption, 'leadCaption'));
  for (const [at, block] of body.content.entries()) visit(block, `body.${at}`, found);
  return found;
}

function visit(
  node: Block | { type: string; content?: unknown; attrs?: unknown },
  where: string,
  found: Place[],
): void {
  const attrs = (('attrs' in node ? node.attrs : undefined) ?? {}) as Record<string, unknown>;
  if (node.type === 'image') found.push(image(node as Image, where));
  for (const [name, value] of Object.entries(attrs))
    if (name !== 'link' && !(node.type === 'image' && name === 'source') && isReference(value))
      found.push(file(value, where));
  if (node.type === 'relatedStories')
    for (const story of attrs.stories as ArticleId[])
      found.push({ kind: 'link', where, story, words: String(attrs.title) });
  if (attrs.link) found.push(target(attrs.link as LinkTarget, where, wordsIn((node as { content?: unknown }).content)));
  if (typeof attrs.citeHref === 'string')
    found.push({ kind: 'link', where, href: attrs.citeHref, words: String(attrs.cite) });
  const content = ('content' in node ? node.content : undefined) as unknown[] | undefined;
  if (!Array.isArray(content)) return;
  const inlines = content.filter((part) => ['text', 'lineBreak'].includes((part as Inline).type)) as Inline[];
  found.push(...links(inlines, where));
  content.forEach((part, at) => {
    if (!inlines.includes(part as Inline)) visit(part as Block, `${where}.${at}`, found);
  });
}

function image({ attrs }: Image, where: string): Place {
  const { source, alt, decorative, credit } = attrs;
  const media = 'media' in source ? source.media : null;
  return { kind: 'file', where, isPicture: true, media, alt, decorative: decorative === true, credit: credit ?? '' };
}

function isReference(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('media' in value || 'missing' in value);
}

function file(source: unknown, where: string): Place {
  const media = (source as { media?: MediaId }).media ?? null;
  return { kind: 'file', where, isPicture: false, media, alt: '', decorative: false, credit: '' };
}

/** What a link leads to: a file of ours is used by it too. */
function target(link: LinkTarget, where: string, words: string): Place {
  if ('media' in link) return file(link, where);
  if ('article' in link) return { kind: 'link', where, story: link.article, fragment: link.fragment, words };
  return { kind: 'link', where, href: link.href, words };
}

function links(inlines: readonly Inline[], where: string): Place[] {
  return inlines.flatMap((inline): Place[] => {
    if (inline.type !== 'text') return [];
    const link = inline.marks?.find(({ type }) => type === 'link');
    return link?.type === 'link' ? [target(link.attrs, where, inline.text)] : [];
  });
}

function wordsIn(content: unknown): string {
  const inlines = Array.isArray(content) ? (content as Inline[]) : [];
  return inlines.map((part) => (part.type === 'text' ? part.text : '')).join('');
}
