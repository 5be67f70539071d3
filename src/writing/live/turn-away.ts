import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { Refusal } from '../gate/refusal.ts';

// a browser answers at once; whoever does not is cut off, so that nobody keeps lines open that lead nowhere
const PATIENCE = 5_000;
const MOST_AT_ONCE = 200;
const LARGEST_WORD = 64 * 1024;

/**
 * Tells who is not signed in that they are not, in the one way that a page can read: a browser shows a refused upgrade like a
 * line that is down (WHATWG WebSockets, "fail the connection"), but passes on the code that an open line is closed with.
 */
export function createTurnAway() {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_WORD });
  return {
    /** @returns false: too many are being turned away, and nothing was answered */
    turnAway(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
      if (sockets.clients.size >= MOST_AT_ONCE) return false;
      const { code, reason } = new Refusal('signed-out', 'nobody is signed in');
      sockets.handleUpgrade(request, socket, head, (ws) => {
        ws.on('error', () => {});
        const cut = setTimeout(() => ws.terminate(), PATIENCE).unref();
        ws.on('close', () => clearTimeout(cut));
        ws.close(code, reason);
      });
      return true;
    },
    close(): void {
      for (const ws of sockets.clients) ws.terminate();
      sockets.close();
    },
  };
}
