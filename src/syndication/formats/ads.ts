import { plainFile } from '../plain-file.ts';
import type { Format } from '../sources.ts';

/** ads.txt (IAB Tech Lab, version 1.1): who may sell the paper's space. A paper without such lines has no such file. */
export const ads: Format = {
  name: 'ads',
  answer({ path }, { paper: { settings } }) {
    if (path !== '/ads.txt' || settings.ads.length === 0) return null;
    return plainFile(`${settings.ads.join('\n')}\n`);
  },
};
