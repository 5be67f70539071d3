import type { Connection } from '@hocuspocus/server';
import type { ArticleId } from '../../base/ids.ts';
import type { Person } from '../../people/person.ts';
import type { StoryMay } from '../contract.ts';
import type { Missing } from '../gate/ahead.ts';
import type { Room } from './room.ts';

export interface Held {
  frame: Uint8Array;
  update: Uint8Array;
  missing: Missing | null;
}

/** One connection's place in one story. */
export interface Seat {
  story: ArticleId;
  may: StoryMay;
  room: Room;
  /** of what readers have, while it is being fixed */
  isFix: boolean;
  connection: Connection;
  /** what came before what it builds on: it waits for the rest, unacknowledged */
  held: Held[];
}

/** Somebody who is connected, through one WebSocket. */
export interface Visitor {
  person: Person;
  session: string;
  seats: Map<string, Promise<Seat | null>>;
  /** opens the way for a story's {@link Seat} when the connection to it stands */
  take: Map<string, (seat: Seat | null) => void>;
}
