import { HocuspocusProvider } from '@hocuspocus/provider';

/**
 * Counts what is not acknowledged so that the count can be believed. The library keeps what is written without a line in a
 * queue and sends it beside the comparison that every opening begins with, after its count began anew: the acknowledgements
 * of the one are then taken for those of the other, and "saved" comes too early. Here what is written without a line goes with
 * the comparison alone.
 */
export class CountingProvider extends HocuspocusProvider {
  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (origin === this) return;
    if (this.configuration.websocketProvider.webSocket?.readyState === WebSocket.OPEN)
      super.documentUpdateHandler(update, origin);
    else this.incrementUnsyncedChanges();
  }

  /**
   * Lets go of a line on which nothing is taken, and of the attempt that made it: it would go on beside the next one, and take
   * the socket from it.
   */
  giveUp(): void {
    this.configuration.websocketProvider.stopConnectionAttempt();
    this.disconnect();
  }

  /**
   * Lets go of a line that is gone without waiting for the other side to agree: a socket that is still closing takes no new
   * connection, and would be the last one.
   */
  drop(): void {
    this.disconnect();
    const event = new CloseEvent('close', { code: 4408, reason: 'offline' });
    this.configuration.websocketProvider.onClose({ event });
    this.onClose();
  }
}
