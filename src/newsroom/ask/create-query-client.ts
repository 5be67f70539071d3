import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';

/** Questions are asked again when the line comes back; what the server refused is not asked twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // without a line too, so that a screen says so and does not wait for ever
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (count, fault) => count < 2 && fault instanceof Problem && (fault.status === 0 || fault.status >= 502),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
