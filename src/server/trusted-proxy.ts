import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

/** Networks whose `X-Forwarded-*` headers are believed. */
export type Trust = readonly [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number][];

const LOOPBACK = '127.0.0.0/8,::1/128';

/** Reads a list of addresses, networks and the word `loopback`. `null` where one of them is none of these. */
export function parseTrust(text: string): Trust | null {
  const words = text
    .replaceAll('loopback', LOOPBACK)
    .split(/[\s,]+/)
    .filter(Boolean);
  try {
    return words.map((word) => {
      if (word.includes('/')) return ipaddr.parseCIDR(word);
      const address = ipaddr.parse(word);
      return [address, address.kind() === 'ipv4' ? 32 : 128];
    });
  } catch {
    return null;
  }
}

/**
 * Whether the reader came by https. A proxy on this machine may say so without being configured: nobody else can reach
 * the server from there, and the word changes nothing but one header.
 */
export function isSecure(request: IncomingMessage, trust: Trust): boolean {
  const proto = request.headers['x-forwarded-proto'];
  if (proto === undefined) return false;
  const peer = request.socket.remoteAddress;
  if (!isIn(peer, trust) && !isLoopback(peer)) return false;
  return String(proto).split(',')[0]?.trim().toLowerCase() === 'https';
}

/** The reader's address: the last one in `X-Forwarded-For` that no trusted proxy added, else the peer's. */
export function clientAddress(request: IncomingMessage, trust: Trust): string {
  let client = request.socket.remoteAddress ?? '';
  const hops = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .slice(-20);
  for (const hop of hops.reverse()) {
    if (!isIn(client, trust) || !ipaddr.isValid(hop.trim())) break;
    client = hop.trim();
  }
  return client;
}

/** An address without the part that points to one household: /24 of IPv4, /48 of IPv6. */
export function shortened(address: string): string {
  if (!ipaddr.isValid(address)) return '';
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? `${parsed.toString().split('.').slice(0, 3).join('.')}.0`
    : `${(parsed as ipaddr.IPv6).parts
        .slice(0, 3)
        .map((part) => part.toString(16))
        .join(':')}::`;
}

export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}

function isIn(address: string | undefined, trust: Trust): boolean {
  if (trust.length === 0 || address === undefined || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return trust.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits));
}
