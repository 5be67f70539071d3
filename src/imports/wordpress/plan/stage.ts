import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { redirectKey } from '../../../paper/add-redirects.ts';
import { collectNow } from '../../let-go.ts';
import type { WxrAuthor, WxrItem, WxrTerm } from '../read/records.ts';
import { fileKeys, pathOf } from './addresses.ts';

export interface StagedItem {
  seq: number;
  number: string;
  type: string;
  item: WxrItem;
}

/** Characters of items after whose reading memory is given back. */
const MUCH_READ = 24_000_000;

/**
 * The items of one source, set down in a file beside the work, so that everything can be asked for by number and address
 * while memory stays flat. It is thrown away at the end; a run that was killed reads the export again.
 */
export class Stage {
  readonly db: Sqlite.Database;
  readonly #folder: string;
  readonly #cache = new Map<string, Sqlite.Statement>();

  constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'standfirst-import-'));
    this.db = new Sqlite(join(this.#folder, 'stage.sqlite'));
    this.db.pragma('journal_mode = OFF');
    this.db.pragma('synchronous = OFF');
    this.db.pragma('cache_size = -16000');
    this.db.exec(`
      create table item (seq integer primary key, number text not null, type text not null, status text not null,
        parent text not null, ord integer not null, json text not null);
      create unique index item_number on item (number);
      create index item_type on item (type, seq);
      create index item_parent on item (parent, type);
      create table address (key text primary key, number text not null) without rowid;
      create table file (key text primary key, number text not null) without rowid;
      create table term (taxonomy text not null, slug text not null, seq integer, number text not null, json text not null,
        primary key (taxonomy, slug)) without rowid;
      create table author (login text primary key, seq integer, json text not null) without rowid;
      create table known (kind text not null, id text not null, target integer, state text not null, detail text,
        primary key (kind, id)) without rowid;
      create table counted (key text primary key) without rowid;
      create table loose (key text primary key, address text not null) without rowid;
    `);
    // one transaction that is never ended: it is thrown away whole, and reads see what was written
    this.db.exec('begin');
  }

  /** Says false where an item with this number is there already. */
  addItem(item: WxrItem): boolean {
    const { changes } = this.sql(
      'insert or ignore into item (number, type, status, parent, ord, json) values (?, ?, ?, ?, ?, ?)',
    ).run(keyOf(item), item.type, item.status, item.parent, item.order, JSON.stringify(item));
    if (changes === 0) return false;
    const path = item.link ? pathOf(item.link) : '';
    if (path && path !== '/' && item.type !== 'nav_menu_item') this.addAddress(path, item.number);
    if (item.file)
      for (const key of fileKeys(item.file)) this.sql('insert or ignore into file values (?, ?)').run(key, item.number);
    return true;
  }

  addAddress(address: string, number: string): void {
    this.sql('insert or ignore into address values (?, ?)').run(redirectKey(address), number);
  }

  /** The number of the item that has this address, by its key. */
  numberAt(key: string): string | undefined {
    const row = this.sql('select number from address where key = ?').get(key) as { number: string } | undefined;
    return row?.number;
  }

  addTerm(term: WxrTerm): boolean {
    return (
      this.sql('insert or ignore into term values (?, ?, (select count(*) from term), ?, ?)').run(
        term.taxonomy,
        term.slug,
        term.number,
        JSON.stringify(term),
      ).changes > 0
    );
  }

  addAuthor(author: WxrAuthor): boolean {
    const login = author.login.toLowerCase() || author.name.toLowerCase();
    return (
      this.sql('insert or ignore into author values (?, (select count(*) from author), ?)').run(
        login,
        JSON.stringify(author),
      ).changes > 0
    );
  }

  item(number: string): WxrItem | null {
    const row = this.sql('select json from item where number = ?').get(number) as { json: string } | undefined;
    return row ? JSON.parse(row.json) : null;
  }

  /** Items of some types in the order of the files, piece by piece. */
  *items(types: readonly string[] | 'all', size = 100): Generator<StagedItem[]> {
    const some = types === 'all' ? '' : `and type in (${types.map(() => '?').join(', ')})`;
    const query = this.sql(`select seq, number, type, json from item where seq > ? ${some} order by seq limit ${size}`);
    let read = 0;
    for (let after = 0; ; ) {
      const rows = query.all(after, ...(types === 'all' ? [] : types)) as {
        seq: number;
        number: string;
        type: string;
        json: string;
      }[];
      if (rows.length === 0) return;
      read += rows.reduce((sum, { json }) => sum + json.length, 0);
      if (read > MUCH_READ) {
        read = 0;
        collectNow();
      }
      yield rows.map(({ json, ...row }) => ({ ...row, item: JSON.parse(json) }));
      after = rows.at(-1)?.seq as number;
    }
  }

  /** Of every item what says who made it and where it belongs; bodies stay on disk, so that the pass costs no memory. */
  *heads(): Generator<Pick<WxrItem, 'type' | 'creator' | 'terms'>> {
    const query = this.sql(
      "select seq, type, json_extract(json, '$.creator') as creator, json_extract(json, '$.terms') as terms from item where seq > ? order by seq limit 500",
    );
    for (let after = 0; ; ) {
      const rows = query.all(after) as { seq: number; type: string; creator: string; terms: string }[];
      if (rows.length === 0) return;
      for (const { type, creator, terms } of rows) yield { type, creator, terms: JSON.parse(terms) };
      after = rows.at(-1)?.seq as number;
    }
  }

  terms(taxonomy: string): WxrTerm[] {
    return (this.sql('select json from term where taxonomy = ? order by seq').all(taxonomy) as { json: string }[]).map(
      ({ json }) => JSON.parse(json),
    );
  }

  authors(): WxrAuthor[] {
    return (this.sql('select json from author order by seq').all() as { json: string }[]).map(({ json }) =>
      JSON.parse(json),
    );
  }

  /** What a run, this or an earlier one, made of something. */
  known(kind: string, id: string): { target: number | null; state: string; detail: string | null } | null {
    return (
      (this.sql('select target, state, detail from known where kind = ? and id = ?').get(kind, id) as never) ?? null
    );
  }

  remember(kind: string, id: string, target: number | null, state: string, detail: string | null = null): void {
    this.sql('insert or replace into known values (?, ?, ?, ?, ?)').run(kind, id, target, state, detail);
  }

  sql(text: string): Sqlite.Statement {
    let statement = this.#cache.get(text);
    if (!statement) this.#cache.set(text, (statement = this.db.prepare(text)));
    return statement;
  }

  count(where: string, ...values: unknown[]): number {
    return (this.sql(`select count(*) as n from ${where}`).get(...values) as { n: number }).n;
  }

  close(): void {
    this.db.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The number, which is an item's own; entries of menus may stand in several menus under one. */
export function keyOf(item: WxrItem): string {
  if (item.type !== 'nav_menu_item') return item.number;
  return `${item.number}@${item.terms.find(({ taxonomy }) => taxonomy === 'nav_menu')?.slug ?? ''}`;
}
