import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { endpoint } from '../../base/endpoint.ts';
import { call } from './call.ts';
import { Problem } from './problem.ts';
import { signedOut } from './signed-out.ts';

const output = z.object({ name: z.string() });
const read = endpoint({
  method: 'GET',
  path: '/things/:id',
  input: z.object({ id: z.string(), tags: z.array(z.string()).optional(), words: z.string().optional() }),
  output,
});
const write = endpoint({
  method: 'PUT',
  path: '/things/:id',
  input: z.object({ id: z.number(), name: z.string() }),
  output,
});
const enter = endpoint({ method: 'POST', path: '/auth/sign-in', input: z.object({}), output });

afterEach(() => vi.unstubAllGlobals());

function answerWith(answer: () => Response | Promise<Response>) {
  const asked = vi.fn((_: string, __: RequestInit) => Promise.resolve(answer()));
  vi.stubGlobal('fetch', asked);
  return asked;
}
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

it('puts what has a name in the path there, and the rest into the query', async () => {
  const asked = answerWith(() => json({ name: 'x', more: 'left out' }));
  expect(await call(read, { id: 'a/b?', tags: ['one', 'two'], words: undefined })).toEqual({ name: 'x' });
  expect(asked.mock.calls[0]?.[0]).toBe('/newsroom/api/things/a%2Fb%3F?tags=one&tags=two');
  expect(asked.mock.calls[0]?.[1].body).toBeUndefined();
});

it('or into the body', async () => {
  const asked = answerWith(() => json({ name: 'x' }));
  await call(write, { id: 7, name: 'x' });
  expect(asked.mock.calls[0]?.[0]).toBe('/newsroom/api/things/7');
  expect(asked.mock.calls[0]?.[1].body).toBe('{"name":"x"}');
});

it('throws what the server refuses, field by field', async () => {
  answerWith(() =>
    json({ title: 'x', status: 422, detail: 'Does not fit.', fields: { name: 'Taken.' }, id: 'r1' }, 422),
  );
  const fault = await call(write, { id: 7, name: 'x' }).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Problem);
  expect(fault).toMatchObject({ status: 422, message: 'Does not fit.', fields: { name: 'Taken.' }, id: 'r1' });
});

it('tells an answer that is no problem by its status, and a dead line by 0', async () => {
  answerWith(() => new Response('<html>bad gateway', { status: 502 }));
  await expect(call(read, { id: '1' })).rejects.toMatchObject({ status: 502, message: '' });
  answerWith(() => Promise.reject(new TypeError('failed to fetch')));
  await expect(call(read, { id: '1' })).rejects.toMatchObject({ status: 0 });
});

it('does not take an answer that is not of the contract', async () => {
  answerWith(() => json({ name: 7 }));
  await expect(call(read, { id: '1' })).rejects.toThrow();
});

it('says once that nobody is signed in, not where somebody is signing in', async () => {
  const told = vi.fn();
  const stop = signedOut.listen(told);
  answerWith(() => json({ title: 'Unauthorized', status: 401 }, 401));
  await call(enter, {}).catch(() => {});
  expect(told).not.toHaveBeenCalled();
  await call(read, { id: '1' }).catch(() => {});
  expect(told).toHaveBeenCalledTimes(1);
  answerWith(() => json({ title: 'Forbidden', status: 403, type: 'second-factor' }, 403));
  await call(read, { id: '1' }).catch(() => {});
  expect(told).toHaveBeenCalledTimes(2);
  answerWith(() => json({ title: 'Forbidden', status: 403 }, 403));
  await call(read, { id: '1' }).catch(() => {});
  expect(told).toHaveBeenCalledTimes(2);
  stop();
});
