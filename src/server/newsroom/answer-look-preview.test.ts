import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { NOON, newsroom } from '../../articles/fixture.ts';
import type { PersonId } from '../../base/ids.ts';
import { lookAddress, TONGUES } from '../../paper/settings/contract.ts';
import { settingsFileRoutes } from '../../paper/settings/routes.ts';
import type { Role } from '../../people/person.ts';
import { CATALOGUE } from '../../site/strings.ts';
import { createLog } from '../log.ts';
import { type Newspaper, openNewspaper } from '../newspaper.ts';
import { answerLookPreview } from './answer-look-preview.ts';

const BUILT = existsSync(resolve(import.meta.dirname, '../../../dist/site/assets/manifest.json'));

it('knows the languages that the paper speaks', () => {
  expect([...TONGUES].sort()).toEqual(Object.keys(CATALOGUE).sort());
});

describeEachDatabase('the paper with settings that nobody has saved', (database) => {
  let folder: string;
  let rooms: Newspaper;
  const ask = (address: string, roles: Role[] = ['administrator'], headers: Record<Lowercase<string>, string> = {}) => {
    const names = { id: 'p1' as PersonId, name: 'Ana', email: 'ana@paper.example', username: 'ana' };
    const url = new URL(address, 'http://paper.example');
    return answerLookPreview({ db: database(), preview: rooms.previewSettings }, new Request(url, { headers }), {
      path: url.pathname.replace('/newsroom/api', ''),
      person: { ...names, roles, sections: null, author: null },
      ...{ id: 'r1', secure: false },
    });
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-look-'));
    const room = await newsroom(database());
    await room.live({ headline: 'The newest of all' }, { publishedAt: NOON });
    if (BUILT)
      rooms = await openNewspaper({
        ...{ db: database(), origin: 'http://paper.example', data: folder, now: () => NOON },
        log: createLog('silent'),
      });
  });
  afterAll(async () => {
    await rooms?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.skipIf(!BUILT)(
    'is shown to who may see settings, in the light that is asked for, and kept by nobody',
    async () => {
      const answer = await ask(lookAddress('front', 'dark', { name: 'The <b>Ebb</b>', accent: '#123456' }));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
      const html = await answer.text();
      expect(html).toContain('<html data-theme="dark" ');
      expect(html).toContain('The &lt;b&gt;Ebb&lt;/b&gt;');
      expect(html).not.toContain('<b>Ebb</b>');
      expect(html).toContain('#123456');
      expect(await (await ask(lookAddress('article', 'light', {}))).text()).toContain('The newest of all');
      expect(rooms.paper().name, 'and nothing is changed').toBe('Standfirst');
    },
  );

  it.skipIf(!BUILT)('leaves out what does not fit, and is there for nobody else', async () => {
    const evil = { accent: 'red}</style><script>alert(1)</script>', sample: true, name: '' };
    const html = await (await ask(lookAddress('front', 'light', evil))).text();
    expect(html).not.toContain('alert(1)');
    expect(html).toContain('Standfirst');
    const front = lookAddress('front', 'light', {});
    expect((await ask(front, ['chief'])).status).toBe(200);
    expect((await ask(front, ['editor'])).status).toBe(404);
    expect((await ask(front, ['administrator'], { 'sec-fetch-site': 'cross-site' })).status).toBe(404);
    expect((await ask('/newsroom/api/look-preview/other')).status).toBe(404);
    expect((await ask('/newsroom/api/look-preview/front?values=[')).status).toBe(422);
    expect((await ask(lookAddress('front', 'light', { name: 'x'.repeat(8_000) }))).status).toBe(422);
  });

  it.skipIf(!BUILT)('tells word for word what machines will be served', async () => {
    const [route] = settingsFileRoutes(rooms.previewSettings);
    const values = { miningReserved: false, blockedAgents: ['GPTBot'], ads: ['ads.example, pub-7, DIRECT'] };
    const told = (await route?.run({} as never, { values } as never)) as {
      files: { path: string; text: string | null }[];
    };
    const text = Object.fromEntries(told.files.map(({ path, text }) => [path, text]));
    expect(text['/robots.txt']).toContain('User-agent: GPTBot\nDisallow: /\n');
    expect(text['/robots.txt']).not.toContain('Content-Signal');
    expect(text['/.well-known/tdmrep.json']).toContain('"tdm-reservation":0');
    expect(text['/trust.txt']).toContain('datatrainingallowed=yes');
    expect(text['/ads.txt']).toBe('ads.example, pub-7, DIRECT\n');
  });
});
