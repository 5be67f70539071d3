import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { auditFilterSchema } from './audit/audit-filter.ts';
import { planFilterSchema } from './desk/plan-filter.ts';
import { furnitureRoutes } from './furniture/routes.ts';
import { inside, root } from './inside.ts';
import { mediaFilterSchema } from './media/media-filter.ts';
import { receiptFilterSchema } from './publishing/receipt-filter.ts';
import { FaultScreen } from './shell/FaultScreen.tsx';
import { LoadingScreen } from './shell/LoadingScreen.tsx';
import { storyFilterSchema } from './stories/story-filter.ts';
import { storyPages } from './stories/use-stories.ts';

const list = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: storyFilterSchema,
  loaderDeps: ({ search }) => search,
  // beside the screen's code and the question who is there, not after them
  loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(storyPages(deps)),
  component: lazyRouteComponent(() => import('./stories/HomeRoute.tsx'), 'HomeRoute'),
});
const story = createRoute({
  getParentRoute: () => inside,
  path: '/stories/$story',
  component: lazyRouteComponent(() => import('./stories/StoryRoute.tsx'), 'StoryRoute'),
});
const fix = createRoute({
  getParentRoute: () => inside,
  path: '/stories/$story/fix',
  component: lazyRouteComponent(() => import('./editor/publish/FixRoute.tsx'), 'FixRoute'),
});
const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/AccountScreen.tsx'), 'AccountScreen'),
});
const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/PeopleScreen.tsx'), 'PeopleScreen'),
});
/** `edit`: the profile that is open over the list. */
const bylineSearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  edit: z
    .union([z.literal('new'), z.number().int().positive()])
    .optional()
    .catch(undefined),
});
const bylines = createRoute({
  getParentRoute: () => inside,
  path: '/bylines',
  validateSearch: bylineSearch,
  component: lazyRouteComponent(() => import('./bylines/BylinesScreen.tsx'), 'BylinesScreen'),
});
const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  validateSearch: auditFilterSchema,
  component: lazyRouteComponent(() => import('./audit/AuditScreen.tsx'), 'AuditScreen'),
});
const outbox = createRoute({
  getParentRoute: () => inside,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./outbox/OutboxScreen.tsx'), 'OutboxScreen'),
});
const receipts = createRoute({
  getParentRoute: () => inside,
  path: '/receipts',
  validateSearch: receiptFilterSchema,
  component: lazyRouteComponent(() => import('./publishing/ReceiptsScreen.tsx'), 'ReceiptsScreen'),
});
const letterQueue = createRoute({
  getParentRoute: () => inside,
  path: '/letter-queue',
  component: lazyRouteComponent(() => import('./publishing/LetterQueueScreen.tsx'), 'LetterQueueScreen'),
});
const style = createRoute({
  getParentRoute: () => inside,
  path: '/style',
  component: lazyRouteComponent(() => import('./style/StyleScreen.tsx'), 'StyleScreen'),
});
const desk = createRoute({
  getParentRoute: () => inside,
  path: '/desk',
  component: lazyRouteComponent(() => import('./desk/BoardScreen.tsx'), 'BoardScreen'),
});
const deskCalendar = createRoute({
  getParentRoute: () => inside,
  path: '/desk/calendar',
  validateSearch: z.object({ day: z.iso.date().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./desk/CalendarScreen.tsx'), 'CalendarScreen'),
});
const deskList = createRoute({
  getParentRoute: () => inside,
  path: '/desk/list',
  validateSearch: planFilterSchema,
  component: lazyRouteComponent(() => import('./desk/PlanListScreen.tsx'), 'PlanListScreen'),
});
const deskSteps = createRoute({
  getParentRoute: () => inside,
  path: '/desk/steps',
  component: lazyRouteComponent(() => import('./desk/StepsScreen.tsx'), 'StepsScreen'),
});
const notices = createRoute({
  getParentRoute: () => inside,
  path: '/notices',
  component: lazyRouteComponent(() => import('./desk/notices/NoticesScreen.tsx'), 'NoticesScreen'),
});
const media = createRoute({
  getParentRoute: () => inside,
  path: '/media',
  validateSearch: mediaFilterSchema,
  component: lazyRouteComponent(() => import('./media/MediaScreen.tsx'), 'MediaScreen'),
});
const mediaEnding = createRoute({
  getParentRoute: () => inside,
  path: '/media/ending',
  component: lazyRouteComponent(() => import('./media/EndingScreen.tsx'), 'EndingScreen'),
});

const frontList = createRoute({
  getParentRoute: () => inside,
  path: '/fronts',
  component: lazyRouteComponent(() => import('./fronts/FrontsScreen.tsx'), 'FrontsScreen'),
});
const front = createRoute({
  getParentRoute: () => inside,
  path: '/fronts/$front',
  component: lazyRouteComponent(() => import('./fronts/FrontScreen.tsx'), 'FrontScreen'),
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
const newAddress = createRoute({
  getParentRoute: () => root,
  path: '/new-address',
  component: lazyRouteComponent(() => import('./session/NewAddressScreen.tsx'), 'NewAddressScreen'),
});
const keepAddress = createRoute({
  getParentRoute: () => root,
  path: '/keep-address',
  component: lazyRouteComponent(() => import('./session/KeepAddressScreen.tsx'), 'KeepAddressScreen'),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./session/WelcomeScreen.tsx'), 'WelcomeScreen'),
});

const tree = root.addChildren([
  inside.addChildren([
    desk,
    deskCalendar,
    deskList,
    deskSteps,
    notices,
    list,
    story,
    fix,
    media,
    mediaEnding,
    account,
    people,
    bylines,
    style,
    audit,
    outbox,
    receipts,
    letterQueue,
    frontList,
    front,
    ...furnitureRoutes,
  ]),
  signIn,
  lostPassword,
  newPassword,
  enter,
  newAddress,
  keepAddress,
  welcome,
]);

export function createNewsroomRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    basepath: '/newsroom',
    defaultPreload: 'intent',
    defaultErrorComponent: FaultScreen,
    defaultPendingComponent: LoadingScreen,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createNewsroomRouter>;
  }
}
