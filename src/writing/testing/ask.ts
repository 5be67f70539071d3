import type { z } from 'zod';
import type { Endpoint } from '../../base/endpoint.ts';
import { Forbidden } from '../../base/errors.ts';
import type { Person } from '../../people/person.ts';
import type { Route } from '../../people/serve.ts';
import type { Db } from '../../store/database.ts';

/** Asks an endpoint as the dispatcher does: the rule by role, what comes in, what goes out. */
export function asker(routes: readonly Route[], { db, now }: { db: Db; now(): number }) {
  return async <Input extends z.ZodType, Output extends z.ZodType>(
    person: Person,
    endpoint: Endpoint<Input, Output>,
    input: z.input<Input>,
  ): Promise<z.output<Output>> => {
    const route = routes.find((one) => one.endpoint === (endpoint as Endpoint));
    if (!route) throw new Error(`nobody answers ${endpoint.path}`);
    if (route.may === 'anyone' || !route.may(person)) throw new Forbidden('not by role');
    const asked = endpoint.input.parse(input) as never;
    const ctx = { db, now, who: person.id, person, from: '127.0.0.1', agent: 'test', session: String(person.id) };
    return endpoint.output.parse(await route.run(ctx, asked)) as z.output<Output>;
  };
}

/** Gives accounts to people, so that they have names and can be mentioned. */
export async function addAccounts(db: Db, people: Iterable<Person>): Promise<void> {
  for (const { id, name, email, username, roles } of people)
    await db
      .insertInto('people')
      .values({
        ...{ id, name, email, username, emailVerified: 1, image: null, rolesJson: JSON.stringify(roles) },
        ...{ sectionsJson: null, authorId: null, state: 'active', language: 'en', twoFactorEnabled: 0 },
        ...{ seenAt: null, createdAt: 0, updatedAt: 0 },
      })
      .execute();
}
