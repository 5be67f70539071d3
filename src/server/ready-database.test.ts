import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { expect, inject, it } from 'vitest';
import { Conflict } from '../base/errors.ts';
import { readyDatabase } from './ready-database.ts';

const trouble = (where: string): Promise<string> =>
  readyDatabase(where).then(
    () => 'none',
    (error: unknown) => (error instanceof Conflict ? error.message : `another: ${error}`),
  );

it('says in a sentence that nobody listens there, without the password', async () => {
  const said = await trouble('postgres://paper:secret@127.0.0.1:9/paper');
  expect(said).toContain('127.0.0.1:9/paper cannot be reached (ECONNREFUSED)');
  expect(said).not.toContain('secret');
});

it('gives up within seconds on a machine that takes the connection and says nothing', async () => {
  const held: Socket[] = [];
  const mute = createServer((socket) => void held.push(socket));
  await new Promise<void>((ready) => mute.listen(0, '127.0.0.1', ready));
  const began = Date.now();
  const said = await trouble(`postgres://paper@127.0.0.1:${(mute.address() as AddressInfo).port}/paper`);
  expect(said).toContain('cannot be reached');
  expect(Date.now() - began).toBeLessThan(9000);
  for (const socket of held) socket.destroy();
  mute.close();
});

it('tells a database that does not exist from one that is away', async () => {
  expect(await trouble(inject('postgres').replace(/\/postgres$/, '/no_such_paper'))).toContain('no such database');
});
