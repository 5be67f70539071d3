import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Invalid } from '../base/errors.ts';
import { USUAL_ROOM } from '../site/cache/page-cache.ts';
import { parseTrust, type Trust } from './trusted-proxy.ts';

/** All that is set from outside. Read once at start, from the environment and nowhere else. */
export interface Config {
  port: number;
  /** address to listen on; undefined: every address of the machine */
  host: string | undefined;
  /** scheme, host and port of the paper as readers know it, no trailing slash; null: not set */
  siteUrl: string | null;
  /** absolute path of the folder for everything that is kept on disk */
  data: string;
  /** `postgres://…`, or the SQLite file */
  database: string;
  /** null: made and kept in the data folder */
  secret: string | null;
  trust: Trust;
  logLevel: (typeof LOG_LEVELS)[number];
  metricsToken: string | null;
  /** `smtp://…` or `smtps://…`; null: letters stay in the outbox */
  smtp: string | null;
  /** who the paper's letters are from; null: the paper's name at its host */
  mailFrom: string | null;
  /** requests a minute that ask whether outside links still answer; 0: none */
  linkChecks: number;
  /** megabytes that pages may take in memory */
  pageMemory: number;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/** The environment variables; the table in docs/operations.md has one row for each. */
export const VARIABLES = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'give a number from 0 to 65535, for example PORT=3000')
    .transform(Number)
    .refine((port) => port < 65536, 'give a number from 0 to 65535, for example PORT=3000')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'give an address to listen on, for example HOST=127.0.0.1')
    .refine(
      (host) => isIP(host) > 0 || !/^[\d.]+$|:/.test(host),
      'give an address of this machine, for example HOST=127.0.0.1',
    )
    .optional(),
  SITE_URL: z
    .string()
    .transform((text) => readOrigin(text))
    .refine(
      (origin) => origin !== null,
      'give the address of the paper without a path, for example SITE_URL=https://paper.example',
    )
    .optional(),
  STANDFIRST_DATA: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\/[^\s]+$/,
      'give postgres://user:password@host/database, or leave it away to use SQLite in the data folder',
    )
    .optional(),
  SECRET: z
    .string()
    .min(32, 'give at least 32 random characters, or leave it away: one is then made and kept in the data folder')
    .optional(),
  TRUST_PROXY: z
    .string()
    .transform((text) => parseTrust(text))
    .refine(
      (trust) => trust !== null,
      'give the addresses of your proxies, for example TRUST_PROXY=loopback or TRUST_PROXY=10.0.0.0/8,192.168.1.7',
    )
    .optional(),
  LOG_LEVEL: z
    .string()
    .refine((level) => (LOG_LEVELS as readonly string[]).includes(level), `give one of ${LOG_LEVELS.join(', ')}`)
    .default('info'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'give at least 16 characters, or leave it away: metrics are then for this machine only')
    .optional(),
  SMTP_URL: z
    .string()
    .refine(
      (text) => /^smtps?:\/\/\S+$/i.test(text) && URL.canParse(text),
      'give the mail server, for example SMTP_URL=smtps://user:password@mail.example:465, or leave it away: letters are then kept for staff to read',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>\p{Cc}]{1,100}<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u,
      'give an address that the paper may send from, for example MAIL_FROM="The Paper <newsroom@paper.example>"',
    )
    .optional(),
  LINK_CHECKS: z
    .string()
    .regex(/^(?:0|[1-9]\d{1,2})$/, 'give how many requests a minute, from 10 to 999, or 0 for none')
    .transform(Number)
    .default(20),
  PAGE_MEMORY: z
    .string()
    .regex(/^[1-9]\d{1,3}$/, 'give megabytes, from 10 to 9999')
    .transform(Number)
    .default(USUAL_ROOM),
} as const;

/** @throws Invalid with one sentence a variable: its name and what to do */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(VARIABLES).flatMap((name) => (environment[name]?.trim() ? [[name, environment[name].trim()]] : [])),
  );
  const read = z.object(VARIABLES).safeParse(given);
  if (!read.success) {
    const fields = Object.fromEntries(read.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
    const lines = Object.entries(fields).map(([name, message]) => `${name}: ${message}`);
    throw new Invalid(`The configuration cannot be used.\n  ${lines.join('\n  ')}`, fields);
  }
  const values = read.data;
  const data = resolve(values.STANDFIRST_DATA);
  return {
    port: values.PORT,
    host: values.HOST,
    siteUrl: values.SITE_URL ?? null,
    data,
    database: values.DATABASE_URL ?? join(data, 'paper.sqlite'),
    secret: values.SECRET ?? null,
    trust: values.TRUST_PROXY ?? [],
    logLevel: values.LOG_LEVEL as Config['logLevel'],
    metricsToken: values.METRICS_TOKEN ?? null,
    smtp: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? null,
    linkChecks: values.LINK_CHECKS,
    pageMemory: values.PAGE_MEMORY,
  };
}

/** The address of the paper: as configured, else this machine with the port that the server listens on. */
export function originOf(config: Pick<Config, 'siteUrl'>, port: number): string {
  return config.siteUrl ?? `http://localhost:${port}`;
}

/** Values of the Host header that are answered, lower case. Everything else is somebody else's name for this server. */
export function hostsOf(config: Pick<Config, 'siteUrl' | 'host'>, port: number): ReadonlySet<string> {
  if (config.siteUrl) {
    const { host, hostname, protocol, port: own } = new URL(config.siteUrl);
    return new Set(own ? [host] : [hostname, `${hostname}:${protocol === 'https:' ? 443 : 80}`]);
  }
  const names = new Set(['localhost', '127.0.0.1', '[::1]']);
  if (config.host) names.add((isIP(config.host) === 6 ? `[${config.host}]` : config.host).toLowerCase());
  return new Set([...names].flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
}

function readOrigin(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain =
    url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
  return isPlain ? url.origin : null;
}
