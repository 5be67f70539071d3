import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse, defaultTreeAdapter as tree } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExampleItem, exampleExport } from '../src/imports/wordpress/fixture.ts';
import { startPaper } from './start-paper.ts';

const HIDDEN = 'quillonmarker';
const SCRIPT = `"'><script>alert(1)</script><img src=x onerror=alert(1)></title></textarea>]]&gt;\u2028{{1}}`;
const RUNS = 'javascript:alert(1)';
const base = 'https://gazette.example';

/** An export in which whoever could write anything wrote script, and whatever is not public holds one word. */
function hostileExport(): string {
  const hostile: ExampleItem[] = [
    {
      id: 1,
      title: `Hostile ${SCRIPT}`,
      slug: 'hostile',
      body: `<!-- wp:paragraph {"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"className":"\\u0022 onload=x"} --><p onclick="alert(1)" style="background:url(${RUNS})">One ${SCRIPT} <a href="${RUNS}">a</a> <a href="//evil.example/x">b</a> <a href="java&#10;script:alert(1)">c</a> <a href="data:text/html,x">d</a></p><!-- /wp:paragraph -->
<!-- wp:html --><form action="https://evil.example"><input name=a onfocus=alert(1) autofocus></form><svg onload=alert(1)><script>alert(1)</script></svg><math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></math><base href="//evil.example"><meta http-equiv=refresh content="0;url=//evil.example"><link rel=stylesheet href=//evil.example><object data=x></object><embed src=x><iframe srcdoc="<script>alert(1)</script>"></iframe><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><!-- /wp:html -->
<!-- wp:image {"id":80} --><figure><img src="${RUNS}" alt="${SCRIPT.replaceAll('"', '&quot;')}" srcset="${RUNS}"><figcaption>${SCRIPT}</figcaption></figure><!-- /wp:image -->
<!-- wp:embed {"url":"${RUNS}","providerNameSlug":"youtube"} --><figure>${RUNS}</figure><!-- /wp:embed -->
<!-- wp:button --><div class="wp-block-button"><a href="${RUNS}">press</a></div><!-- /wp:button -->
<!-- wp:file {"href":"${RUNS}"} --><div><a href="${RUNS}" download="${SCRIPT.replaceAll('"', '')}">file</a></div><!-- /wp:file -->
[caption id="x" width="1"]<img src="${RUNS}">${SCRIPT}[/caption] [video src="${RUNS}"] [audio mp3="${RUNS}"] [gallery ids="80"] [embed]${RUNS}[/embed]
<a href="${base}/2024/07/private/">to the private one</a> <h2 id="x&quot; onload=alert(1)">Head ${SCRIPT}</h2><pre lang="&quot; onload=x">${SCRIPT}</pre><table onload=x><tr><td style="x:expression(1)">${SCRIPT}</td></tr></table>`,
      terms: [
        ['category', 'bay', `Bay ${SCRIPT}`],
        ['post_tag', 'odd', `Odd ${SCRIPT}`],
        ['post_tag', '%22%3E%3Cscript%3E', '"><script>alert(1)</script>'],
      ],
      meta: {
        _yoast_wpseo_title: SCRIPT,
        _yoast_wpseo_metadesc: SCRIPT,
        _yoast_wpseo_canonical: RUNS,
        rank_math_canonical_url: '//evil.example/',
        '_yoast_wpseo_opengraph-image': RUNS,
        _wp_old_slug: '//evil.example',
        subtitle: SCRIPT,
        footnotes: `[{"id":"\\" onload=x","content":"${SCRIPT.replaceAll('"', '\\"')}"}]`,
        rb_global_meta: 'a:1:{s:9:"__proto__";a:1:{s:8:"polluted";b:1;}}',
        _thumbnail_id: '80',
        _edit_lock: HIDDEN,
        _secret_note: HIDDEN,
      },
      more: `<excerpt:encoded><![CDATA[${SCRIPT}]]></excerpt:encoded>
        ${comment(1, '1', `Reader ${SCRIPT}`, `Said ${SCRIPT} <a href="${RUNS}" onclick=x>x</a> <a href="//evil.example">y</a>`)}
        ${['0', 'spam', 'trash'].map((state, n) => comment(n + 2, state, `Name ${HIDDEN}`, `Body ${HIDDEN}`)).join('')}`,
    },
    { id: 2, title: 'Slug', link: `${base}//evil.example/%2e%2e/`, slug: '//evil.example', body: 'Odd address.' },
    {
      id: 3,
      title: 'Page',
      type: 'page',
      link: `${base}/"><script>alert(1)</script>/`,
      slug: '"><script>',
      body: SCRIPT,
    },
    { id: 4, title: 'Search', link: `${base}/search/`, slug: 'search', body: 'In the way.' },
    { id: 5, title: 'Media', link: `${base}/media/x/`, slug: 'media', type: 'page', body: 'In the way.' },
    ...['%5Cevil.example/', '%00/', '%ff/', 'a%0d%0ab/'].map((link, n) => ({
      id: 10 + n,
      title: `Odd ${n}`,
      slug: `odd-${n}`,
      link: `${base}/${link}`,
    })),
    { id: 6, title: 'Deep', body: `${'<div>'.repeat(60_000)}deep` },
    { id: 7, title: 'Blocks', body: `${'<!-- wp:group -->'.repeat(60_000)}blocks` },
    {
      id: 8,
      title: 'Attributes',
      body: `<!-- wp:paragraph {"a":"${'x'.repeat(2_000_000)}","b":${'['.repeat(50_000)}} --><p>kept words</p><!-- /wp:paragraph -->`,
    },
    { id: 9, title: 'Codes', body: `${'[caption]'.repeat(50_000)} ${'[['.repeat(50_000)}` },
    ...['wp_navigation', 'nav_menu_item'].map((type, n) => ({
      id: 60 + n,
      type,
      title: `Menu ${SCRIPT}`,
      body: `<!-- wp:navigation-link {"label":"Nav","url":"${RUNS}"} /-->`,
      terms: [['nav_menu', 'main', `Main ${SCRIPT}`]] as [string, string, string][],
      meta: { _menu_item_type: 'custom', _menu_item_url: n ? RUNS : '//evil.example/' },
    })),
    {
      id: 63,
      type: 'nav_menu_item',
      title: 'Away',
      terms: [['nav_menu', 'main', 'Main']],
      meta: { _menu_item_type: 'custom', _menu_item_url: '//evil.example/' },
    },
    {
      id: 64,
      type: 'nav_menu_item',
      title: '',
      terms: [['nav_menu', 'main', 'Main']],
      meta: { _menu_item_type: 'post_type', _menu_item_object: 'post', _menu_item_object_id: '20' },
    },
    {
      id: 80,
      type: 'attachment',
      status: 'inherit',
      title: SCRIPT,
      slug: 'att',
      link: `${base}/att/`,
      file: `${base}/wp-content/uploads/"><script>.svg`,
      meta: { _wp_attachment_image_alt: SCRIPT },
    },
  ];
  const secret = (status: string, n: number, rest: Partial<ExampleItem> = {}): ExampleItem => ({
    id: 20 + n,
    title: `Title ${HIDDEN}`,
    slug: status,
    status,
    date: status === 'future' ? '2999-01-01 10:00:00' : '2024-07-01 10:00:00',
    body: `Body ${HIDDEN}. <img src="${base}/wp-content/uploads/${HIDDEN}.jpg">`,
    terms: [
      ['category', 'bay', 'Bay'],
      ['post_tag', `tag-${HIDDEN}`, `Tag ${HIDDEN}`],
    ],
    ...rest,
    more: `<excerpt:encoded><![CDATA[Excerpt ${HIDDEN}]]></excerpt:encoded>${comment(100 + n, '1', `Commenter ${HIDDEN}`, `Comment ${HIDDEN}`)}${rest.more ?? ''}`,
  });
  const secrets = [
    ...['private', 'draft', 'pending', 'trash', 'future', 'auto-draft', 'pitch'].map((status, n) => secret(status, n)),
    secret('publish', 10, { slug: 'password', more: `<wp:post_password>${HIDDEN}</wp:post_password>` }),
    secret('private', 11, { slug: 'private-page', type: 'page', link: `${base}/private-page/` }),
    secret('inherit', 12, { type: 'revision', slug: '1-revision-v1', parent: 1 }),
    secret('inherit', 13, {
      type: 'attachment',
      parent: 20,
      slug: `of-private`,
      link: `${base}/2024/07/private/of-private/`,
      file: `${base}/wp-content/uploads/${HIDDEN}-2.jpg`,
    }),
    secret('publish', 14, { type: 'feedback', slug: 'feedback' }),
  ];
  const head = `<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[ada]]></wp:author_login><wp:author_email>${HIDDEN}@secret.example</wp:author_email><wp:author_display_name><![CDATA[Ada ${SCRIPT}]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>bay</wp:category_nicename><wp:cat_name><![CDATA[Bay ${SCRIPT}]]></wp:cat_name><wp:category_description><![CDATA[${SCRIPT}<a href="${RUNS}">x</a>]]></wp:category_description></wp:category>`;
  return exampleExport([...hostile, ...secrets], head);
}

function comment(id: number, state: string, name: string, body: string): string {
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[${name}]]></wp:comment_author><wp:comment_author_email>${HIDDEN}@mail.example</wp:comment_author_email><wp:comment_author_url>${RUNS}</wp:comment_author_url><wp:comment_author_IP>192.0.2.77</wp:comment_author_IP><wp:comment_date_gmt>2024-07-02 10:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[${body}]]></wp:comment_content><wp:comment_approved>${state}</wp:comment_approved><wp:comment_type>comment</wp:comment_type></wp:comment>`;
}

describe('a hostile export', () => {
  let paper: Awaited<ReturnType<typeof startPaper>>;
  let folder = '';
  const answers = new Map<string, { status: number; type: string; headers: Headers; text: string }>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-abuse-'));
    const file = join(folder, 'hostile.xml');
    await writeFile(file, hostileExport());
    paper = await startPaper({}, ['--empty']);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [resolve(import.meta.dirname, '../bin/standfirst.mjs'), 'import', 'wordpress', file, '--json'],
      { env: { ...process.env, STANDFIRST_DATA: paper.data, SITE_URL: paper.url }, maxBuffer: 1 << 28 },
    );
    expect(JSON.parse(stdout)).toMatchObject({ state: 'done', posts: { found: 19, imported: 19 } });
    await new Promise((seen) => setTimeout(seen, 3000));
    await crawl();
  });
  afterAll(async () => {
    await paper?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function crawl(): Promise<void> {
    const named = ['private', 'draft', 'pending', 'trash', 'future', 'auto-draft', 'pitch', 'password'].map(
      (slug) => `/2024/07/${slug}/`,
    );
    const numbers = Array.from({ length: 110 }, (_, n) => [
      `/?p=${n}`,
      `/?page_id=${n}`,
      `/?attachment_id=${n}`,
      `/social/${n}.png`,
    ]);
    const seen = new Set<string>([
      '/',
      '/feed.xml',
      '/atom.xml',
      '/feed.json',
      '/sitemap.xml',
      '/news-sitemap.xml',
      '/comments/feed/',
      '/llms.txt',
      '/robots.txt',
      '/manifest.webmanifest',
      '/opensearch.xml',
      `/search/?q=${HIDDEN}`,
      '/search/?q=words',
      '/corrections/',
      '/authors/',
      '/topics/',
      '/latest/',
      '/2024/07/evil.example/',
      '/2024/07/hostile/index.md',
      '/2024/07/hostile/index.txt',
      '/2024/07/hostile/feed/',
      '/nothing/',
      ...numbers.flat(),
      '/private-page/',
      '/feedback/',
      '/2024/07/private/of-private/',
      `/wp-content/uploads/${HIDDEN}.jpg`,
      `/wp-content/uploads/${HIDDEN}-2.jpg`,
      `/tag/tag-${HIDDEN}/`,
      `/topic/tag-${HIDDEN}/`,
      `/topics/tag-${HIDDEN}/`,
      '/author/ada/',
      ...named.flatMap((path) => [
        path,
        `${path}index.md`,
        `${path}index.txt`,
        `${path}feed/`,
        `${path}feed.xml`,
        `${path}amp/`,
        `${path}print/`,
        `${path}comments/`,
        `/oembed?url=${encodeURIComponent(paper.url + path)}`,
      ]),
    ]);
    for (const path of seen) {
      const answer = await fetch(paper.url + path, { redirect: 'manual' });
      const type = answer.headers.get('content-type') ?? '';
      const body = await answer.text();
      const text = /text|json|xml/.test(type) ? body : '';
      answers.set(path, { status: answer.status, type, headers: answer.headers, text });
      const next = [answer.headers.get('location') ?? '', ...linksOf(text)];
      for (const link of next) {
        if (!link || !URL.canParse(link, paper.url + path)) continue;
        const url = new URL(link, paper.url + path);
        if (url.origin === paper.url && seen.size < 1500) seen.add(url.pathname + url.search);
      }
    }
  }

  it('breaks nothing, and keeps what is harmless', () => {
    expect([...answers].filter(([, { status }]) => status >= 500).map(([path]) => path)).toEqual([]);
    expect(answers.get('/2024/07/hostile/')?.status).toBe(200);
    expect(answers.get('/search/')?.text ?? answers.get('/search/?q=words')?.text).not.toContain('In the way.');
    expect(answers.get('/search/?q=words')?.text).toContain('Attributes');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('shows no word of what is not public, wherever one asks', () => {
    const echoed = (path: string, text: string) => (path.includes(HIDDEN) ? '' : text);
    const shown = [...answers].filter(([path, { text, headers }]) =>
      /quillonmarker|192\.0\.2\.77|@mail\.example|secret\.example/.test(
        echoed(path, text + headers.get('location')) + headers.get('surrogate-key'),
      ),
    );
    expect(shown.map(([path]) => path)).toEqual([]);
    const hidden = ['private', 'draft', 'pending', 'trash', 'future', 'password'].map((slug) =>
      answers.get(`/2024/07/${slug}/`),
    );
    for (const answer of hidden) expect(answer?.status).toBe(404);
    for (const [path, { status }] of answers)
      if (/2024\/07\/(private|draft|password)\//.test(path)) expect(status, path).not.toBe(200);
  });

  it('sends nobody to a foreign place', () => {
    const away = [...answers].flatMap(([path, { headers }]) => {
      const to = headers.get('location');
      return to && (new URL(to, paper.url).origin !== paper.url || /^https?:\/\/[^/]+\/[/\\]/.test(to))
        ? [`${path} → ${to}`]
        : [];
    });
    expect(away).toEqual([]);
    for (const [path, { headers }] of answers) expect(headers.get('refresh'), path).toBeNull();
  });

  it('has a policy on every answer, and nothing that could run', () => {
    const faults = [...answers].flatMap(([path, { type, text, headers }]) => {
      const policy = headers.get('content-security-policy') ?? '';
      const found = policy.includes("default-src 'none'") && !/script-src[^;]*unsafe/.test(policy) ? [] : ['no policy'];
      if (headers.get('x-content-type-options') !== 'nosniff') found.push('no nosniff');
      if (/html/.test(type)) found.push(...runsIn(text));
      // feeds carry HTML inside of text
      if (/rss|atom/.test(type))
        for (const [, html = ''] of text.matchAll(
          /<(?:content:encoded|content|summary|description)[^>]*>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\//g,
        ))
          found.push(...runsIn(unescaped(html)));
      if (/feed\+json/.test(type))
        for (const item of JSON.parse(text).items) found.push(...runsIn(String(item.content_html ?? '')));
      return found.map((fault) => `${path}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });
});

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function linksOf(text: string): string[] {
  return [
    ...text.matchAll(/(?:href|src)="([^"#]+)|<(?:loc|link)>([^<]+)<|"(?:url|home_page_url|feed_url)":"([^"]+)"/g),
  ].map(([, a, b, c]) => unescaped(a ?? b ?? c ?? ''));
}

/** Elements, attributes and addresses of a page that could run or lead away by themselves. */
function runsIn(html: string): string[] {
  const found: string[] = [];
  const walk = (node: Parameters<typeof tree.isElementNode>[0]): void => {
    if (tree.isElementNode(node)) {
      const value = (name: string) => node.attrs.find((one) => one.name === name)?.value ?? null;
      if (['iframe', 'object', 'embed', 'base', 'svg:script', 'frame', 'applet'].includes(node.tagName))
        found.push(node.tagName);
      if (node.tagName === 'meta' && value('http-equiv')) found.push('http-equiv');
      if (
        node.tagName === 'script' &&
        value('type') !== 'application/ld+json' &&
        /alert|evil/.test(
          value('src') ?? JSON.stringify(node.childNodes.map((child) => ('value' in child ? child.value : ''))),
        )
      )
        found.push('script');
      if (node.tagName === 'script' && value('type') === 'application/ld+json')
        JSON.parse(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
      if (node.tagName === 'form' && !value('action')?.startsWith('/')) found.push(`form ${value('action')}`);
      for (const { name, value } of node.attrs) {
        if (name.startsWith('on') || name === 'srcdoc') found.push(`${node.tagName} ${name}`);
        if (
          /^(?:href|src|action|formaction|data|poster|cite|content)$/.test(name) &&
          /^[\u0000-\u0020]*(?:j\s*a\s*v\s*a|vb)\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i.test(value)
        )
          found.push(`${name}=${value}`);
        if (/^(?:href|src|action|srcset|poster)$/.test(name) && /^\s*(?:data:|[/\\]{2})/i.test(value))
          found.push(`${name}=${value.slice(0, 40)}`);
        if (/^(?:src|srcset|poster)$/.test(name) && /evil\.example/.test(value)) found.push(`${name}=${value}`);
        if (name === 'style' && /url\(|expression/.test(value)) found.push(`style=${value}`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
    if ('content' in node && node.nodeName === 'template') walk(node.content);
  };
  walk(parse(html));
  return found;
}
