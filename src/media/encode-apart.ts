import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import type { Encoding } from './encode.ts';
import { LIMITS } from './limits.ts';

/** Makes pictures in a process of its own; `stop` ends that process at once and fails what it was making. */
export interface Encoder {
  encode(encoding: Encoding): Promise<Uint8Array>;
  stop(): void;
}

export interface Order {
  id: number;
  encoding: Encoding;
}

export type Done = { id: number; bytes: Uint8Array } | { id: number; error: string };

interface Waiting extends Order {
  done(bytes: Uint8Array): void;
  failed(error: Error): void;
  /** processes that ended over it */
  ended: number;
  patience: NodeJS.Timeout;
}

/** Milliseconds. The decoder has its own limit; this one is for a process that does not answer at all. */
const LONGEST = (LIMITS.seconds + 30) * 1000;

/**
 * Encoders take hundreds of megabytes and the C library keeps much of them, so a server that encoded by itself would
 * never be small again. The process begins with the first picture, makes as many at a time as are asked for, and ends
 * when nothing was asked for a while. Where it dies (the system wanted memory, a decoder fell), another tries its pictures
 * once more; then they fail, and jobs try again later.
 *
 * @param idle milliseconds without work after which the process ends
 */
export function createEncoder(
  idle = 5_000,
  program = join(import.meta.dirname, `encode-program${extname(import.meta.filename)}`),
): Encoder {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | null = null;
  let rest: NodeJS.Timeout | undefined;
  let last = 0;

  const begin = (): ChildProcess => {
    const begun = fork(program, {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const over = (why: string) => {
      if (child !== begun) return;
      child = null;
      const left = [...waiting.values()];
      for (const one of left) one.ended++;
      for (const one of left)
        if (one.ended > 1) settle(one.id)?.failed(new Error(`making a picture ended with ${why}`));
      for (const one of waiting.values()) send(one);
    };
    begun.on('message', (done: Done) => {
      const one = settle(done.id);
      if ('bytes' in done) one?.done(done.bytes);
      else one?.failed(new Error(done.error));
    });
    begun.once('error', (error) => over(error.message));
    begun.once('exit', (code, signal) => over(String(signal ?? code)));
    return begun;
  };
  const send = ({ id, encoding }: Waiting): void => {
    child ??= begin();
    hold(child, true);
    const to = child;
    // a process that is just ending takes no more; its end is heard of, and the order goes to the next
    to.send({ id, encoding }, (error) => {
      if (error) to.kill('SIGKILL');
    });
  };
  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    clearTimeout(one?.patience);
    waiting.delete(id);
    if (waiting.size === 0 && child) {
      hold(child, false);
      clearTimeout(rest);
      rest = setTimeout(end, idle).unref();
    }
    return one;
  };
  const end = (): void => {
    const old = child;
    child = null;
    if (old?.connected) old.disconnect();
  };
  return {
    encode: (encoding) =>
      new Promise((done, failed) => {
        clearTimeout(rest);
        const id = ++last;
        const patience = setTimeout(() => child?.kill('SIGKILL'), LONGEST).unref();
        const one: Waiting = { id, encoding, done, failed, ended: 0, patience };
        waiting.set(id, one);
        send(one);
      }),
    stop() {
      const old = child;
      child = null;
      old?.kill('SIGKILL');
      for (const { id } of [...waiting.values()]) settle(id)?.failed(new Error('making pictures was stopped'));
      clearTimeout(rest);
    },
  };
}

/** A process with work keeps ours alive; one that rests does not. */
function hold(child: ChildProcess, isBusy: boolean): void {
  if (isBusy) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
