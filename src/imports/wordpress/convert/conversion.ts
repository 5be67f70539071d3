import { safeAddress } from '../../../content/address.ts';
import { anchorsIn, isAnchor, withAnchors } from '../../../content/anchored.ts';
import type { Block, Inline, LinkTarget, MediaReference } from '../../../content/document.ts';
import { awaitedAddress } from './awaited.ts';
import { type BlockNode, innerBlocks, parseBlocks, placeOf } from './block-grammar.ts';
import { handlerOf } from './blocks.ts';
import { embedOf } from './embeds.ts';
import { fragment } from './fragment.ts';
import { joined } from './inline-of.ts';
import { withParagraphs } from './paragraphs.ts';
import { expandShortcodes } from './shortcodes.ts';
import { Slots } from './slots.ts';
import type { Sources } from './sources.ts';
import { Tally } from './tally.ts';

/** One body on its way to a document: what it asks the export for, what it counts, what it keeps aside. */
export class Conversion {
  readonly slots = new Slots();
  /** marks of notes in the order of the text: the note's id in the source → its number here */
  readonly notes = new Map<string, number>();
  /** addresses and numbers that nothing is known of, for a later run */
  readonly wanted = new Set<string>();
  /** reusable blocks that are being converted, so that none contains itself */
  readonly open = new Set<string>();
  /** named places of the text that wait for the block that comes next */
  readonly places: string[] = [];
  readonly #awaited = new Set<string>();
  readonly sources: Sources;
  tally: Tally;
  /** source number of the item whose body it is */
  readonly number: string;

  constructor(number: string, sources: Sources, tally: Tally) {
    this.number = number;
    this.sources = sources;
    this.tally = tally;
  }

  /** A body of the block editor. */
  body(body: string): Block[] {
    const { nodes, faults } = parseBlocks(body);
    for (const fault of faults) this.tally.problem(fault);
    return this.blocks(nodes);
  }

  /** A body, or a part of one, from before the block editor. */
  classic(body: string): Block[] {
    for (const mark of body.match(/<!--(?:more|nextpage|noteaser)[^>]*-->/g) ?? [])
      this.tally.note(`${mark.startsWith('<!--more') ? 'more' : 'page break'} mark left out`);
    const marked = body
      .replace(/<!--nextpage-->/g, '\n\n')
      .replace(/<!--more\b[^>]*-->/, () => (isAnchor(this.#more) ? `<a id="${this.#more}"></a>` : ''));
    const expanded = expandShortcodes(this, marked);
    const lone = (address: string) => {
      const story = this.ownStory(address);
      if (story) return this.slots.blocks([story]);
      const ours = this.sources.link(address);
      if (ours && !('href' in ours)) return null;
      const embed = embedOf(address);
      return embed ? this.slots.blocks([embed]) : null;
    };
    return fragment(this, withParagraphs(expanded, lone));
  }

  /** What a reader wrote: WordPress runs no shortcodes and shows no cards in it. */
  comment(body: string): Block[] {
    return fragment(this, withParagraphs(body)).map((block) => {
      if (block.type !== 'embed') return block;
      const { url } = block.attrs;
      return {
        type: 'paragraph',
        content: [{ type: 'text', text: url, marks: [{ type: 'link', attrs: { href: url } }] }],
      };
    });
  }

  blocks(nodes: readonly BlockNode[]): Block[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  /** HTML as blocks, shortcodes and notes in it included. No paragraph rule. */
  html(html: string): Block[] {
    if (html.trim() === '') return [];
    return fragment(this, html.includes('[') ? expandShortcodes(this, html) : html);
  }

  /** HTML as the content of one line; blocks in it are joined with line breaks. */
  inline(html: string): Inline[] {
    if (html.trim() === '') return [];
    if (!/[<&[\n\uE0F0]/.test(html)) return [{ type: 'text', text: html.trim() }];
    const blocks = this.slots.fill(this.html(html));
    // a line carries no places: what it is a part of does
    this.places.push(...anchorsIn(blocks));
    return joined(blocks);
  }

  link(address: string): LinkTarget | null {
    const plain = address.trim();
    if (plain === '') return null;
    const ours = this.sources.link(plain);
    if (ours) return ours;
    const href = safeAddress(/^(?:#|mailto:|tel:)/i.test(plain) ? plain : (this.sources.absolute(plain) ?? plain));
    if (href && this.sources.isOurs(href)) this.wanted.add(href);
    return href ? { href } : null;
  }

  /** The card of another of the paper's stories, which WordPress showed in place of its address; null: it is none. */
  ownStory(address: string): Block | null {
    const ours = address.trim() ? this.sources.link(address.trim()) : null;
    if (!ours || !('article' in ours) || ours.fragment) return null;
    return { type: 'relatedStories', attrs: { title: '', stories: [ours.article] } };
  }

  /** A file by its number in the source, else by its address, else what is known of it. */
  file(number: string, address: string): MediaReference | null {
    const known =
      (number && this.sources.attachment(number)) || (address && this.sources.attachmentAt(address)) || null;
    if (known && 'media' in known.source) return known.source;
    const href = address ? safeAddress(this.sources.absolute(address) ?? address) : null;
    const missing = href && /^(?:https?:|\/)/i.test(href) ? href : (known?.address ?? null);
    if (!missing) return /^[1-9]\d*$/.test(number) ? this.awaited(number) : null;
    if (this.sources.isOurs(missing)) this.wanted.add(missing);
    if (number) this.wanted.add(`#${number} ${missing}`);
    return { missing };
  }

  /** The place of a file of which only the number is known, until a later run brings it. */
  awaited(number: string): MediaReference {
    const missing = awaitedAddress(this.sources, number);
    this.wanted.add(`#${number} ${missing}`);
    this.#awaited.add(number);
    return { missing };
  }

  /** Says of which files only the places are kept. */
  tellAwaited(): void {
    const { size } = this.#awaited;
    if (size === 0) return;
    const numbers = [...this.#awaited].slice(0, 20).join(', ');
    this.tally.problem(
      `${size === 1 ? 'a file' : `${size} files`} that the text shows by number (${numbers}) ${size === 1 ? 'is' : 'are'} not in this export; the place is kept, and the run that brings them fills it`,
    );
  }

  /** A mark for the note with this id. */
  noteMark(id: string): Inline[] {
    if (!this.notes.has(id)) this.notes.set(id, this.notes.size + 1);
    const number = String(this.notes.get(id));
    return [{ type: 'text', text: number, marks: [{ type: 'note', attrs: { id: `note-${number}` } }] }];
  }

  /** Converts something that is counted elsewhere. */
  apart(work: () => Block[]): Block[] {
    const { tally } = this;
    this.tally = new Tally();
    try {
      return work();
    } finally {
      this.tally = tally;
    }
  }

  /** The place that links from lists lead to: where the reader goes on (`#more-12`). */
  get #more(): string {
    return /^\d+$/.test(this.number) ? `more-${this.number}` : '';
  }

  #block(node: BlockNode): Block[] {
    const handler = handlerOf(node.name);
    if (node.name === 'more' && this.#more) this.places.push(this.#more);
    if (handler === 'page') {
      this.tally.note(`block ${node.name} belongs to the page, not to the story, and was left out with what is in it`);
      this.#leaveOut(node);
      return [];
    }
    const own = placeOf(node);
    if (own) this.places.push(own);
    const made = this.#placed(handler(this, node, () => this.blocks(innerBlocks(node))));
    if (node.name !== 'freeform') this.tally.block(node.name, made !== null);
    if (made === null) this.tally.note(`block ${node.name} had nothing to keep`);
    return made ?? [];
  }

  /** Places that the block's text left go to the one block that it became; those of longer texts wait on. */
  #placed(made: Block[] | null): Block[] | null {
    const placed = made?.length === 1 && this.places.length > 0 ? withAnchors(made, this.places) : null;
    if (placed) this.places.length = 0;
    return placed ?? made;
  }

  #leaveOut(node: BlockNode): void {
    this.tally.block(node.name, false);
    for (const inner of innerBlocks(node)) this.#leaveOut(inner);
  }
}
