import { describe, expect, it } from 'vitest';
import { sectionRoutes } from '../../articles/section-routes.ts';
import { settingsAddressRoutes } from '../../articles/settings-routes.ts';
import type { PersonId } from '../../base/ids.ts';
import { frontRoutes } from '../../fronts/routes.ts';
import { linkRoutes } from '../../links/routes.ts';
import { mediaRoutes } from '../../media/routes.ts';
import { noticeRoutes } from '../../notices/routes.ts';
import { menuRoutes } from '../../paper/menus/routes.ts';
import { routes as paperRoutes } from '../../paper/routes.ts';
import { settingsFileRoutes } from '../../paper/settings/routes.ts';
import { ROLES, type Role } from '../../people/person.ts';
import { peopleRoutes } from '../../people/routes.ts';
import { planningRoutes } from '../../planning/routes.ts';
import { receiptRoutes } from '../../publishing/receipts/routes.ts';
import { publishingRoutes } from '../../publishing/routes.ts';
import { routesOf } from '../../writing/routes.ts';
import { createRouteTable } from './route-table.ts';

const routes = [
  ...peopleRoutes({
    origin: 'https://paper.example',
    paper: () => ({ name: 'The Paper', language: 'en' }),
    sendsMail: true,
  }),
  ...paperRoutes,
  ...sectionRoutes,
  ...settingsAddressRoutes,
  ...settingsFileRoutes({} as never),
  ...menuRoutes({ findLive: async () => [] }),
  ...linkRoutes,
  ...noticeRoutes,
  ...mediaRoutes({ storage: {} as never, uploads: {} as never }),
  ...routesOf({} as never, 'https://paper.example'),
  ...planningRoutes({} as never),
  ...publishingRoutes({} as never),
  ...frontRoutes({} as never),
  ...receiptRoutes({ onWanted: () => {} }),
];

const somebody = (...roles: Role[]) => ({
  id: 'p1' as PersonId,
  name: 'Somebody',
  email: 'somebody@paper.example',
  username: 'somebody',
  roles,
  sections: null,
  author: null,
});

const rows = routes
  .map(({ endpoint, may }) => {
    const who = may === 'anyone' ? 'ANYONE, signed in or not' : ROLES.filter((role) => may(somebody(role))).join(' ');
    return `${`${endpoint.method} ${endpoint.path}`.padEnd(52)} ${who || 'nobody'}`;
  })
  .sort();

describe('who may ask for what', () => {
  it('is this and nothing else: a route that is new, or has another rule, is read by a person first', () => {
    expect(rows.join('\n')).toMatchSnapshot();
  });

  it('lets nobody in who has no role', () => {
    const open = routes.filter(({ may }) => may !== 'anyone' && may(somebody()));
    // one's own account, and what everybody of the house may know
    expect(open.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`).sort()).toMatchSnapshot();
  });

  it('changes nothing by a request that only reads', () => {
    const changing =
      /(^|\/)(create|save|delete|remove|withdraw|publish|invite|suspend|resend|restore|resolve|end)(\/|$)/;
    const wrong = routes.filter(({ endpoint }) => endpoint.method === 'GET' && changing.test(endpoint.path));
    expect(wrong.map(({ endpoint }) => endpoint.path)).toEqual([]);
  });

  it('has one route for each address', () => {
    expect(() => createRouteTable(routes)).not.toThrow();
  });
});
