import type { PersonId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';

/** What open screens are told, so that they ask anew. It names kinds of things, never their words. */
export type Told = {
  kind:
    | 'stories.changed'
    | 'people.changed'
    | 'media.changed'
    | 'style.changed'
    | 'paper.changed'
    | 'fronts.changed'
    | 'plans.changed'
    | 'notices.changed'
    | 'receipts.changed'
    | 'links.changed';
  story?: number;
};

export interface EventStream {
  /** a `text/event-stream` for this person (HTML, server-sent events); null: too many are open */
  open(person: Person, session: string): Response | null;
  /** who has a screen open, each once, with the rights that they had then: when those change, their streams end */
  people(): Person[];
  /** @param to absent: everybody */
  tell(told: Told, to?: readonly PersonId[]): void;
  /** ends the streams of sessions that are over */
  end(isOver: (stream: { person: PersonId; session: string }) => boolean): void;
  close(): void;
}

const MOST = 500;
const MOST_EACH = 20;
/** several changes at once are told once */
const GATHER = 250;
const PULSE = 25_000;

interface Open {
  who: Person;
  person: PersonId;
  session: string;
  controller: ReadableStreamDefaultController<Uint8Array>;
}

export function createEventStream(): EventStream {
  const open = new Set<Open>();
  const waiting = new Map<string, { told: Told; to: PersonId | null }>();
  const encoder = new TextEncoder();
  let timer: NodeJS.Timeout | undefined;
  const send = (text: (person: PersonId) => string): void => {
    for (const one of open) {
      const words = text(one.person);
      if (words) write(one, encoder.encode(words));
    }
  };
  const write = (one: Open, bytes: Uint8Array): void => {
    try {
      // a screen that does not read is cut off, and asks again
      if ((one.controller.desiredSize ?? 0) < -65_536) throw new Error('slow');
      one.controller.enqueue(bytes);
    } catch {
      drop(one);
    }
  };
  const drop = (one: Open): void => {
    open.delete(one);
    try {
      one.controller.close();
    } catch {}
  };
  const pulse = setInterval(() => send(() => ': here\n\n'), PULSE).unref();
  return {
    people: () => [...new Map([...open].map(({ who }) => [who.id, who])).values()],
    open(who, session) {
      const person = who.id;
      const own = [...open].filter((one) => one.person === person);
      if (open.size >= MOST || own.length >= MOST_EACH) return null;
      let one: Open | undefined;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          one = { who, person, session, controller };
          open.add(one);
          controller.enqueue(encoder.encode('retry: 2000\n\n'));
        },
        cancel() {
          if (one) open.delete(one);
        },
      });
      return new Response(body, {
        headers: { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
      });
    },
    tell(told, to) {
      for (const person of to ?? [null])
        waiting.set(`${told.kind} ${told.story ?? ''} ${person ?? ''}`, { told, to: person });
      timer ??= setTimeout(() => {
        timer = undefined;
        const all = [...waiting.values()];
        waiting.clear();
        const forAll = all
          .filter(({ to }) => to === null)
          .map(({ told }) => lineOf(told))
          .join('');
        const own = all.filter(({ to }) => to !== null);
        send(
          (person) =>
            forAll +
            own
              .filter(({ to }) => to === person)
              .map(({ told }) => lineOf(told))
              .join(''),
        );
      }, GATHER).unref();
    },
    end(isOver) {
      for (const one of open) if (isOver(one)) drop(one);
    },
    close() {
      clearInterval(pulse);
      clearTimeout(timer);
      for (const one of open) drop(one);
    },
  };
}

function lineOf(told: Told): string {
  return `data: ${JSON.stringify(told)}\n\n`;
}
