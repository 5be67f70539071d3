import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from '../inside.ts';
import { linkFilterSchema } from './links/link-filter.ts';
import { menuPlaceSchema } from './menus/menu-place.ts';
import { redirectFilterSchema } from './redirects/redirect-filter.ts';
import { topicFilterSchema } from './topics/topic-filter.ts';

const topics = createRoute({
  getParentRoute: () => inside,
  path: '/paper/topics',
  validateSearch: topicFilterSchema,
  component: lazyRouteComponent(() => import('./topics/TopicsScreen.tsx'), 'TopicsScreen'),
});
const strip = createRoute({
  getParentRoute: () => inside,
  path: '/paper/strip',
  component: lazyRouteComponent(() => import('./strip/StripScreen.tsx'), 'StripScreen'),
});
const sections = createRoute({
  getParentRoute: () => inside,
  path: '/paper/sections',
  component: lazyRouteComponent(() => import('./sections/SectionsScreen.tsx'), 'SectionsScreen'),
});
const redirects = createRoute({
  getParentRoute: () => inside,
  path: '/paper/redirects',
  validateSearch: redirectFilterSchema,
  component: lazyRouteComponent(() => import('./redirects/RedirectsScreen.tsx'), 'RedirectsScreen'),
});
const links = createRoute({
  getParentRoute: () => inside,
  path: '/paper/links',
  validateSearch: linkFilterSchema,
  component: lazyRouteComponent(() => import('./links/LinksScreen.tsx'), 'LinksScreen'),
});
const menus = createRoute({
  getParentRoute: () => inside,
  path: '/paper/menus',
  validateSearch: menuPlaceSchema,
  component: lazyRouteComponent(() => import('./menus/MenusScreen.tsx'), 'MenusScreen'),
});
const staticPages = createRoute({
  getParentRoute: () => inside,
  path: '/paper/pages',
  component: lazyRouteComponent(() => import('./pages/PagesScreen.tsx'), 'PagesScreen'),
});
const withdrawn = createRoute({
  getParentRoute: () => inside,
  path: '/paper/withdrawn',
  component: lazyRouteComponent(() => import('./withdrawn/WithdrawnScreen.tsx'), 'WithdrawnScreen'),
});
const settings = createRoute({
  getParentRoute: () => inside,
  path: '/paper/settings',
  component: lazyRouteComponent(() => import('./settings/SettingsScreen.tsx'), 'SettingsScreen'),
});
const settingsGroup = createRoute({
  getParentRoute: () => inside,
  path: '/paper/settings/$group',
  component: lazyRouteComponent(() => import('./settings/GroupScreen.tsx'), 'GroupScreen'),
});

/** The screens of the paper's furniture, below `/paper`. */
export const furnitureRoutes = [
  topics,
  strip,
  sections,
  redirects,
  links,
  menus,
  staticPages,
  withdrawn,
  settings,
  settingsGroup,
] as const;
