import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { keepStatements } from './cached-statements.ts';

function open(most?: number): Sqlite.Database {
  const database = new Sqlite(':memory:');
  keepStatements(database, most);
  database.exec('create table things (id integer primary key, name text)');
  return database;
}

it('compiles a statement once, and a dropped one again', () => {
  const database = open(2);
  const first = database.prepare('select 1');
  expect(database.prepare('select 1')).toBe(first);
  database.prepare('select 2');
  database.prepare('select 3');
  expect(database.prepare('select 1')).not.toBe(first);
  expect(first.get()).toEqual({ 1: 1 });
});

it('gives a second statement while the first is being read row by row', () => {
  const database = open();
  for (const name of ['a', 'b', 'c']) database.prepare('insert into things (name) values (?)').run(name);
  const seen: unknown[] = [];
  for (const outer of database.prepare('select name from things').iterate())
    seen.push(outer, database.prepare('select name from things').all().length);
  expect(seen).toEqual([{ name: 'a' }, 3, { name: 'b' }, 3, { name: 'c' }, 3]);
});

it('goes on working after the tables change', () => {
  const database = open();
  database.prepare('insert into things (name) values (?)').run('a');
  expect(database.prepare('select * from things').get()).toEqual({ id: 1, name: 'a' });
  database.exec("alter table things add column kind text default 'x'");
  expect(database.prepare('select * from things').get()).toEqual({ id: 1, name: 'a', kind: 'x' });
});

it('keeps few of the statements that are long, and none that is very long', () => {
  const database = open();
  const many = (rows: number): string => `insert into things (name) values ${Array(rows).fill('(?)').join(', ')}`;
  const [small, large] = [many(2), many(30_000)];
  const first = database.prepare(small);
  expect(database.prepare(large)).not.toBe(database.prepare(large));
  expect(database.prepare(small)).toBe(first);
  for (let rows = 20_000; rows < 20_008; rows++) database.prepare(many(rows));
  expect(database.prepare(small)).not.toBe(first);
  const last = many(20_007);
  expect(database.prepare(last)).toBe(database.prepare(last));
});
