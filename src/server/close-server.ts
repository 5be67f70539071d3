import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Prepares a server for being closed in good order.
 * @returns takes no more connections and waits for answers under way; idle connections go at once, and all when patience
 * (milliseconds) ends
 */
export function closerOf(server: Server): (patience: number) => Promise<void> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const closeIdle = () => {
    server.closeIdleConnections();
    // Node does not count those as idle that never said anything
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
  return async (patience) => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    closeIdle();
    const sweep = setInterval(closeIdle, 100);
    const enough = setTimeout(() => server.closeAllConnections(), patience);
    await closed;
    clearInterval(sweep);
    clearTimeout(enough);
  };
}
