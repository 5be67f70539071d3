type Json = Record<string, unknown>;

/** Whether the browser has the JSON forms of WebAuthn level 3 (§5.1.8, §5.1.9), which these calls are made of. */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Asks the person for one of their keys. @throws {DOMException} NotAllowedError where they stop, or have none */
export async function askPasskey(options: Json): Promise<Json> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as never);
  return asJson(await navigator.credentials.get({ publicKey }));
}

/** Makes a new key for this account. @throws {DOMException} InvalidStateError where the device has one already */
export async function makePasskey(options: Json): Promise<Json> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as never);
  return asJson(await navigator.credentials.create({ publicKey }));
}

/** Whether somebody closed the browser's question, or let it wait too long. */
export function wasStopped(fault: unknown): boolean {
  return fault instanceof DOMException && (fault.name === 'NotAllowedError' || fault.name === 'AbortError');
}

function asJson(credential: Credential | null): Json {
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException('no key', 'NotAllowedError');
  return credential.toJSON() as unknown as Json;
}
