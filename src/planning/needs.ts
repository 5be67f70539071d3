import { type Needs, needs } from './contract.ts';

export const NO_NEEDS: Needs = { picture: 'no', legal: 'no', facts: 'no', translation: 'no' };

/** As stored; what was not known then is not needed. */
export function needsOf(json: string): Needs {
  return needs.parse({ ...NO_NEEDS, ...JSON.parse(json) });
}
