import { expect, it } from 'vitest';
import { importRedirects } from './contract.ts';

it('takes no table that lost letters on its way', () => {
  const read = (csv: string) => importRedirects.input.safeParse({ csv, dryRun: true });
  expect(read('/café/,/about/').success).toBe(true);
  expect(read('/caf\ufffd/,/about/').error?.issues).toMatchObject([
    { path: ['csv'], message: expect.stringMatching(/Save it as/) },
  ]);
});
