/** Defines what counts as one network, for all limits, hashes and bans. */
import ipaddr from 'ipaddr.js';

/** The line of one customer: an IPv4 address; of IPv6 the /64 within which a device picks its addresses itself. */
export const lineOf = (address: string): string => prefixOf(address, 4);

/**
 * The network of one customer: an IPv4 address; for IPv6 the /48 that a provider assigns to one site (RFC 6177). One
 * network counts once, however many addresses it has.
 */
export const networkOf = (address: string): string => prefixOf(address, 3);

/** @param parts of 16 bits, of IPv6 alone */
function prefixOf(address: string, parts: number): string {
  // most addresses, and what is none
  if (!address.includes(':') || !ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const prefix = parsed.parts.slice(0, parts).map((part) => part.toString(16));
  return `${prefix.join(':')}::/${parts * 16}`;
}
