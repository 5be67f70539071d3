import type { Clock } from '../base/clock.ts';

export interface Bar {
  /** `total` null: not known. A new `step` starts speed and time anew. */
  show(done: number, total: number | null, step?: string): void;
  end(): void;
}

const WIDTH = 30;
const EVERY = 100;

/** A line on a terminal that says how far things are, how fast they go and how long they will take. Elsewhere nothing. */
export function startBar(out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>, now: Clock): Bar {
  let begun = now();
  let current = '';
  let shownAt = 0;
  let isShown = false;
  return {
    show(done, total, step = '') {
      if (step !== current) {
        current = step;
        begun = now();
        shownAt = 0;
      }
      if (!out.isTTY || (now() - shownAt < EVERY && done !== total)) return;
      shownAt = now();
      isShown = true;
      out.write(`\r\x1b[2K${step && `${step} `}${barLine(done, total, (now() - begun) / 1000)}`);
    },
    end() {
      if (isShown) out.write('\r\x1b[2K');
    },
  };
}

/** `████──── 1,200 of 4,000, 310 a second, 9 s left` */
export function barLine(done: number, total: number | null, seconds: number): string {
  const speed = seconds > 0 ? done / seconds : 0;
  const pace = speed > 0 ? `, ${Math.round(speed).toLocaleString('en')} a second` : '';
  if (total === null || total === 0) return `${done.toLocaleString('en')} done${pace}`;
  const filled = Math.round((Math.min(done, total) / total) * WIDTH);
  const left = speed > 0 && done < total ? `, ${duration((total - done) / speed)} left` : '';
  return `${'█'.repeat(filled)}${'─'.repeat(WIDTH - filled)} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}${pace}${left}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
