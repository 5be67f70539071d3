import type { Answer } from '../../base/answer.ts';
import { headersOf } from '../headers.ts';

/** A page of the reader's that may stand in a frame, and only in one of the newsroom's own; nobody keeps it. */
export function framed(answer: Answer, request: Request, secure: boolean): Response {
  const headers = new Headers();
  const list = headersOf(answer, secure);
  for (let at = 0; at < list.length; at += 2) headers.append(list[at] as string, list[at + 1] as string);
  const policy = headers.get('content-security-policy') ?? '';
  headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
  headers.set('cache-control', 'no-store');
  const body = typeof answer.body === 'string' && request.method !== 'HEAD' ? answer.body : null;
  return new Response(body, { status: answer.status, headers });
}
