import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet } from '@tanstack/react-router';
import { NotFoundScreen } from './shell/NotFoundScreen.tsx';
import { SignedIn } from './shell/SignedIn.tsx';

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFoundScreen,
});

/** Screens for those who are signed in, inside the shell. Each is a chunk of its own. */
export const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: SignedIn });
