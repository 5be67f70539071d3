/** Things a few at a time. */
export function* pieces<Thing>(things: Iterable<Thing>, size: number): Generator<Thing[]> {
  let some: Thing[] = [];
  for (const thing of things) {
    some.push(thing);
    if (some.length < size) continue;
    yield some;
    some = [];
  }
  if (some.length) yield some;
}
