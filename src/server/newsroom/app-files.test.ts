import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadAppFiles } from './app-files.ts';
import { finish } from './finish.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-app-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'worker.js'), '"use strict";');
writeFileSync(join(folder, 'assets/main-a1.js'), '1');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('gives the service worker a policy of its own, and no more reach than its place', async () => {
  const answer = finish(loadAppFiles(folder).worker() as Response, true);
  expect(answer.status).toBe(200);
  const { headers } = answer;
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  // browsers look for a newer one each time
  expect(headers.get('cache-control')).toBe('no-cache');
  // with the policy of plain files (`sandbox`, nothing may be asked) it could not fetch what it keeps
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; connect-src 'self';/);
  expect(headers.get('content-security-policy')).not.toMatch(/sandbox|unsafe|\*/);
  expect(headers.get('service-worker-allowed')).toBeNull();
  expect(await answer.text()).toBe('"use strict";');
});

it('has none where the app was not built', () => {
  expect(loadAppFiles(join(folder, 'nowhere')).worker()).toBeNull();
});

it('answers with a file of the build only under its own name', async () => {
  const { serve } = loadAppFiles(folder);
  const ask = (path: string) => serve(new Request(`https://paper.example${path}`));
  expect((await ask('/newsroom/assets/main-a1.js'))?.status).toBe(200);
  expect(await ask('/newsroom/assets/../worker.js')).toBeNull();
  expect(await ask('/newsroom/assets/main-b2.js')).toBeNull();
});
