import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { FetchRefused, type FetchSetting, fetchPublic } from './fetch-public.ts';
import { isPublicAddress } from './public-address.ts';

const SETTING: FetchSetting = { maxBytes: 1_000, accepts: (type) => type === 'image/png', totalMs: 800 };
const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const refused = (address: string, setting: Partial<FetchSetting> = {}) =>
  fetchPublic(address, { ...SETTING, ...setting }).then(
    () => 'fetched',
    (error: unknown) => (error instanceof FetchRefused ? error.message : `bug: ${error}`),
  );

describe('what counts as public', () => {
  it.each([
    '93.184.215.14',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
    '::ffff:93.184.215.14',
    '64:ff9b::5db8:d70e',
    '2002:5db8:d70e::1',
  ])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each([
    ...[
      '0.0.0.0',
      '10.1.2.3',
      '127.0.0.1',
      '127.9.9.9',
      '169.254.169.254',
      '172.16.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '192.0.0.1',
    ],
    ...['198.18.0.1', '192.0.2.1', '203.0.113.5', '224.0.0.1', '240.0.0.1', '255.255.255.255', '192.88.99.1'],
    ...[
      '::',
      '::1',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '2001:db8::1',
      '::ffff:127.0.0.1',
      '::ffff:a9fe:a9fe',
      '::127.0.0.1',
    ],
    ...[
      '64:ff9b::7f00:1',
      '64:ff9b::a9fe:a9fe',
      '64:ff9b:1::1',
      '2002:7f00:1::',
      '2001::1',
      '100::1',
      'fec0::1',
      'fe80::1%eth0',
      'x',
    ],
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('fetching from strangers', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://１２７.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'http://localhost./',
  ])('refuses %s', async (address) => {
    expect(await refused(address)).toMatch(/not a public address|not known/);
  });

  it.each([
    ['file:///etc/passwd', /http/],
    ['gopher://x/', /http/],
    ['ftp://example.com/', /http/],
    ['data:image/png,x', /http/],
    ['http://a:b@example.com/', /password/],
    ['http://example.com:22/', /port/],
    ['https://example.com:6379/', /port/],
    ['//', /not an address/],
  ])('refuses %s', async (address, why) => {
    expect(await refused(address, { resolve: async () => ['93.184.215.14'] })).toMatch(why);
  });

  it('refuses a name of which any address is private', async () => {
    expect(await refused('http://mixed.example/', { resolve: async () => ['93.184.215.14', '10.0.0.1'] })).toMatch(
      /not a public/,
    );
    expect(await refused('http://mapped.example/', { resolve: async () => ['::ffff:10.0.0.1'] })).toMatch(
      /not a public/,
    );
    expect(await refused('http://none.example/', { resolve: async () => [] })).toMatch(/no address/);
  });

  it('asks for a name once and connects to what was checked, whatever the name says later', async () => {
    let hosts = '';
    const base = await serve((request, response) => {
      hosts += `${request.headers.host} `;
      response.setHeader('content-type', 'image/png').end('x');
    });
    let asked = 0;
    const resolve = async () => (asked++ === 0 ? ['127.0.0.1'] : ['127.9.9.9']);
    const { port } = new URL(base);
    const got = await fetchPublic(`http://rebinding.example:${port}/`, { ...SETTING, allowPrivate: true, resolve });
    expect([asked, hosts, String(got.bytes)]).toEqual([1, `rebinding.example:${port} `, 'x']);
  });

  it('follows redirects, relative ones too, five at most', async () => {
    const base = await serve(({ url }, response) => {
      if (url === '/ok') response.setHeader('content-type', 'Image/PNG; x=y').end('ok');
      else response.writeHead(302, { location: url === '/a' ? 'ok' : url }).end();
    });
    expect(await fetchPublic(`${base}/a`, { ...SETTING, allowPrivate: true })).toEqual({
      url: `${base}/ok`,
      type: 'image/png',
      bytes: Buffer.from('ok'),
    });
    expect(await refused(`${base}/loop`, { allowPrivate: true })).toBe('too many redirects');
  });

  it('checks where a redirect leads', async () => {
    const locations = ['file:///etc/passwd', 'http://u:p@x.example/', 'http://['];
    const base = await serve((request, response) => {
      response.writeHead(301, { location: locations[Number(request.url?.slice(1))] }).end();
    });
    for (const [at] of locations.entries())
      expect(await refused(`${base}/${at}`, { allowPrivate: true })).toMatch(/http|password|no address/);
  });

  it('refuses a redirect from a public name to the address of machine metadata', async () => {
    const targets = [
      'http://169.254.169.254/latest/',
      'http://[::ffff:169.254.169.254]/',
      'http://2852039166/',
      '//inner.example/',
    ];
    const base = await serve(({ url }, response) => {
      response.writeHead(302, { location: targets[Number(url?.slice(1))] }).end();
    });
    const resolve = async (host: string) => [host === 'front.example' ? '127.0.0.1' : '10.0.0.8'];
    const allowPrivate = (address: string) => address === '127.0.0.1';
    for (const [at] of targets.entries())
      expect(await refused(`http://front.example:${new URL(base).port}/${at}`, { resolve, allowPrivate })).toBe(
        'not a public address',
      );
  });

  it('stops at the limits: type, size told, size lied about, endless, slow, cut off, packed', async () => {
    const png = { 'content-type': 'image/png' };
    const base = await serve(({ url }, response) => {
      if (url === '/html') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
      else if (url === '/told') response.writeHead(200, { ...png, 'content-length': '5000' }).end(Buffer.alloc(5_000));
      else if (url === '/lied') {
        response.writeHead(200, { ...png, 'content-length': '900' }).write('x');
        setTimeout(() => response.destroy(), 20);
      } else if (url === '/endless') {
        response.writeHead(200, png);
        const timer = setInterval(() => response.write(Buffer.alloc(400)), 5);
        response.on('close', () => clearInterval(timer));
      } else if (url === '/slow') {
        response.writeHead(200, png);
        const timer = setInterval(() => response.write('x'), 50);
        response.on('close', () => clearInterval(timer));
      } else if (url === '/packed') response.writeHead(200, { ...png, 'content-encoding': 'gzip' }).end('x');
      else if (url === '/gone') response.writeHead(404, png).end('x');
      else response.writeHead(200, png).flushHeaders();
    });
    const why = (path: string, more = {}) => refused(base + path, { allowPrivate: true, ...more });
    expect(await why('/html')).toMatch(/type/);
    expect(await why('/told')).toBe('too large');
    expect(await why('/lied')).toMatch(/broke off|cut off/);
    expect(await why('/endless')).toBe('too large');
    expect(await why('/slow')).toBe('took too long');
    expect(await why('/silent', { idleMs: 100 })).toBe('took too long');
    expect(await why('/packed')).toMatch(/compressed/);
    expect(await why('/gone')).toBe('answered 404');
    expect(await refused('http://slow-name.example/', { resolve: () => new Promise(() => {}) })).toBe('took too long');
  });
});
