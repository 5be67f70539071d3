import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider, useRouterState } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { createQueryClient } from './ask/create-query-client.ts';
import { nonce } from './nonce.ts';
import { createNewsroomRouter } from './router.tsx';
import { FaultBoundary } from './shell/FaultBoundary.tsx';
import { LoadingScreen } from './shell/LoadingScreen.tsx';
import { type Paper, PaperContext, ZoneContext } from './shell/use-paper.ts';
import type { Strings } from './strings/en.ts';
import { StringsContext } from './strings/use-strings.ts';
import { colours, themeFor } from './theme.ts';

/** The whole newsroom in the browser: what every screen stands in. */
export function App({ strings, paper, zone }: { strings: Strings; paper: Paper; zone: string }): ReactElement {
  const [queries] = useState(createQueryClient);
  const [theme] = useState(() => themeFor(strings));
  const [router] = useState(() => createNewsroomRouter(queries));
  return (
    <StringsContext value={strings}>
      <PaperContext value={paper}>
        <ZoneContext value={zone}>
          <MantineProvider theme={theme} cssVariablesResolver={colours} defaultColorScheme="auto" getStyleNonce={nonce}>
            <FaultBoundary>
              <QueryClientProvider client={queries}>
                <Arriving router={router} />
                <RouterProvider router={router} />
              </QueryClientProvider>
            </FaultBoundary>
            <Notifications position="bottom-center" />
          </MantineProvider>
        </ZoneContext>
      </PaperContext>
    </StringsContext>
  );
}

/** Until the router knows which screen it is: it shows nothing by itself, and on a slow line that is long. */
function Arriving({ router }: { router: ReturnType<typeof createNewsroomRouter> }): ReactElement | null {
  const isThere = useRouterState({ router, select: ({ matches }) => matches.length > 0 });
  return isThere ? null : <LoadingScreen />;
}
