import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { z } from 'zod';
import { FaultScreen } from './shell/FaultScreen.tsx';
import { Loading } from './shell/Loading.tsx';
import { NotFoundScreen } from './shell/NotFoundScreen.tsx';
import { SignedIn } from './shell/SignedIn.tsx';
import { storyFilterSchema } from './stories/story-filter.ts';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundScreen });

/** Screens for those who are signed in, inside the shell. Each is a chunk of its own. */
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: SignedIn });
const list = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: storyFilterSchema,
  component: lazyRouteComponent(() => import('./stories/StoryListScreen.tsx'), 'StoryListScreen'),
});
const story = createRoute({
  getParentRoute: () => inside,
  path: '/stories/$story',
  component: lazyRouteComponent(() => import('./stories/StoryRoute.tsx'), 'StoryRoute'),
});

/** `next`: where to go once signed in, a path of the newsroom. */
const nextSchema = z.object({ next: z.string().optional().catch(undefined) });
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: nextSchema,
  component: lazyRouteComponent(() => import('./session/SignInScreen.tsx'), 'SignInScreen'),
});
const lostPassword = createRoute({
  getParentRoute: () => root,
  path: '/lost-password',
  component: lazyRouteComponent(() => import('./session/LostPasswordScreen.tsx'), 'LostPasswordScreen'),
});
const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  component: lazyRouteComponent(() => import('./session/NewPasswordScreen.tsx'), 'NewPasswordScreen'),
});
const enter = createRoute({
  getParentRoute: () => root,
  path: '/enter',
  component: lazyRouteComponent(() => import('./session/EnterScreen.tsx'), 'EnterScreen'),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./session/WelcomeScreen.tsx'), 'WelcomeScreen'),
});

const tree = root.addChildren([inside.addChildren([list, story]), signIn, lostPassword, newPassword, enter, welcome]);

export function createNewsroomRouter() {
  return createRouter({
    routeTree: tree,
    basepath: '/newsroom',
    defaultPreload: 'intent',
    defaultErrorComponent: FaultScreen,
    defaultPendingComponent: Loading,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createNewsroomRouter>;
  }
}
