import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { plainPage } from './plain-page.ts';

/**
 * For `createServer`. Node looks only each half a minute for who is too slow, unless told otherwise; and a request without
 * `Host` is refused by our front door, with a page that carries what every answer carries.
 */
export const SERVER_LIMITS = { maxHeaderSize: 16_384, connectionsCheckingInterval: 2000, requireHostHeader: false };

/** Slow headers and slow bodies are cut off, so that nobody can hold connections with a trickle of bytes. */
export function limitPatience(server: Server): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 65_000;
  server.maxRequestsPerSocket = 0;
  server.on('connect', (_request, socket: Socket) => socket.destroy());
}

/** Answers what the parser refuses: 431 for too many headers, 414 for an endless address, 408 for slowness, else 400. */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const status = statusOf(error);
    const { head, body } = plainPage(status, { headers: ['Connection', 'close'] });
    const lines = [`HTTP/1.1 ${status} ${REASONS[status]}`];
    for (let at = 0; at < head.length; at += 2) lines.push(`${head[at]}: ${head[at + 1]}`);
    socket.end(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]));
  });
}

const REASONS: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  414: 'URI Too Long',
  431: 'Request Header Fields Too Large',
};

function statusOf(error: NodeJS.ErrnoException & { rawPacket?: Buffer }): number {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  if (error.code !== 'HPE_HEADER_OVERFLOW') return 400;
  return error.rawPacket && !error.rawPacket.includes('\r\n') ? 414 : 431;
}
