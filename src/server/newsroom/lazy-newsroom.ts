import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Newsroom, NewsroomSetting } from './open-newsroom.ts';

export interface LazyNewsroom extends Pick<Newsroom, 'answer' | 'upgrade' | 'tell' | 'close'> {}

/** The newsroom, loaded when the first request for it comes. */
export function lazyNewsroom(setting: NewsroomSetting & { hosts: ReadonlySet<string> }): LazyNewsroom {
  let opening: Promise<Newsroom> | null = null;
  let opened: Newsroom | null = null;
  const open = (): Promise<Newsroom> => {
    opening ??= import('./open-newsroom.ts')
      .then(({ openNewsroom }) => openNewsroom(setting))
      .then((newsroom) => {
        opened = newsroom;
        return newsroom;
      })
      .catch((error: unknown) => {
        // the next request tries again
        opening = null;
        throw error;
      });
    return opening;
  };
  return {
    answer: async (request, asked) => (await open()).answer(request, asked),
    upgrade(request, socket, head) {
      if (!isOwnSocket(request, setting.hosts)) return void refuse(socket);
      socket.on('error', () => socket.destroy());
      open().then(
        (newsroom) => newsroom.upgrade(request, socket, head),
        (error: unknown) => {
          setting.log.error({ err: error }, 'the newsroom could not be opened');
          socket.destroy();
        },
      );
    },
    tell: (told, to) => opened?.tell(told, to),
    async close() {
      await (await opening?.catch(() => null))?.close();
    },
  };
}

/** Only our own pages may open a socket: browsers send cookies along with those of any site (RFC 6455 section 10.2). */
function isOwnSocket({ url, headers }: IncomingMessage, hosts: ReadonlySet<string>): boolean {
  const host = headers.host?.toLowerCase() ?? '';
  const origin = headers.origin ?? '';
  return (
    /^\/newsroom\/live(\?|$)/.test(url ?? '') &&
    hosts.has(host) &&
    URL.canParse(origin) &&
    new URL(origin).host === host
  );
}

function refuse(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
