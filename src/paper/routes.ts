import { type Route, serve } from '../people/serve.ts';
import { sections } from './contract.ts';
import { pageRoutes } from './pages/routes.ts';
import { redirectRoutes } from './redirects/routes.ts';
import { sectionList } from './section-list.ts';
import { settingsRoutes } from './settings/routes.ts';
import { stripRoutes } from './strip/routes.ts';
import { topicRoutes } from './topics/routes.ts';
import { withdrawnRoutes } from './withdrawn/routes.ts';

/** What the newsroom may ask of the paper. Sections are no secret: readers see them. `origin`: scheme and host of the paper. */
export const routes = (origin: string): readonly Route[] => [
  serve(sections, { may: () => true, run: async ({ db }) => ({ sections: await sectionList(db) }) }),
  ...topicRoutes,
  ...stripRoutes,
  ...redirectRoutes(origin),
  ...pageRoutes,
  ...withdrawnRoutes,
  ...settingsRoutes,
];
