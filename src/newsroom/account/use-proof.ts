import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ownAddress } from '../../people/sign-in/contract.ts';
import { call } from '../ask/call.ts';

export const ADDRESS = ['account', 'address'] as const;

export interface Proof {
  password: string;
  code: string;
}

/** The new address that waits for its link, and whether nothing has to be proved once more just now. */
export function useOwnAddress() {
  return useQuery({ queryKey: ADDRESS, queryFn: ({ signal }) => call(ownAddress, {}, signal) });
}

/** What shows once more who sits there, as it is typed. */
export function useProof(): { proof: Proof; set(part: Partial<Proof>): void; clear(): void } {
  const [proof, setProof] = useState<Proof>({ password: '', code: '' });
  return {
    proof,
    set: (part) => setProof((now) => ({ ...now, ...part })),
    clear: () => setProof({ password: '', code: '' }),
  };
}
