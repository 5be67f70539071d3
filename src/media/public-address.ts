import ipaddr from 'ipaddr.js';

/**
 * Whether an address belongs to the public internet. By allowance, not by list of bad ones: only global unicast counts, and
 * an IPv6 address that carries an IPv4 one inside (mapped, NAT64, 6to4) is what it carries (RFC 6890, RFC 6052, RFC 3056).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.kind() === 'ipv4') return isPublicIpv4(address as ipaddr.IPv4);
  return isPublicIpv6(address as ipaddr.IPv6);
}

function isPublicIpv4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && !MORE_V4.some((range) => address.match(range));
}

function isPublicIpv6(address: ipaddr.IPv6): boolean {
  if (address.isIPv4MappedAddress()) return isPublicIpv4(address.toIPv4Address());
  const bytes = address.toByteArray();
  if (address.match(NAT64)) return isPublicIpv4(ipaddr.fromByteArray(bytes.slice(12)) as ipaddr.IPv4);
  if (address.match(SIX_TO_FOUR)) return isPublicIpv4(ipaddr.fromByteArray(bytes.slice(2, 6)) as ipaddr.IPv4);
  return address.range() === 'unicast' && address.match(GLOBAL) && !MORE_V6.some((range) => address.match(range));
}

const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
const SIX_TO_FOUR = ipaddr.IPv6.parseCIDR('2002::/16');
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');
const MORE_V4 = ['0.0.0.0/8', '100.64.0.0/10', '192.0.0.0/24', '192.88.99.0/24', '198.18.0.0/15', '240.0.0.0/4'].map(
  (range) => ipaddr.IPv4.parseCIDR(range),
);
const MORE_V6 = ['2001::/23', '2001:db8::/32', '3fff::/20'].map((range) => ipaddr.IPv6.parseCIDR(range));
