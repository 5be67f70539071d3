import { expect, it } from 'vitest';
import { openFaults } from './open-faults.ts';

it('forgets what was said of a field once that is changed, and nothing else', () => {
  const fields = { name: 'It must not be empty.', 'social.1.href': 'It must be an address.', id: 'Stories carry it.' };
  const then = { name: '', social: [{ href: 'https://one.example' }, { href: 'two' }] };
  expect(openFaults(fields, then, structuredClone(then))).toEqual(fields);
  const { name, ...rest } = fields;
  expect(openFaults(fields, then, { ...then, name: 'Quay' })).toEqual(rest);
  const social = [then.social[0], { href: 'https://two.example' }];
  expect(openFaults(fields, then, { ...then, social })).toEqual({ name, id: fields.id });
  expect(openFaults(fields, then, { ...then, social: [] })).toEqual({ name, id: fields.id });
});
