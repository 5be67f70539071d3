import type { Hocuspocus } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import { removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { SectionId } from '../../base/ids.ts';
import { mayUseSection } from '../../people/rights.ts';
import { onlyProposes } from '../gate/proposals.ts';
import { Refusal } from '../gate/refusal.ts';
import { storyOf } from '../layout.ts';
import { createAllowance } from './allowance.ts';
import { type Frame, readFrame } from './frame.ts';
import type { Held, Seat, Visitor } from './seat.ts';

type ClientConnection = ReturnType<Hocuspocus['handleConnection']>;

const MOST_ROOMS = 20;
const LARGEST_PRESENCE = 64 * 1024;
// of browsers in one message: each sends its own, and passes on those of the room
const MOST_PRESENT = 256;
const MOST_HELD = 200;
const MOST_HELD_BYTES = 16 * 1024 * 1024;
const LONGEST_OPENING = 20_000;
const MOST_WAITING = 16 * 1024 * 1024;

/**
 * Stands between a WebSocket and Hocuspocus, which gets to see only what may be: a write has been allowed, tried and put
 * on disk before it is handed on and thereby acknowledged. Messages of one socket are taken one after the other.
 */
export class Bridge {
  readonly #socket: WebSocket;
  readonly #visitor: Visitor;
  readonly #inner: ClientConnection;
  readonly #isStill: (visitor: Visitor) => Promise<boolean>;
  readonly #onRefused: (refusal: Refusal, visitor: Visitor, room: string) => void;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;
  readonly #holding = new Set<Seat>();
  readonly #presence = createAllowance({ most: 5_000, perSecond: 1_000 });
  #closed = false;

  constructor(
    socket: WebSocket,
    visitor: Visitor,
    inner: ClientConnection,
    {
      isStill,
      onRefused,
    }: {
      isStill(visitor: Visitor): Promise<boolean>;
      onRefused(refusal: Refusal, visitor: Visitor, room: string): void;
    },
  ) {
    this.#socket = socket;
    this.#visitor = visitor;
    this.#inner = inner;
    this.#isStill = isStill;
    this.#onRefused = onRefused;
    socket.on('message', (data: Buffer) => this.#enqueue(data));
    socket.on('error', () => socket.terminate());
    socket.on('close', (code, reason) => {
      this.#closed = true;
      inner.handleClose({ code, reason: reason.toString() });
    });
  }

  /** Ends the connection; what it sent and was not acknowledged is not taken any more. */
  end(refusal: Refusal): void {
    this.#closed = true;
    this.#socket.close(refusal.code, refusal.reason);
  }

  #enqueue(data: Buffer): void {
    if (this.#closed) return;
    this.#waiting += data.length;
    if (this.#waiting > MOST_WAITING) {
      this.end(new Refusal('too-large', 'too much at once'));
      return;
    }
    // bytes of its own: they are kept while they wait, and small messages share a buffer
    const frame = new Uint8Array(data);
    this.#last = this.#last.then(async () => {
      try {
        if (!this.#closed) await this.#take(frame);
      } finally {
        this.#waiting -= frame.length;
      }
    });
  }

  async #take(data: Uint8Array): Promise<void> {
    let room = '';
    try {
      const frame = parsed(data);
      room = frame.room;
      if (storyOf(room) === null) throw new Refusal('not-allowed', 'no room of a story');
      if (frame.kind === 'auth') return this.#knock(room, data);
      const seat = await this.#visitor.seats.get(room);
      // nobody is let in, or they left: what they still sent is lost on nobody, for nothing of it was acknowledged
      if (!seat || this.#closed) return;
      if (frame.kind === 'other') return;
      if (frame.kind === 'presence') {
        if (data.length > LARGEST_PRESENCE || frame.present > MOST_PRESENT) throw new Refusal('too-large', 'presence');
        // where somebody's caret was a moment ago is nothing to wait for
        if (!this.#presence(Math.max(1, frame.present))) return;
      }
      if (!(await this.#isStill(this.#visitor))) throw new Refusal('signed-out', 'the session is over');
      // rights were found to be others: the connection ended just now
      if (this.#closed) return;
      if (frame.kind === 'presence') takeLeave(seat, frame.left);
      if (frame.kind === 'write' && seat.connection.readOnly) refuseNews(seat, frame.update);
      if (frame.kind === 'write' && !seat.connection.readOnly) await this.#write(seat, data, frame.update);
      else this.#inner.handleMessage(data);
    } catch (error) {
      const refusal =
        error instanceof Refusal ? error : new Refusal('not-stored', error instanceof Error ? error.message : '');
      this.#onRefused(refusal, this.#visitor, room);
      this.end(refusal);
    }
  }

  #knock(room: string, data: Uint8Array): void {
    if (this.#visitor.seats.has(room)) return;
    if (this.#visitor.seats.size >= MOST_ROOMS) throw new Refusal('too-large', 'too many stories at once');
    const { seats, take } = this.#visitor;
    const seat = new Promise<Seat | null>((resolve) => take.set(room, resolve));
    seats.set(room, seat);
    // who came while another's opening failed is told so by Hocuspocus alone
    const timer = setTimeout(() => {
      take.get(room)?.(null);
      if (seats.get(room) === seat) seats.delete(room);
    }, LONGEST_OPENING);
    void seat.then(() => clearTimeout(timer));
    this.#inner.handleMessage(data);
  }

  async #write(seat: Seat, data: Uint8Array, update: Uint8Array): Promise<void> {
    const { person } = this.#visitor;
    const writer = {
      ...{ by: person.id, ...(!seat.may.edit && { rule: onlyProposes(person.id) }) },
      ...(person.sections && { mayUse: (section: SectionId | null) => mayUseSection(person, section) }),
    };
    const origin = { source: 'connection' as const, connection: seat.connection };
    const verdict = await seat.room.admit(update, writer, origin);
    if (verdict === 'held') {
      this.#hold(seat, { frame: data, update, missing: seat.room.missingFor(update) });
      return;
    }
    this.#inner.handleMessage(data);
    if (verdict !== 'taken') return;
    // only what now can be: to read all that waits after each word written would be slow
    const ready = seat.held.filter(({ missing }) => missing === null || seat.room.isThere(missing));
    if (ready.length === 0) return;
    seat.held = seat.held.filter((held) => !ready.includes(held));
    for (const { frame, update } of ready) await this.#write(seat, frame, update);
  }

  /** Of all stories of this connection together. @throws {Refusal} */
  #hold(seat: Seat, held: Held): void {
    seat.held.push(held);
    this.#holding.add(seat);
    const all = [...this.#holding].flatMap(({ held }) => held);
    const bytes = all.reduce((sum, { frame }) => sum + frame.length, 0);
    if (all.length > MOST_HELD || bytes > MOST_HELD_BYTES)
      throw new Refusal('not-accepted', 'what it builds on never came');
  }
}

/** Hocuspocus passes on who is there, not who says that they are not any more. */
function takeLeave({ connection }: Seat, left: readonly number[]): void {
  const own = connection.document.getClients(connection);
  const gone = left.filter((client) => own.has(client));
  if (gone.length > 0) removeAwarenessStates(connection.document.awareness, gone, { source: 'connection', connection });
}

/** Every client sends what it has when it comes; who has words that are not in the text is told that they stay outside. */
function refuseNews({ room }: Seat, update: Uint8Array): void {
  let isKnown = false;
  try {
    isKnown = Y.snapshotContainsUpdate(Y.snapshot(room.doc), update);
  } catch {
    throw new Refusal('not-accepted', 'not readable');
  }
  if (!isKnown) throw new Refusal('read-only', 'written by who may only read');
}

function parsed(data: Uint8Array): Frame {
  try {
    return readFrame(data);
  } catch {
    throw new Refusal('not-accepted', 'no message of the protocol');
  }
}
