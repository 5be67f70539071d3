import { setPriority } from 'node:os';
import { encode } from './encode.ts';
import type { Done, Order } from './encode-apart.ts';

// Started by encode-apart.ts. Whoever waits for it may be killed: then it has nobody to work for.
process.on('disconnect', () => process.exit(0));
// Ctrl-C in a terminal reaches every process of it: the server ends in good order, and takes this one along
process.on('SIGINT', () => {});
try {
  // readers come first
  setPriority(5);
} catch {
  // as the system likes
}

process.on('message', ({ id, encoding }: Order) => {
  encode(encoding).then(
    (bytes) => answer({ id, bytes }),
    (error: unknown) => answer({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(done: Done): void {
  if (process.connected) process.send?.(done);
}
