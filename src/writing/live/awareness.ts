import type { Person } from '../../people/person.ts';

const LARGEST_STATE = 4_096;
const COLOR = /^#[0-9a-f]{6}$/i;

/**
 * Who somebody is, and what colour, is for the server to say. Changes the states in place; those that this connection may
 * not show, and those that are larger than any editor's, are left out.
 */
export function signStates(
  states: Map<number, Record<string, unknown>>,
  person: Person,
  mayShow: (client: number) => boolean,
): void {
  for (const [client, state] of states) {
    if (
      typeof state !== 'object' ||
      state === null ||
      !mayShow(client) ||
      JSON.stringify(state).length > LARGEST_STATE
    ) {
      states.delete(client);
      continue;
    }
    const asked = (state.user as { color?: unknown } | undefined)?.color;
    state.user = {
      id: person.id,
      name: person.name,
      color: typeof asked === 'string' && COLOR.test(asked) ? asked : colorOf(person.id),
    };
  }
}

/** One of twelve that are told apart, on light and on dark; the same person has the same everywhere. */
export function colorOf(id: string): string {
  let sum = 0;
  for (let at = 0; at < id.length; at += 1) sum = (sum * 31 + id.charCodeAt(at)) >>> 0;
  return COLORS[sum % COLORS.length] as string;
}

const COLORS = [
  '#c2410c',
  '#b45309',
  '#4d7c0f',
  '#15803d',
  '#0f766e',
  '#0e7490',
  '#1d4ed8',
  '#4338ca',
  '#7e22ce',
  '#a21caf',
  '#be185d',
  '#9f1239',
];
