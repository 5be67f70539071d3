import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../../base/errors.ts';
import type { PersonId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import { type Route, serve, serveAnyone } from '../../people/serve.ts';
import type { Db } from '../../store/database.ts';
import { createDispatch, type SignedIn } from './dispatch.ts';
import { createRouteTable } from './route-table.ts';

const ADA: Person = {
  id: 'ada' as PersonId,
  name: 'Ada Marsh',
  email: 'ada@paper.example',
  username: 'ada',
  roles: ['reporter'],
  sections: null,
  author: null,
};
const SIGNED_IN: SignedIn = { person: ADA, session: 's1', secondFactor: 'done' };
const noted = endpoint({
  method: 'POST',
  path: '/stories/:story/notes',
  input: z.object({ story: z.coerce.number().int().positive(), text: z.string().min(1) }),
  output: z.object({ story: z.number(), text: z.string() }),
});
const note = serve(noted, {
  may: ({ roles }) => roles.includes('reporter'),
  // more than the endpoint promises, as a careless query would bring
  run: async (_, { story, text }) => ({ story, text, password: 'never to leave' }),
});
const failing = (error: Error): Route =>
  serve(endpoint({ method: 'GET', path: '/fails', input: z.object({}), output: z.object({}) }), {
    may: () => true,
    run: () => Promise.reject(error),
  });
const open = serveAnyone(
  endpoint({
    method: 'GET',
    path: '/open',
    input: z.object({ q: z.string().optional() }),
    output: z.object({ q: z.string() }),
  }),
  { run: async (_, { q }) => ({ q: q ?? '' }) },
);

const faults: unknown[] = [];
function ask(
  routes: Route[],
  path: string,
  { who = SIGNED_IN, ...init }: RequestInit & { who?: SignedIn | null } = {},
): Promise<Response> {
  const dispatch = createDispatch({
    db: {} as Db,
    now: () => 0 as never,
    log: { error: (fault: unknown) => faults.push(fault) } as never,
    table: createRouteTable(routes),
    whoIs: async () => who,
  });
  const url = `http://paper.example/newsroom/api${path}`;
  return dispatch(new Request(url, init), path.split('?')[0] as string, { id: 'r1', from: '203.0.113.9' });
}
const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
});

describe('what the newsroom asks', () => {
  it('is answered with what the endpoint names and nothing else', async () => {
    const answer = await ask([note], '/stories/7/notes', post({ text: 'call the harbour' }));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ story: 7, text: 'call the harbour' });
  });

  it('takes the parts of the path over what the body says', async () => {
    const answer = await ask([note], '/stories/7/notes', post({ story: 8, text: 'x' }));
    expect(await answer.json()).toMatchObject({ story: 7 });
  });

  it('says by field what is wrong', async () => {
    const answer = await ask([note], '/stories/7/notes', post({ text: '' }));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ status: 422, fields: { text: expect.any(String) }, id: 'r1' });
  });

  it.each([
    [401, null],
    [403, { ...SIGNED_IN, secondFactor: 'needed' as const }],
    [403, { ...SIGNED_IN, secondFactor: 'setup' as const }],
    [404, { ...SIGNED_IN, person: { ...ADA, roles: ['administrator' as const] } }],
  ])('answers %i to who may not', async (status, who) => {
    expect((await ask([note], '/stories/7/notes', { ...post({ text: 'x' }), who })).status).toBe(status);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['an address bar', { 'sec-fetch-site': 'none' }],
    ['another origin', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
    ['an opaque origin', { 'sec-fetch-site': '', origin: 'null' }],
  ])('refuses changes that come from %s', async (_, headers) => {
    const init = post({ text: 'x' }, headers as Record<string, string>);
    if (headers['sec-fetch-site'] === '') delete (init.headers as Record<string, string>)['sec-fetch-site'];
    expect((await ask([note], '/stories/7/notes', init)).status).toBe(403);
  });

  it('refuses changes that do not say where they come from', async () => {
    const init = post({ text: 'x' });
    delete (init.headers as Record<string, string>)['sec-fetch-site'];
    expect((await ask([note], '/stories/7/notes', init)).status).toBe(403);
  });

  it('takes JSON only, of bounded length, and objects only', async () => {
    const plain = post('text=x', { 'content-type': 'text/plain' });
    expect((await ask([note], '/stories/7/notes', plain)).status).toBe(415);
    expect((await ask([note], '/stories/7/notes', post('{"text":'))).status).toBe(422);
    expect((await ask([note], '/stories/7/notes', post([1]))).status).toBe(422);
    expect((await ask([note], '/stories/7/notes', post({ text: 'x'.repeat(2_100_000) }))).status).toBe(413);
  });

  it('refuses U+0000 wherever it stands, which one of the databases cannot hold', async () => {
    const answer = await ask([note], '/stories/7/notes', post({ text: 'a\0b' }));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ fields: { text: expect.stringContaining('U+0000') } });
    const inside = await ask([note], '/stories/7/notes', post({ text: 'a', more: [{ deep: ['x', { 'k\0': 1 }] }] }));
    expect(inside.status).toBe(422);
    expect((await ask([open], '/open?q=%00', { who: null })).status).toBe(422);
    expect((await ask([note], '/stories/7/notes', post({ text: 'the words \\u0000' }))).status).toBe(200);
  });

  it('knows its addresses and methods', async () => {
    expect((await ask([note], '/stories/7/note')).status).toBe(404);
    const wrong = await ask([note], '/stories/7/notes');
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await ask([note], '/stories/%zz/notes', post({ text: 'x' }))).status).toBe(404);
  });

  it('lets anyone ask what is open to anyone, and needs no session for it', async () => {
    expect(await (await ask([open], '/open?q=x', { who: null })).json()).toEqual({ q: 'x' });
  });

  it.each([
    [404, new NotFound('No such story.')],
    [403, new Forbidden('Only the chief may.')],
    [422, new Invalid('Wrong.', { a: 'b' })],
    [409, new Conflict('Somebody was quicker.', { by: 'Ben' })],
  ])('turns our errors into problems: %i', async (status, error) => {
    const answer = await ask([failing(error)], '/fails');
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toMatchObject({ status, detail: error.message });
  });

  it('says nothing of a fault of ours, and writes it down once', async () => {
    faults.length = 0;
    const answer = await ask([failing(new Error('secret detail'))], '/fails');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
    expect(faults).toHaveLength(1);
  });

  it('does not start with two routes for one address', () => {
    expect(() => createRouteTable([note, note])).toThrow(/two routes/);
  });
});
