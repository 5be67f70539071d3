import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PersonId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import { createEventStream, type EventStream } from './event-stream.ts';

const named = (id: string): Person => ({
  ...{ id: id as PersonId, name: id, email: '', username: id, roles: ['editor'], sections: null, author: null },
});
const ADA = named('ada');
let stream: EventStream | undefined;
afterEach(() => {
  stream?.close();
  vi.useRealTimers();
});

describe('the stream of what is new', () => {
  it('tells several changes of one thing once', async () => {
    vi.useFakeTimers();
    stream = createEventStream();
    const reader = stream.open(ADA, 's1')?.body?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
    await reader.read();
    for (let time = 0; time < 50; time += 1) stream.tell({ kind: 'stories.changed', story: 4 });
    await vi.advanceTimersByTimeAsync(300);
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe('data: {"kind":"stories.changed","story":4}\n\n');
  });

  it('tells some people alone what is theirs', async () => {
    vi.useFakeTimers();
    stream = createEventStream();
    const ben = named('ben');
    const readers = [ADA, ben].map((one) => stream?.open(one, `s-${one.id}`)?.body?.getReader());
    for (const reader of readers) await reader?.read();
    stream.tell({ kind: 'notices.changed' }, [ben.id]);
    stream.tell({ kind: 'people.changed' });
    await vi.advanceTimersByTimeAsync(300);
    const heard = await Promise.all(
      readers.map(async (reader) => new TextDecoder().decode((await reader?.read())?.value)),
    );
    expect(heard).toEqual([
      'data: {"kind":"people.changed"}\n\n',
      'data: {"kind":"people.changed"}\n\ndata: {"kind":"notices.changed"}\n\n',
    ]);
  });

  it('keeps nobody from having a few screens open, and everybody from having many', () => {
    stream = createEventStream();
    const opened = Array.from({ length: 30 }, () => stream?.open(ADA, 's1'));
    expect(opened.filter(Boolean)).toHaveLength(20);
  });

  it('ends when the session does', async () => {
    stream = createEventStream();
    const reader = stream.open(ADA, 's1')?.body?.getReader() as ReadableStreamDefaultReader<Uint8Array>;
    await reader.read();
    stream.end(({ session }) => session === 's1');
    expect((await reader.read()).done).toBe(true);
  });
});
