import { Invalid } from '../../base/errors.ts';
import { issueSentence } from '../../base/issue-sentence.ts';
import { refuseNullCharacter } from '../../base/null-character.ts';
import { problem } from './answer.ts';
import { DOORS, type Door } from './doors.ts';

const BELOW = '/newsroom/api';
const MOST_BYTES = 100_000;

/** Which door a request is for: the path letter by letter, the method exactly. */
export function doorFor(request: Request): { door: Door; inPath: Record<string, string> } | null {
  const { pathname } = new URL(request.url);
  for (const door of DOORS) {
    if (door.endpoint.method !== request.method) continue;
    const inPath = matched(pathname, `${BELOW}${door.endpoint.path}`);
    if (inPath) return { door, inPath };
  }
  return null;
}

function matched(path: string, pattern: string): Record<string, string> | null {
  const [given, wanted] = [path.split('/'), pattern.split('/')];
  if (given.length !== wanted.length) return null;
  const found: Record<string, string> = {};
  for (const [at, word] of wanted.entries()) {
    const part = given[at] as string;
    if (word.startsWith(':') && /^[A-Za-z0-9_-]+$/.test(part)) found[word.slice(1)] = part;
    else if (word !== part) return null;
  }
  return found;
}

/**
 * Whether a page of ours asks: a request that changes something carries the browser's own word for it, and a type that no
 * form can send.
 */
export function refuseForeign(request: Request, origin: string): Response | null {
  if (request.method === 'GET') return null;
  const site = request.headers.get('sec-fetch-site');
  const from = request.headers.get('origin');
  const isOurs = site === null ? from === origin : site === 'same-origin';
  if (!isOurs) return problem(403, 'Not allowed', 'This was asked for from another site.');
  const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/json' || request.method === 'DELETE') return null;
  return problem(415, 'Not accepted', 'Send application/json.');
}

/** What was sent, by the endpoint's rule. @throws {Invalid} */
export async function inputOf(request: Request, { endpoint }: Door, inPath: Record<string, string>): Promise<unknown> {
  const sent = request.method === 'GET' || request.method === 'DELETE' ? {} : await bodyOf(request);
  refuseNullCharacter({ ...sent, ...inPath });
  const parsed = endpoint.input.safeParse({ ...sent, ...inPath }, { error: issueSentence });
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fields[path.join('.')] ??= message;
  throw new Invalid('Something is missing or does not fit.', fields);
}

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  const text = await limitedText(request);
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // said below
  }
  throw new Invalid('This is not a JSON object.');
}

async function limitedText(request: Request): Promise<string> {
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Invalid('This is too much.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
