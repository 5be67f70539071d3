import type { ArticleId, MediaId } from '../../base/ids.ts';
import type { Block, Image, Inline } from '../../content/document.ts';
import type { StorySnapshot } from '../layout.ts';

/** Where a text uses a file or links to one of our stories. `where`: as `Check.where` says. */
export type Place =
  | { kind: 'link'; where: string; story: ArticleId; words: string }
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
  const attrs = ('attrs' in node ? node.attrs : undefined) as Record<string, unknown> | undefined;
  if (node.type === 'image') found.push(image(node as Image, where));
  else if (attrs?.source) found.push(file(attrs.source, where));
  if (node.type === 'relatedStories')
    for (const story of attrs?.stories as ArticleId[])
      found.push({ kind: 'link', where, story, words: String(attrs?.title) });
  const target = attrs?.link as { article?: ArticleId } | undefined;
  if (target?.article) found.push({ kind: 'link', where, story: target.article, words: '' });
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

function file(source: unknown, where: string): Place {
  const media = (source as { media?: MediaId }).media ?? null;
  return { kind: 'file', where, isPicture: false, media, alt: '', decorative: false, credit: '' };
}

function links(inlines: readonly Inline[], where: string): Place[] {
  return inlines.flatMap((inline): Place[] => {
    if (inline.type !== 'text') return [];
    const link = inline.marks?.find(({ type }) => type === 'link');
    if (link?.type !== 'link' || !('article' in link.attrs)) return [];
    return [{ kind: 'link', where, story: link.attrs.article, words: inline.text }];
  });
}
