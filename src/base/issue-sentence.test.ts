import { expect, it } from 'vitest';
import { z } from 'zod';
import { issueSentence } from './issue-sentence.ts';

const CASES: [z.core.$ZodIssue['code'], z.ZodType, unknown, string][] = [
  ['invalid_type', z.string(), undefined, 'It is missing.'],
  ['invalid_type', z.string(), 5, 'It must be text.'],
  ['invalid_type', z.number(), Number.NaN, 'It must be a number.'],
  ['invalid_type', z.number().int(), 1.5, 'It must be a whole number.'],
  ['invalid_type', z.boolean(), 'yes', 'It must be true or false.'],
  ['invalid_type', z.array(z.string()), 'a', 'It must be a list.'],
  ['invalid_type', z.object({}), 'a', 'It must be made of fields.'],
  ['invalid_type', z.date(), 'a', 'It must be of another kind.'],
  ['too_small', z.string().trim().min(1), '   ', 'It must not be empty.'],
  ['too_small', z.string().min(8), 'short', 'It must be at least 8 characters long.'],
  ['too_small', z.number().min(5), 4, 'It must be at least 5.'],
  ['too_small', z.number().positive(), 0, 'It must be more than 0.'],
  ['too_small', z.array(z.string()).min(1), [], 'There must be at least one.'],
  ['too_small', z.array(z.string()).min(2), [], 'There must be at least 2.'],
  ['too_big', z.string().max(1), 'ab', 'It may be at most 1 character long.'],
  ['too_big', z.string().max(200), 'x'.repeat(201), 'It may be at most 200 characters long.'],
  ['too_big', z.number().max(5), 6, 'It may be at most 5.'],
  ['too_big', z.number().lt(5), 5, 'It must be less than 5.'],
  ['too_big', z.array(z.string()).max(1), ['a', 'b'], 'There may be at most 1.'],
  ['invalid_format', z.email(), 'me', 'It must be an e-mail address.'],
  ['invalid_format', z.url(), 'there', 'It must be an address that begins with https:// or http://.'],
  ['invalid_format', z.string().regex(/^[a-f0-9]{48}$/), 'x', 'It is not of the form that belongs here.'],
  ['invalid_format', z.string().regex(/^a$/, 'It must be an a.'), 'x', 'It must be an a.'],
  ['invalid_value', z.enum(['minor', 'major']), 'huge', 'It must be one of those that can be chosen.'],
  ['not_multiple_of', z.number().multipleOf(5), 7, 'It must be a multiple of 5.'],
  ['unrecognized_keys', z.object({}).strict(), { a: 1 }, 'There is something in it that does not belong there.'],
  ['invalid_union', z.union([z.string(), z.number()]), true, 'It does not fit here.'],
  ['invalid_key', z.record(z.string().max(1), z.string()), { abc: 'a' }, 'It does not fit here.'],
  ['invalid_element', z.map(z.object({}), z.string()), new Map([[{}, 5]]), 'It does not fit here.'],
  ['custom', z.string().refine(() => false), 'a', 'It does not fit here.'],
  ['custom', z.string().refine(() => false, 'A name has no line breaks.'), 'a', 'A name has no line breaks.'],
];

it.each(CASES)('%s, in words (%#)', (code, schema, value, sentence) => {
  const { error } = schema.safeParse(value, { error: issueSentence });
  expect(error?.issues).toMatchObject([{ code, message: sentence }]);
});
