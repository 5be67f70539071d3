import { askPublic, type FetchSetting } from '../media/fetch-public.ts';
import type { AskOutside } from './look-outside.ts';

const LONGEST = 15_000;

/** Asks as the paper itself and says so: with its name, where it is, and what it asks for. Only public addresses (X07). */
export function askOutside(origin: string, setting: Pick<FetchSetting, 'resolve' | 'allowPrivate'> = {}): AskOutside {
  const userAgent = `Standfirst link check (+${origin})`;
  return (address, method) => askPublic(address, { ...setting, method, userAgent, totalMs: LONGEST });
}
