import { createHash, createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** The code that an app shows (RFC 6238: SHA-1, 30 seconds, 6 digits). `secret`: base32, as it is typed in. */
export function appCode(secret: string, at = Date.now()): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replace(/=+$/, '')].map((one) => letters.indexOf(one).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) as number) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

interface Challenge {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
}

/** A key of the person's machine (WebAuthn level 3 §6), in software. `verifies`: whether it asks who is there. */
export class Authenticator {
  readonly id = randomBytes(16);
  readonly #origin: string;
  readonly #privateKey: KeyObject;
  readonly #x: Buffer;
  readonly #y: Buffer;
  verifies = true;

  constructor(origin: string) {
    this.#origin = origin;
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    this.#privateKey = privateKey;
    this.#x = Buffer.from(x as string, 'base64url');
    this.#y = Buffer.from(y as string, 'base64url');
  }

  create(options: Challenge): Record<string, unknown> {
    const cose = Buffer.concat([hex('a5010203262001215820'), this.#x, hex('225820'), this.#y]);
    const attested = Buffer.concat([Buffer.alloc(16), hex('0010'), this.id, cose]);
    const data = Buffer.concat([this.#data(options.rp?.id ?? '', 0x40), attested]);
    // {fmt: "none", attStmt: {}, authData: bytes}
    const head = Buffer.concat([hex('a363666d74646e6f6e656761747453746d74a068'), Buffer.from('authData'), hex('58')]);
    const object = Buffer.concat([head, Buffer.from([data.length]), data]);
    return this.#answer({
      clientDataJSON: this.#client('webauthn.create', options),
      attestationObject: object.toString('base64url'),
      transports: ['internal'],
    });
  }

  get(options: Challenge): Record<string, unknown> {
    const data = this.#data(options.rpId ?? '', 0);
    const client = this.#client('webauthn.get', options);
    const signed = Buffer.concat([data, createHash('sha256').update(Buffer.from(client, 'base64url')).digest()]);
    return this.#answer({
      clientDataJSON: client,
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, this.#privateKey).toString('base64url'),
    });
  }

  #data(rp: string, more: number): Buffer {
    const flags = 0x01 | (this.verifies ? 0x04 : 0) | more;
    return Buffer.concat([createHash('sha256').update(rp).digest(), Buffer.from([flags]), Buffer.alloc(4)]);
  }

  #client(type: string, { challenge }: Challenge): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false })).toString(
      'base64url',
    );
  }

  #answer(response: Record<string, unknown>): Record<string, unknown> {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
