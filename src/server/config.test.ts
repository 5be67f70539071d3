import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Invalid } from '../base/errors.ts';
import { hostsOf, originOf, readConfig, VARIABLES } from './config.ts';

const wrong = (environment: Record<string, string>): Record<string, string> => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof Invalid) return { ...error.fields, message: error.message };
    throw error;
  }
  throw new Error('accepted');
};

describe('readConfig', () => {
  it('needs nothing', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, siteUrl: null, secret: null, trust: [], logLevel: 'info' });
    expect(config.data).toBe(resolve('data'));
    expect(config.database).toBe(join(resolve('data'), 'paper.sqlite'));
    expect(readConfig({ PORT: '', SITE_URL: ' ' })).toEqual(config);
  });

  it('takes what fits', () => {
    const config = readConfig({
      PORT: '8080',
      SITE_URL: 'https://Paper.Example/',
      DATABASE_URL: 'postgres://u:p@h/d',
      TRUST_PROXY: 'loopback, 10.0.0.0/8 fd00::1',
      LOG_LEVEL: 'warn',
    });
    expect(config).toMatchObject({ port: 8080, siteUrl: 'https://paper.example', database: 'postgres://u:p@h/d' });
    expect(config.trust).toHaveLength(4);
  });

  it.each([
    ['PORT', '99999'],
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['HOST', '999.1.1.1'],
    ['SITE_URL', 'paper.example'],
    ['SITE_URL', 'https://paper.example/news'],
    ['SITE_URL', 'ftp://paper.example'],
    ['SITE_URL', 'https://user@paper.example'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['SECRET', 'short'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/99'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'x'],
    ['SMTP_URL', 'mail.example'],
    ['MAIL_FROM', 'no address'],
    ['MAIL_FROM', 'a@b.example\r\nBcc: all@b.example'],
  ])('names %s and the mend for %s', (name, value) => {
    const { message, ...fields } = wrong({ [name]: value });
    expect(Object.keys(fields)).toEqual([name]);
    expect(message).toContain(`${name}: give `);
  });

  it('names all that is wrong at once', () => {
    expect(Object.keys(wrong({ PORT: 'x', LOG_LEVEL: 'y' })).sort()).toEqual(['LOG_LEVEL', 'PORT', 'message']);
  });

  it('has one row in the table of docs/operations.md for each variable, and no row more', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../docs/operations.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual(Object.keys(VARIABLES));
  });
});

describe('hostsOf', () => {
  it('is the names of this machine until SITE_URL says otherwise', () => {
    expect([...hostsOf({ siteUrl: null, host: undefined }, 3000)]).toEqual([
      'localhost:3000',
      '127.0.0.1:3000',
      '[::1]:3000',
    ]);
    expect(hostsOf({ siteUrl: null, host: '::' }, 3000)).toContain('[::]:3000');
    expect(hostsOf({ siteUrl: null, host: 'box.lan' }, 80)).toContain('box.lan');
  });

  it('is only the name that readers use, with or without the usual port', () => {
    expect([...hostsOf({ siteUrl: 'https://paper.example', host: '127.0.0.1' }, 3000)]).toEqual([
      'paper.example',
      'paper.example:443',
    ]);
    expect([...hostsOf({ siteUrl: 'http://paper.example:8080', host: undefined }, 3000)]).toEqual([
      'paper.example:8080',
    ]);
  });
});

it('makes addresses from the configuration', () => {
  expect(originOf({ siteUrl: null }, 3001)).toBe('http://localhost:3001');
  expect(originOf({ siteUrl: 'https://paper.example' }, 3001)).toBe('https://paper.example');
});
