import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';

/** What came back, as any reader would have got it. */
export interface DoorAnswer {
  status: number;
  /** of the header `location`; '' where there is none */
  location: string;
  body: string;
}

export interface DoorClient {
  /** @throws where nothing came back in time, or more than a page can be */
  ask(target: string): Promise<DoorAnswer>;
  close(): void;
}

/** By this the door tells its own looks from readers, in the log alone; nobody else knows it. */
export const OWN_ASKER = `receipts/${randomBytes(12).toString('base64url')}`;

const PATIENCE = 5_000;
const MOST_BYTES = 32 << 20;

/**
 * Asks this server's own front door, over a socket like anybody else and under the paper's name, so that what answers is
 * what answers readers: the page cache and all.
 */
export function createDoorClient({ address, port, host }: { address: string; port: number; host: string }): DoorClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 4, keepAliveMsecs: 1_000, timeout: 30_000 });
  return {
    ask: (target) =>
      new Promise<DoorAnswer>((resolve, reject) => {
        const asked = request(
          { agent, host: address, port, path: target, timeout: PATIENCE, headers: { host, 'user-agent': OWN_ASKER } },
          (response) => {
            const pieces: Buffer[] = [];
            let bytes = 0;
            response.on('data', (piece: Buffer) => {
              bytes += piece.length;
              if (bytes > MOST_BYTES) asked.destroy(new Error('The answer was too long.'));
              else pieces.push(piece);
            });
            response.on('error', reject);
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                location: response.headers.location ?? '',
                body: Buffer.concat(pieces).toString(),
              }),
            );
          },
        );
        asked.on('timeout', () => asked.destroy(new Error('There was no answer within five seconds.')));
        asked.on('error', reject);
        asked.end();
      }),
    close: () => agent.destroy(),
  };
}

/** Where a server that listens on this address can be reached from its own machine. */
export function loopbackOf(host: string | undefined): string {
  if (!host || host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}
