import type { Child } from 'hono/jsx';
import type { Key } from '../strings.ts';
import type { Voice } from '../voice.ts';

/** A string of the catalogue with an element where `{name}` stands. */
export function weave(voice: Voice, key: Key, name: string, element: Child): Child {
  const [before, after = ''] = voice.say(key, { [name]: SLOT }).split(SLOT);
  return (
    <>
      {before}
      {element}
      {after}
    </>
  );
}

/** Several elements as a list in the paper's language (`A, B and C`). */
export function weaveList(voice: Voice, elements: Child[]): Child {
  return voice.parts(elements.length).map(({ index, words }) => (index === null ? words : elements[index]));
}

const SLOT = '\uE000';
