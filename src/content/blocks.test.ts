import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { BLOCKS } from './blocks.ts';
import type { Block, Document } from './document.ts';
import { normalise } from './normalise.ts';
import { parseHtml } from './parse/html.ts';
import { parseDocument } from './parse-document.ts';
import { renderFeed } from './render/feed.tsx';
import { renderHtml } from './render/html.tsx';
import { renderMarkdown } from './render/markdown.ts';
import { renderText } from './render/text.ts';
import { faultsOf, feedOptions, inverse, options, references, visibleText, words } from './testing/fixture.ts';

const folders = readdirSync(`${import.meta.dirname}/blocks`);
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

it('lists every folder, and has a folder for every kind', () => {
  expect(Object.keys(BLOCKS).map(kebab).sort()).toEqual(folders.sort());
});

describe.each(Object.keys(BLOCKS))('the block %s', (type) => {
  let document: Document;
  let html: string;
  beforeAll(async () => {
    const { fixture } = (await import(`./blocks/${kebab(type)}/fixture.ts`)) as { fixture: Block };
    expect(fixture.type).toBe(type);
    document = { version: 1, content: [fixture] };
    html = renderHtml(document, references, options).html;
  });

  it('is accepted as it is', () => {
    expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('refuses attributes that it does not know', () => {
    const [block] = document.content as [Block];
    const attrs = 'attrs' in block ? block.attrs : {};
    expect(() =>
      parseDocument({ version: 1, content: [{ ...block, attrs: { ...attrs, onclick: 'alert(1)' } }] }),
    ).toThrow(/document/);
    expect(() => parseDocument({ version: 1, content: [{ ...block, html: '<b>' }] })).toThrow(/document/);
  });

  it('gives HTML that is well-formed and cannot run', () => {
    expect(html).not.toBe('');
    expect(faultsOf(html)).toEqual([]);
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);
  });

  it('shows the text that it has', () => {
    expect(visibleText(html)).toBe(words(renderText(document)));
  });

  it('gives feeds absolute addresses and no script, player, id or class', () => {
    const feed = renderFeed(document, references, feedOptions);
    expect(faultsOf(feed)).toEqual([]);
    expect(feed).not.toMatch(/\s(?:class|id|role|tabindex|on\w+)=|<(?:audio|video|iframe|details)/);
    for (const [, address] of feed.matchAll(/\s(?:href|src|cite)="([^"]*)"/g))
      expect(address).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
    expect(type === 'relatedStories' || words(visibleText(feed)).length >= words(renderText(document)).length).toBe(
      true,
    );
  });

  it('has a Markdown form with its words', () => {
    const markdown = renderMarkdown(document, references, feedOptions);
    expect(markdown.trim()).not.toBe('');
    for (const word of renderText(document).match(/[A-Za-z]{4,}/g) ?? []) expect(markdown).toContain(word);
    expect(markdown).not.toMatch(/<script/i);
  });

  it('reads back from its HTML as it was', () => {
    const { blocks, losses } = parseHtml(html, inverse);
    expect(losses).toEqual([]);
    expect(blocks).toEqual(withoutRaw(normalise(document).content));
  });
});

/** What is foreign shows its text alone; its raw form and name stay at home. */
function withoutRaw(blocks: Block[]): Block[] {
  return blocks.map((block) =>
    block.type === 'foreign'
      ? { ...block, attrs: { what: 'foreign', text: block.attrs.text, raw: block.attrs.text } }
      : block,
  );
}
