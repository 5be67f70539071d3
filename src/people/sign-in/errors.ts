/** Nobody is signed in, or what was given opens nothing: 401, in the same words whatever the reason. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}
