/** Nobody is signed in, or what was given opens nothing: 401, in the same words whatever the reason. */
export class NotSignedIn extends Error {
  override readonly name: string = 'NotSignedIn';
}

/** No code is asked of this browser (any more): no right one opens anything, until its person signs in from the beginning. */
export class NotAsked extends NotSignedIn {
  override readonly name = 'NotAsked';
}
