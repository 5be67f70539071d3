import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { clientAddress, isLoopback, isSecure, parseTrust, shortened } from './trusted-proxy.ts';

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;
const trust = parseTrust('10.0.0.0/8') ?? [];

describe('isSecure', () => {
  it('believes a proxy that is trusted, and one on this machine', () => {
    const headers = { 'x-forwarded-proto': 'https' };
    expect(isSecure(from('10.1.2.3', headers), trust)).toBe(true);
    expect(isSecure(from('::ffff:10.1.2.3', headers), trust)).toBe(true);
    expect(isSecure(from('127.0.0.1', headers), [])).toBe(true);
    expect(isSecure(from('203.0.113.9', headers), trust)).toBe(false);
    expect(isSecure(from('10.1.2.3', { 'x-forwarded-proto': 'http' }), trust)).toBe(false);
    expect(isSecure(from('10.1.2.3'), trust)).toBe(false);
  });
});

describe('clientAddress', () => {
  it('is the last address that no trusted proxy added', () => {
    const headers = { 'x-forwarded-for': '1.1.1.1, 203.0.113.9, 10.9.9.9' };
    expect(clientAddress(from('10.1.2.3', headers), trust)).toBe('203.0.113.9');
  });

  it('cannot be chosen by the client', () => {
    expect(clientAddress(from('203.0.113.9', { 'x-forwarded-for': '1.1.1.1' }), trust)).toBe('203.0.113.9');
    expect(clientAddress(from('127.0.0.1', { 'x-forwarded-for': '1.1.1.1' }), [])).toBe('127.0.0.1');
    expect(clientAddress(from('10.1.2.3', { 'x-forwarded-for': 'nonsense' }), trust)).toBe('10.1.2.3');
  });
});

it('shortens addresses to what many share', () => {
  expect(shortened('203.0.113.77')).toBe('203.0.113.0');
  expect(shortened('::ffff:203.0.113.77')).toBe('203.0.113.0');
  expect(shortened('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1::');
  expect(shortened('')).toBe('');
});

it('knows this machine', () => {
  for (const address of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])
    expect(isLoopback(address), address).toBe(true);
  for (const address of [undefined, '', '10.0.0.1', '128.0.0.1']) expect(isLoopback(address), address).toBe(false);
});
