import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newsroom } from '../src/articles/fixture.ts';
import { addPerson } from '../src/people/add-person.ts';
import { PASSWORD } from './marked-paper.ts';
import { type ServedPaper, servedPaper } from './served-paper.ts';
import { type Visitor, visitor } from './visitor.ts';

const BUILT = existsSync(resolve(import.meta.dirname, '../dist/site/assets/manifest.json'));
const PATIENCE = 120_000;

const PAYLOADS = {
  harmless: 'Words',
  tag: `"><script>alert(1)</script>`,
  attribute: `' onmouseover=alert(1) x="`,
  cdata: ']]>',
  scriptEnd: '</script><img src=x onerror=alert(1)>',
  comment: '--><!--<script>',
  template: '{{7*7}} <%= 7*7 %> #{7*7}',
  entity: '&lt;b&gt; &#x3c;b&#x3e; &quot;',
  lineSeparator: '\u2028\u2029',
  turned: '\u202eturned\u2066',
  loneSurrogate: 'half \ud83d of',
};

type Node = DefaultTreeAdapterTypes.Node;

describe.skipIf(!BUILT)(`what is set on fronts and menus${BUILT ? '' : ' (skipped: run npm run build)'}`, () => {
  let paper: ServedPaper;
  let chief: Visitor;
  let reader: Visitor;
  let stories: number[];
  /** of each payload, a story whose own words it is */
  const own = new Map<string, number>();
  let shapes: Map<string, string[]>;
  beforeAll(async () => {
    paper = await servedPaper('sqlite', async (db) => {
      const room = await newsroom(db);
      room.at(Date.now() - 3_600_000);
      const { sections } = room;
      for (const [name, words] of Object.entries(PAYLOADS))
        own.set(name, await room.live({ headline: `Own ${words}`, kicker: words, standfirst: words }));
      stories = [];
      for (let count = 0; count < 12; count++)
        stories.push(await room.live({ headline: `Story ${count}`, sectionId: sections.europe }));
      await addPerson(room.ctx, {
        ...{ name: 'Chief', email: 'chief@paper.example', username: 'chief', password: PASSWORD },
        ...{ roles: ['chief'], sections: null },
      });
    });
    chief = visitor(paper.url);
    reader = visitor(paper.url);
    await chief.signIn('chief', PASSWORD);
    await chief.api('POST', '/fronts/home/begin', {});
    await set('harmless', PAYLOADS.harmless);
    shapes = await shapesNow();
  }, PATIENCE);
  afterAll(() => paper?.close());

  interface Front {
    front: { containers: { id: number; revision: number; draft: object }[] };
  }

  /** Puts the words into every field of the home front and of the menus, and waits until readers have them. */
  async function set(name: string, words: string): Promise<void> {
    const text = `Mark${name} ${words}`;
    const overrides = { headline: text, kicker: text, standfirst: text, size: 'large' };
    const [first, second, third, fourth] = stories as [number, number, number, number];
    const cards = [
      { story: first, overrides, sublinks: [{ story: second, headline: text }] },
      { story: third, overrides, sublinks: [{ story: fourth, headline: text }] },
    ];
    const { front } = await chief.api<Front>('GET', '/fronts/home');
    const chosen: { id: number; revision: number }[] = [];
    for (const [at, { id, revision: base, draft }] of front.containers.slice(0, 2).entries()) {
      const mine = { ...draft, name: text, layout: at === 0 ? 'lead' : 'rows', cards: at === 0 ? cards : [] };
      const { container } = await chief.api<{ container: { revision: number } }>(
        'PUT',
        `/fronts/home/containers/${id}`,
        { base, draft: mine },
      );
      chosen.push({ id, revision: container.revision });
    }
    await chief.api('POST', '/fronts/home/launch', { containers: chosen });
    for (const place of ['main', 'footer', 'social']) {
      const { menus } = await chief.api<{ menus: { place: string; revision: number }[] }>('GET', '/paper/menus');
      const revision = menus.find((menu) => menu.place === place)?.revision;
      const target = { kind: 'address', address: 'https://elsewhere.example/' };
      const child = { label: text, target, children: [] };
      const entries = [{ label: text, target: { kind: 'home' }, children: place === 'main' ? [child] : [] }];
      const drafted = await chief.api<{ revision: number }>('PUT', `/paper/menus/${place}/draft`, {
        revision,
        entries,
      });
      await chief.api('POST', `/paper/menus/${place}/launch`, { revision: drafted.revision, at: null });
    }
    const { now } = await chief.api<{ now: { id: number } | null }>('GET', '/breaking');
    const endsAt = Date.now() + 1_800_000;
    await chief.api('POST', '/breaking', { text, story: null, endsAt, replaces: now?.id ?? null });
    const count = async () => (await reader.get('/')).text.split(`Mark${name}`).length;
    // the names of containers, two cards, two sublinks, three menus, the strip
    await vi.waitFor(async () => expect(await count()).toBeGreaterThan(9), { timeout: 20_000, interval: 100 });
  }

  /** Of each page the elements with the names of their attributes, in order. */
  async function shapesNow(): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    for (const path of ['/', '/latest/', '/news/europe/', '/corrections/', '/nothing/']) {
      const { text } = await reader.get(path);
      found.set(path, shapeOf(text));
    }
    return found;
  }

  it.each(Object.entries(PAYLOADS).slice(1))(
    'is words and nothing else to readers: %s',
    { timeout: PATIENCE },
    async (name, words) => {
      await set(name, words);
      for (const [path, shape] of await shapesNow()) expect(shape, path).toEqual(shapes.get(path));
      for (const path of ['/feed.xml', '/atom.xml', '/sitemap.xml', '/sitemaps/pages-1.xml', '/opensearch.xml']) {
        const { status, text } = await reader.get(path);
        expect(status, path).toBe(200);
        expect(() => new SaxesParser({ xmlns: true }).write(text).close(), path).not.toThrow();
      }
      JSON.parse((await reader.get('/feed.json')).text);
      const id = own.get(name) as number;
      // what stands beside a story is another for each: what could act is not
      const acting = async (of: string) =>
        shapeOf((await reader.get(await pathOf(of))).text).filter((one) =>
          /^(script|iframe|object|form)\b| on\w/.test(one),
        );
      expect(await acting(name)).toEqual(await acting('harmless'));
      const picture = await reader.get(`/social/${id}-1.jpg`);
      expect([picture.status, picture.type]).toEqual([200, 'image/jpeg']);
    },
  );

  async function pathOf(name: string): Promise<string> {
    const id = own.get(name) as never;
    return (await paper.db.selectFrom('liveArticles').select('path').where('id', '=', id).executeTakeFirstOrThrow())
      .path;
  }

  it('is refused with a NUL in it', async () => {
    const { front } = await chief.api<Front>('GET', '/fronts/home');
    const [{ id, revision: base, draft }] = front.containers as [Front['front']['containers'][number]];
    const answer = await chief.ask('PUT', `/fronts/home/containers/${id}`, { base, draft: { ...draft, name: 'a\0b' } });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});

/** Also reads every block of structured data. */
function shapeOf(html: string): string[] {
  const shape: string[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) {
      const names = node.attrs.map(({ name }) => name).sort();
      shape.push([node.tagName, ...names].join(' '));
      if (node.attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json'))
        JSON.parse(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
    if ('content' in node) walk(node.content);
  };
  walk(parse(html));
  return shape;
}
