import type { ArticleId } from '../../base/ids.ts';
import {
  attribute,
  childElements,
  type Element,
  find,
  hasClass,
  isElement,
  lineOf,
  type Node,
  partsOf,
  textOf,
} from './dom.ts';
import { itemsOf } from './lists.ts';
import { clip, DEEPEST_CONTAINER, type ElementReader, inside } from './reader.ts';

/**
 * Our own boxes, by the classes and the exact shape that the renderer gives them, so that its HTML reads back as it was.
 * Whether it is one is decided before its content is read: nothing is read twice, however deep it is nested.
 */
export const OWN_BOXES: Readonly<Record<string, ElementReader>> = {
  'fact-box': (element, reader, context) => {
    const title = titleOf(element);
    const content = reader.blocks(rest(element, title), inside(context));
    return [{ type: 'factBox', attrs: { title: clip(lineOf(title), 2_000) }, content }];
  },
  'key-points': (element, reader, context) => {
    const title = titleOf(element);
    const list = onlyPart(element, title);
    if (list?.tagName !== 'ul') return null;
    const content = itemsOf(list, reader, context);
    return content.length > 0 ? [{ type: 'keyPoints', attrs: { title: ownTitle(title) }, content }] : [];
  },
  qa: (element, reader, context) => {
    const heading = childElements(element).find(({ tagName }) => /^h[1-6]$/.test(tagName));
    const question = clip(lineOf(heading), 2_000);
    if (!heading || !question) return null;
    reader.places.own(heading);
    const anchor = reader.anchor(question, attribute(heading, 'id'));
    return [
      {
        type: 'questionAnswer',
        attrs: { question, anchor },
        content: reader.blocks(rest(element, heading), inside(context)),
      },
    ];
  },
  correction: (element, reader, context) => {
    const body = onlyPart(element);
    const label = body?.tagName === 'p' ? childElements(body)[0] : undefined;
    const time = label?.tagName === 'strong' ? childElements(label)[0] : undefined;
    const written = (time && attribute(time, 'datetime')) ?? '';
    const at = /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(written) ? Date.parse(written) : Number.NaN;
    if (!body || !label || !Number.isFinite(at)) return null;
    const content = reader.inline(rest(body, label), context);
    const kind = hasClass(element, 'clarification') ? 'clarification' : 'correction';
    return content.length > 0 ? [{ type: 'correction', attrs: { kind, at }, content }] : [];
  },
  columns: (element, reader, context) => {
    const parts = partsOf(element);
    if (!parts.every((part) => isElement(part) && part.tagName === 'div')) return null;
    const content = parts.flatMap((part) => {
      const blocks = reader.blocks((part as Element).childNodes, inside(context));
      return blocks.length > 0 ? [{ type: 'column' as const, content: blocks }] : [];
    });
    const [only] = content;
    return content.length === 1 && only && !hasClass(element, 'columns')
      ? only.content
      : content.length > 0
        ? [{ type: 'columns', content }]
        : [];
  },
  button: (element, reader, context) => {
    const link = onlyPart(element);
    const target = link?.tagName === 'a' ? reader.link(attribute(link, 'href') ?? '') : null;
    if (!link || !target) return null;
    const content = reader.inline(link.childNodes, context);
    return content.length > 0 ? [{ type: 'button', attrs: { link: target }, content }] : [];
  },
  'related-stories': (element, reader) => {
    const title = titleOf(element);
    const list = onlyPart(element, title);
    if (list?.tagName !== 'ul') return null;
    const targets = find(list, ({ tagName }) => tagName === 'a').map((link) =>
      reader.link(attribute(link, 'href') ?? ''),
    );
    const stories = targets.flatMap((target): ArticleId[] => (target && 'article' in target ? [target.article] : []));
    if (stories.length === 0 || stories.length < targets.length) return null;
    return [{ type: 'relatedStories', attrs: { title: ownTitle(title), stories: stories.slice(0, 100) } }];
  },
  foreign: (element) => {
    const parts = partsOf(element);
    if (
      !parts.every(
        (part) =>
          isElement(part) && part.tagName === 'p' && childElements(part).every(({ tagName }) => tagName === 'br'),
      )
    )
      return null;
    const text = parts
      .map((part) => textOf(part).trim())
      .join('\n\n')
      .slice(0, 400_000);
    return text ? [{ type: 'foreign', attrs: { what: 'foreign', text, raw: text } }] : [];
  },
};

export const readDetails: ElementReader = (element, reader, context) => {
  if (context.depth >= DEEPEST_CONTAINER) return null;
  const summary = childElements(element).find(({ tagName }) => tagName === 'summary');
  const content = reader.blocks(rest(element, summary), inside(context));
  const open = attribute(element, 'open') !== undefined;
  return [
    {
      type: 'details',
      attrs: { summary: clip(lineOf(summary), 2_000), ...(open && { open: true as const }) },
      content,
    },
  ];
};

function titleOf(element: Element): Element | undefined {
  const [first] = childElements(element);
  return first && first.tagName === 'p' && hasClass(first, 'title') ? first : undefined;
}

/** The renderer prints a word of its own where the box has no title; that is not the box's. */
function ownTitle(title: Element | undefined): string {
  return title && hasClass(title, 'own') ? clip(lineOf(title), 2_000) : '';
}

function onlyPart(element: Element, besides?: Element): Element | undefined {
  const [part, ...others] = partsOf(element, (child) => child === besides);
  return part && others.length === 0 && isElement(part) ? part : undefined;
}

function rest(element: Element, left: Element | undefined): Node[] {
  return element.childNodes.filter((node) => node !== left);
}
