import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import WebSocket from 'ws';
import * as Y from 'yjs';
import type { ArticleId } from '../../base/ids.ts';
import { roomOf } from '../layout.ts';

export const ORIGIN = 'http://newsroom.test';

/** Somebody's browser with one story open: the very client that the editor uses. */
export function browser(url: string, session: string, story: ArticleId, doc = new Y.Doc()) {
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie: `session=${session}`, origin: ORIGIN } });
      // the provider lets go of one that is not open yet
      this.on('error', () => {});
    }
    // HTML, WebSockets 9.3.1: one that is closing says nothing more; this one would, and be taken for the next
    override emit(event: string | symbol, ...rest: unknown[]): boolean {
      return event === 'message' && this.readyState !== WebSocket.OPEN ? false : super.emit(event, ...rest);
    }
  }
  // as the editor's own: what is written without a line goes with the comparison at the next opening, and not beside it
  class Provider extends HocuspocusProvider {
    override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
      if (origin === this) return;
      if (websocketProvider.webSocket?.readyState === WebSocket.OPEN) super.documentUpdateHandler(update, origin);
      else this.incrementUnsyncedChanges();
    }
  }
  const closes: { code: number; reason: string }[] = [];
  const websocketProvider = new HocuspocusProviderWebsocket({
    url,
    WebSocketPolyfill: Socket,
    delay: 50,
    minDelay: 50,
    maxDelay: 200,
    jitter: false,
    onClose: ({ event }) => closes.push({ code: event.code, reason: String(event.reason) }),
  });
  const provider = new Provider({ websocketProvider, name: roomOf(story), document: doc, token: '' });
  provider.attach();
  return {
    doc,
    provider,
    socket: websocketProvider,
    closes,
    headline: () => doc.getText('headline'),
    body: () => doc.getXmlFragment('body'),
    /** a new paragraph at the end of the text */
    write(words: string): void {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(words)]);
      doc.getXmlFragment('body').push([paragraph]);
    },
    synced: () => until(() => provider.isSynced && provider.unsyncedChanges === 0),
    stop(): void {
      provider.destroy();
      websocketProvider.destroy();
    },
  };
}

export async function until(holds: () => boolean | Promise<boolean>, within = 8_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${within} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
