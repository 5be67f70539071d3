import type { IncomingMessage } from 'node:http';

/** The few headers that the server reads, from one pass over the raw list. Host is counted: Node hides a second one. */
export interface Look {
  hosts: number;
  host: string;
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
  ifModifiedSince: string | undefined;
  forwardedProto: string | undefined;
  userAgent: string | undefined;
  purpose: string | undefined;
}

export function lookAt(request: IncomingMessage): Look {
  const look: Look = {
    hosts: 0,
    host: '',
    acceptEncoding: undefined,
    ifNoneMatch: undefined,
    ifModifiedSince: undefined,
    forwardedProto: undefined,
    userAgent: undefined,
    purpose: undefined,
  };
  const raw = request.rawHeaders;
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] as string;
    // most names are told apart by their length, so that few are put into lower case
    switch (name.length) {
      case 4:
        if (name.toLowerCase() === 'host') {
          look.hosts += 1;
          look.host = raw[at + 1] as string;
        }
        break;
      case 7:
        if (name.toLowerCase() === 'purpose') look.purpose ??= raw[at + 1];
        break;
      case 10:
        if (name.toLowerCase() === 'user-agent') look.userAgent = raw[at + 1];
        break;
      case 11:
        if (name.toLowerCase() === 'sec-purpose') look.purpose = raw[at + 1];
        break;
      case 13:
        if (name.toLowerCase() === 'if-none-match') look.ifNoneMatch = joined(look.ifNoneMatch, raw[at + 1] as string);
        break;
      case 15:
        if (name.toLowerCase() === 'accept-encoding')
          look.acceptEncoding = joined(look.acceptEncoding, raw[at + 1] as string);
        break;
      case 17:
        if (name.toLowerCase() === 'if-modified-since') look.ifModifiedSince = raw[at + 1];
        else if (name.toLowerCase() === 'x-forwarded-proto') look.forwardedProto = raw[at + 1];
        break;
    }
  }
  return look;
}

function joined(before: string | undefined, value: string): string {
  return before === undefined ? value : `${before}, ${value}`;
}
