import { execFileSync, spawnSync } from 'node:child_process';
import { connect } from 'node:net';

/** Requests a second over `connections` keep-alive connections for `seconds`; wrk where it is installed, else our own. */
export async function requestsPerSecond(url: string, { connections = 32, seconds = 5 } = {}): Promise<number> {
  if (hasWrk()) {
    const said = execFileSync('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '-H', 'Accept-Encoding: gzip', url], {
      encoding: 'utf8',
    });
    const rate = /Requests\/sec:\s+([\d.]+)/.exec(said)?.[1];
    if (!rate || /Non-2xx/.test(said)) throw new Error(`wrk could not load ${url}:\n${said}`);
    return Number(rate);
  }
  return ownLoad(url, connections, seconds);
}

export function hasWrk(): boolean {
  return spawnSync('wrk', ['--version']).error === undefined;
}

async function ownLoad(url: string, connections: number, seconds: number): Promise<number> {
  const { hostname, port, pathname, search, host } = new URL(url);
  const request = `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\n\r\n`;
  let done = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<void>((ended, failed) => {
          const socket = connect(Number(port), hostname, () => socket.write(request));
          let waiting = 0;
          socket.on('data', (chunk) => {
            if (waiting <= 0) {
              const end = chunk.indexOf('\r\n\r\n');
              waiting = end + 4 + Number(/content-length: (\d+)/i.exec(chunk.toString('latin1', 0, end))?.[1] ?? 0);
            }
            waiting -= chunk.length;
            if (waiting > 0) return;
            done++;
            if (performance.now() < until) socket.write(request);
            else socket.end(ended);
          });
          socket.on('error', failed);
        }),
    ),
  );
  return done / seconds;
}
