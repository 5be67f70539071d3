import type { z } from 'zod';
import type { Endpoint } from '../../base/endpoint.ts';
import { Invalid } from '../../base/errors.ts';
import { issueSentence } from '../../base/issue-sentence.ts';
import { refuseNullCharacter } from '../../base/null-character.ts';

export const LONGEST_BODY = 2_000_000;

/** The body is too long, or of another kind than JSON. */
export class Unreadable extends Error {
  readonly status: 413 | 415;
  constructor(status: 413 | 415) {
    super(status === 413 ? 'This is more than can be sent at once.' : 'Send JSON.');
    this.status = status;
  }
}

/**
 * What an endpoint is asked with: its path's parts, then the query or the body, checked by its schema.
 * @throws Unreadable, {@link Invalid} by field
 */
export async function readInput(
  request: Request,
  { input }: Endpoint,
  params: Record<string, string>,
): Promise<unknown> {
  const given = isBodied(request.method) ? await bodyOf(request) : queryOf(request);
  refuseNullCharacter({ ...given, ...params });
  const read = input.safeParse({ ...given, ...params }, { error: issueSentence });
  if (!read.success) throw refusal(read.error);
  return read.data;
}

export function isBodied(method: string): boolean {
  return method === 'POST' || method === 'PUT';
}

function queryOf(request: Request): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  const { searchParams } = new URL(request.url);
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name);
    query[name] = values.length > 1 ? values : (values[0] as string);
  }
  return query;
}

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) throw new Unreadable(415);
  const body = parsed(await textOf(request));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Invalid('Send a JSON object.');
  return body as Record<string, unknown>;
}

async function textOf(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > LONGEST_BODY) throw new Unreadable(413);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.length;
    if (length > LONGEST_BODY) throw new Unreadable(413);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid('This is not JSON.');
  }
}

function refusal(error: z.ZodError): Invalid {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) fields[path.join('.') || 'input'] ??= message;
  return new Invalid(`Something here does not fit. ${Object.values(fields)[0]}`, fields);
}
