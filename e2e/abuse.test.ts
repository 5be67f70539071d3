import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { paper } from './paper.ts';

const { host, port } = new URL(paper);

/** Bytes over a socket of their own, and everything that came back; `ms` until the server closed it, or the wait was over. */
function raw(bytes: string, { wait = 2000, drip = '' } = {}): Promise<{ text: string; status: number; ms: number }> {
  return new Promise((done) => {
    const begun = performance.now();
    const socket = connect(Number(port), '127.0.0.1');
    let text = '';
    const dripping = setInterval(() => drip && socket.writable && socket.write(drip), 400);
    const over = setTimeout(() => socket.destroy(), wait);
    socket.on('data', (part) => {
      text += part.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(dripping);
      clearTimeout(over);
      done({ text, status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), ms: performance.now() - begun });
    });
    socket.write(Buffer.from(bytes, 'utf8'));
  });
}

const ask = (target: string, headers = '', method = 'GET') =>
  raw(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\n${headers}Connection: close\r\n\r\n`, { wait: 8000 });
const headOf = (text: string): string => text.split('\r\n\r\n', 1)[0] as string;

describe('odd addresses', () => {
  const paths = [
    ...[
      '/%00',
      '/a%00b',
      '/%0d%0aX-Evil:1',
      '/%0aSet-Cookie:a=b',
      '/%',
      '/%zz',
      '/%u0041',
      '/%ff%fe',
      '/%c0%af',
      '/%ed%a0%80',
    ],
    ...[
      '//evil.example/',
      '///evil.example/%2e%2e',
      '/\\evil.example',
      '/%5cevil.example/',
      '/%2f%2fevil.example',
      '/http://evil.example/',
    ],
    ...[
      '/..//..//etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/.git/config',
      '/.env',
      '/paper.sqlite',
      '/secret',
      '/dist/server/main.js',
    ],
    ...['/assets', '/media', '/social', '/icons'].flatMap((folder) =>
      [
        '../../package.json',
        '%2e%2e/%2e%2e/package.json',
        '..%2f..%2fpaper.sqlite',
        '%2e%2e%5csecret',
        '__proto__',
        '__proto__/x',
        '%00',
        '0000000000000000/..%2f..%2fsecret',
        '-1.png',
        `${'9'.repeat(30)}.png`,
      ].map((name) => `${folder}/${name}`),
    ),
    ...[
      '/__proto__',
      '/constructor/',
      '/topic/__proto__/',
      '/author/constructor/',
      '/?feed=__proto__',
      '/?feed=comments-constructor',
      '/?__proto__=1',
      '/?p[]=1',
    ],
    ...['/;x', '/search/;x', '/search/x.css', '/feed.xml/x.css', '/city/x.css', '/account/x.css', '/index.php/search/'],
    ...['1%00', '-1', '1e9', '9'.repeat(30), '%27', '1%20OR%201=1'].flatMap((value) => [
      `/?p=${value}`,
      `/?cat=${value}`,
      `/?author=${value}`,
      `/page/${value}/`,
      `/?m=${value}`,
    ]),
    ...[
      '%00',
      '%FF',
      '%22',
      '%22%22',
      '*',
      'a*',
      '-',
      '-a',
      'NEAR(a,b)',
      'a%20AND%20(',
      '%27%20OR%201%3D1--',
      'a%3Ab%26!%7C',
      '%3Cscript%3Ealert(1)%3C/script%3E',
      'a'.repeat(3000),
      '%22'.repeat(1000),
      '-a+'.repeat(1000),
      '%EF%B7%BA'.repeat(500),
    ].map((words) => `/search/?q=${words}`),
    ...[
      'section=%27%3B',
      'author=%00',
      'author=99999999999999999999',
      'from=0000-00-00&until=9999-99-99',
      'from=-271821-04-20',
      'page=-1',
      'page=999999999999999999',
      'page=0x10',
      'page=%00',
      'sort=__proto__',
      'section=__proto__',
    ].map((rest) => `/search/?q=the&${rest}`),
    ...[
      'http://evil.example/',
      'javascript:alert(1)',
      '//evil.example/',
      `${paper}@evil.example/`,
      `${paper}/%00`,
      'http://[',
      `${paper}/&maxwidth=-1`,
      `${paper}/&maxwidth=1e99`,
    ].map((url) => `/oembed?url=${url}`),
    ...[
      '/2026/13/',
      '/2026/02/31/',
      '/0000/00/00/',
      '/99999/',
      '/city/?before=%00',
      '/latest/?before=99999999999999999999',
      '/latest/?page=-1',
    ],
    ...[
      `/${'-1x1'.repeat(490)}.jpg`,
      `/a${'-scaled'.repeat(280)}.jpg`,
      `/${'a/'.repeat(1000)}`,
      `/${'page/1/'.repeat(280)}`,
      `/${'-'.repeat(2000)}`,
      `/${'a'.repeat(7000)}`,
    ],
    ...['/%E2%80%AEtxt', '/%EF%BC%A1', '/é', '/<script>alert(1)</script>', '/%22onload=%22x'],
  ];

  it(
    'are refused or not found: no failure, no echo that runs, no way out, in a moment',
    { timeout: 120_000 },
    async () => {
      const faults: string[] = [];
      for (const path of paths) {
        const { text, status, ms } = await ask(path);
        const head = headOf(text);
        const fault = (what: string) => faults.push(`${path.slice(0, 80)}: ${what}`);
        if (status === 0 || (status >= 500 && status !== 501)) fault(String(status));
        if (ms > 3000) fault(`${Math.round(ms)} ms`);
        if (!/content-security-policy: default-src 'none'/i.test(head) || !/nosniff/.test(head)) fault('no policy');
        if (/x-evil|set-cookie/i.test(head.replace(/^location:.*$/im, ''))) fault('a header of theirs');
        const to = /^location: (.*)$/im.exec(head)?.[1];
        if (to && (new URL(to, paper).host !== host || /^https?:\/\/[^/]+\/[/\\]/.test(to))) fault(`leads to ${to}`);
        if (/<script>alert|" ?onload="x|SQLITE_|better-sqlite3|\.ts:\d|\.js:\d|root:x:/.test(text.slice(head.length)))
          fault('echoes or tells');
      }
      expect(faults).toEqual([]);
    },
  );
});

describe('odd requests', () => {
  const end = 'Connection: close\r\n\r\n';
  it.each<[string, string, number[]]>([
    ['two hosts', `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n${end}`, [400]],
    ['a foreign host', `GET / HTTP/1.1\r\nHost: evil.example\r\n${end}`, [421]],
    ['another port', `GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\n${end}`, [421]],
    ['a host with more behind it', `GET / HTTP/1.1\r\nHost: ${host}.evil.example\r\n${end}`, [421]],
    ['a host behind an @', `GET / HTTP/1.1\r\nHost: ${host}@evil.example\r\n${end}`, [400, 421]],
    ['an absolute foreign target', `GET http://evil.example/ HTTP/1.1\r\nHost: ${host}\r\n${end}`, [421]],
    ['no host', `GET / HTTP/1.1\r\n${end}`, [400]],
    [
      'length and chunks',
      `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /evil HTTP/1.1\r\nHost: ${host}\r\n${end}`,
      [400],
    ],
    ['two lengths', `GET / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 4\r\nContent-Length: 0\r\n${end}`, [400]],
    [
      'an unknown coding of the body',
      `POST / HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: xchunked\r\n${end}`,
      [400, 405],
    ],
    ['a folded header', `GET / HTTP/1.1\r\nHost: ${host}\r\nX-A: b\r\n c\r\n${end}`, [400]],
    ['a space before the colon', `POST / HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding : chunked\r\n${end}`, [400]],
    ['bare line feeds', `GET / HTTP/1.1\nHost: ${host}\n\n`, [400]],
    ['a NUL in a header', `GET / HTTP/1.1\r\nHost: ${host}\r\nX: a\0b\r\n${end}`, [400]],
    ['a header of 20 kB', `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${'a'.repeat(20_000)}\r\n${end}`, [431]],
    ['2,300 headers', `GET / HTTP/1.1\r\nHost: ${host}\r\n${'a: b\r\n'.repeat(2300)}${end}`, [431]],
    ['an address of 9 kB', `GET /${'a'.repeat(9000)} HTTP/1.1\r\nHost: ${host}\r\n${end}`, [414]],
    ['a body on POST', `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\n${end}hello`, [405]],
    ['a body of 100 GB', `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 99999999999\r\n${end}hello`, [405]],
    [
      'another method in the query',
      `POST /?_method=DELETE HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 0\r\n${end}`,
      [405],
    ],
    ['TRACE', `TRACE / HTTP/1.1\r\nHost: ${host}\r\nX: evil\r\n${end}`, [405]],
    ['PROPFIND', `PROPFIND / HTTP/1.1\r\nHost: ${host}\r\n${end}`, [405]],
    ['CONNECT', `CONNECT evil.example:80 HTTP/1.1\r\nHost: evil.example:80\r\n${end}`, [0, 405]],
    ['an upgrade', `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`, [403]],
  ])('%s', async (_, bytes, statuses) => {
    const { text, status } = await raw(bytes, { wait: 1500 });
    expect(statuses).toContain(status);
    expect(text).not.toContain('evil');
    // what is left behind a refused request may be called broken, never answered
    expect(text.match(/HTTP\/1\.1 (?!400)\d+/g)?.length ?? 0).toBeLessThan(2);
  });

  it('hold no connection by a trickle of bytes', { timeout: 40_000 }, async () => {
    const slow = await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\n`, { wait: 30_000, drip: 'X' });
    expect(slow.status).toBe(408);
    expect(slow.ms).toBeLessThan(20_000);
  });

  it('change nothing by headers, and make no second copy by parameters', async () => {
    const lies = `X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: gopher\r\nForwarded: host=evil.example\r\nX-Host: evil.example\r\nX-Original-URL: /evil\r\nX-Rewrite-URL: /evil\r\nX-Forwarded-Prefix: /evil\r\nX-HTTP-Method-Override: DELETE\r\nCookie: a=evil; theme=evil\r\nOrigin: http://evil.example\r\nReferer: http://evil.example\r\nUser-Agent: evil\r\nAccept-Language: evil\r\nAccept: evil/evil\r\nAuthorization: Basic evil\r\n`;
    for (const path of ['/', '/nothing-here/', '/search/?q=harbour', '/feed.xml', '/robots.txt']) {
      const [plain, lied] = [await ask(path), await ask(path, lies)];
      const body = ({ text }: { text: string }) => text.slice(headOf(text).length);
      expect(lied.text, path).not.toContain('evil');
      expect(lied.text, path).not.toMatch(/set-cookie|vary:[^\r]*cookie/i);
      expect(body(lied), path).toBe(body(plain));
      const other = await ask(`${path}${path.includes('?') ? '&' : '?'}utm_source=evil&cb=1`);
      expect(/etag: (.*)/i.exec(headOf(other.text))?.[1], path).toBe(/etag: (.*)/i.exec(headOf(plain.text))?.[1]);
    }
  });

  it('answer odd conditions and ranges with the whole, or with a piece of it', async () => {
    const font = /\/assets\/[^"]+\.woff2/.exec((await ask('/')).text)?.[0] as string;
    const length = Number(/content-length: (\d+)/i.exec((await ask(font, '', 'HEAD')).text)?.[1]);
    for (const range of [
      `bytes=${'0-0,'.repeat(1000)}0-0`,
      'bytes=0-,0-,0-,0-',
      'bytes=-0',
      `bytes=${'9'.repeat(300)}-`,
      'bytes=5-1',
      'bytes=--1',
      'items=0-1',
      'bytes=0x1-2',
    ]) {
      const { text, status } = await ask(font, `Range: ${range}\r\n`);
      expect([200, 416], range.slice(0, 40)).toContain(status);
      expect(text.length).toBeLessThan(length + 5000);
    }
    for (const tag of [`${'"a",'.repeat(3000)}"b"`, '"'.repeat(12_000), 'W/'.repeat(6000)]) {
      const { status, ms } = await ask('/', `If-None-Match: ${tag}\r\n`);
      expect(status).toBe(200);
      expect(ms).toBeLessThan(2000);
    }
    expect((await ask('/', `If-Modified-Since: ${'9'.repeat(12_000)}\r\n`)).status).toBe(200);
  });
});

describe('a flood of addresses', () => {
  it('takes bounded memory, and leaves the front where it is', { timeout: 120_000 }, async () => {
    const held = async () =>
      Number(/^standfirst_page_cache_bytes (\d+)/m.exec(await (await fetch(`${paper}/metrics`)).text())?.[1]);
    const flood = async (target: (n: number) => string, of: number) => {
      let next = 0;
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          while (next < of) await (await fetch(paper + target(next++), { redirect: 'manual' })).arrayBuffer();
        }),
      );
    };
    await (await fetch(paper)).arrayBuffer();
    const before = await held();
    await flood((n) => `/none-${n}-${'x'.repeat(1000)}/`, 150);
    await flood((n) => `/search/?q=harbour+${n}`, 200);
    await flood((n) => `/?p=${n + 100_000}`, 100);
    // what anybody can ask for without end has 8 MB of its own
    expect((await held()) - before).toBeLessThan(9 << 20);
    const front = await fetch(paper);
    expect(front.status).toBe(200);
  });
});
