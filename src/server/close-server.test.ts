import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { serveForTest } from './fixture.ts';

const PAGE = { status: 200 as const, headers: { 'content-type': 'text/html' }, body: 'done', tags: [] };

it('lets an answer under way go out whole, says that the connection ends, and takes no more', async () => {
  let finish!: () => void;
  const held = new Promise<void>((done) => {
    finish = done;
  });
  const paper = await serveForTest(async ({ path }) => {
    if (path === '/slow') await held;
    return PAGE;
  });
  await (await fetch(`${paper.url}/kept`)).text();
  const idle = connect(paper.port, '127.0.0.1');
  await new Promise((done) => idle.once('connect', done));
  const idleGone = new Promise((done) => idle.once('close', done));
  const slow = fetch(`${paper.url}/slow`);
  await new Promise((later) => setTimeout(later, 50));
  paper.state.closing = true;
  const closed = paper.stop(5000);
  await idleGone;
  await expect(fetch(`${paper.url}/late`)).rejects.toThrow();
  finish();
  expect(await (await slow).text()).toBe('done');
  await closed;
});

it('waits no longer than its patience', async () => {
  const paper = await serveForTest(() => new Promise(() => {}));
  const stuck = fetch(`${paper.url}/stuck`).catch(() => 'cut');
  await new Promise((later) => setTimeout(later, 50));
  const begun = Date.now();
  await paper.stop(200);
  expect(Date.now() - begun).toBeLessThan(1500);
  expect(await stuck).toBe('cut');
});

it('tells clients that come while it closes not to stay', async () => {
  const paper = await serveForTest(async () => PAGE);
  await (await fetch(`${paper.url}/a`)).text();
  paper.state.closing = true;
  const answer = await fetch(`${paper.url}/a`);
  expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
  await paper.close();
});
