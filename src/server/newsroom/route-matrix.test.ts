import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sectionRoutes } from '../../articles/section-routes.ts';
import { settingsAddressRoutes } from '../../articles/settings-routes.ts';
import { Invalid } from '../../base/errors.ts';
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
import { statsRoutes } from '../../stats/routes.ts';
import { routesOf } from '../../writing/routes.ts';
import { readInput } from './read-input.ts';
import { createRouteTable } from './route-table.ts';

const routes = [
  ...peopleRoutes({
    origin: 'https://paper.example',
    paper: () => ({ name: 'The Paper', language: 'en' }),
    sendsMail: true,
  }),
  ...paperRoutes('http://paper.example'),
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
  ...statsRoutes,
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

  it('takes no moment that nobody can tell: every one is of the schema of `base/instant-schema.ts`', () => {
    const found: string[] = [];
    const look = (where: string, name: string, schema: z.core.JSONSchema.BaseSchema): void => {
      const isMoment = /^(at|from|until)$|At$|Until$/.test(name);
      if (isMoment && /^(integer|number)$/.test(String(schema.type)) && !((schema.maximum ?? Infinity) < 1e15))
        found.push(`${where} ${name}`);
      for (const one of [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(schema.oneOf ?? [])])
        look(where, name, one);
      for (const [field, one] of Object.entries(schema.properties ?? {}))
        if (typeof one === 'object') look(where, field, one);
      if (schema.items && typeof schema.items === 'object' && !Array.isArray(schema.items))
        look(where, name, schema.items);
    };
    for (const { endpoint } of routes) {
      const schema = z.toJSONSchema(endpoint.input, { unrepresentable: 'any', io: 'output' });
      look(`${endpoint.method} ${endpoint.path}`, '', schema);
    }
    // a version, a step of the board
    expect(found).toEqual(['GET /stories/:id/compare from', 'POST /stories/:id/plan/move from']);
  });

  it('has one route for each address', () => {
    expect(() => createRouteTable(routes)).not.toThrow();
  });

  it('says what does not fit in words for people, whatever is sent', async () => {
    const said = new Set<string>();
    for (const { endpoint } of routes)
      for (const rubbish of ['', ' ', 'x'.repeat(3_000), -5, 1.5, null, [], [null], {}, { a: 1 }, true])
        for (const sentence of await refused(endpoint, rubbish)) said.add(sentence);
    expect(said.size).toBeGreaterThan(10);
    // as sentences are: no word of the validator, no path, no pattern
    for (const sentence of said)
      expect(sentence).toMatch(/^(?!Invalid|Too |Unrecognized|Expected)[\p{Lu}\d][^^\\{}]+\.$/u);
  });
});

async function refused(endpoint: (typeof routes)[number]['endpoint'], rubbish: unknown): Promise<string[]> {
  const { shape = {} } = endpoint.input as { shape?: object };
  const body = JSON.stringify(Object.fromEntries(Object.keys(shape).map((name) => [name, rubbish])));
  const request = new Request('https://paper.example/', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const error = await readInput(request, endpoint, {}).then(
    () => null,
    (fault: unknown) => fault,
  );
  if (!error) return [];
  expect(error).toBeInstanceOf(Invalid);
  const { fields, message } = error as Invalid;
  return [...Object.values(fields), message];
}
