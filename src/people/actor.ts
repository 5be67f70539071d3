import type { Context } from '../store/context.ts';
import type { Person } from './person.ts';

/** Who changes accounts: somebody of the newsroom, or (`person` null) whoever has the machine. */
export interface Actor extends Context {
  readonly person: Person | null;
  readonly from: string;
  readonly agent: string;
}

/** Where letters lead to and what they are from. */
export interface Letterhead {
  /** scheme, host and port of the newsroom, as configured */
  origin: string;
  /** the paper's name, as it is now */
  paper: string;
  /** the paper's language, for readers who chose none */
  language: string;
}
