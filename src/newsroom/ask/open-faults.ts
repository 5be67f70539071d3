import { useState } from 'react';
import { sameValue } from '../../base/same-value.ts';

type Fields = Readonly<Record<string, string>>;

/** What was said of fields of a form and still holds: of a field that was changed since, nothing is known. */
export function useOpenFaults(fields: Fields, value: object): Fields {
  const [said, setSaid] = useState({ fields, value });
  if (said.fields === fields) return openFaults(fields, said.value, value);
  setSaid({ fields, value });
  return fields;
}

/** @param fields by where they are in the form's value: `social.0.href`; @param then the value that they were said of */
export function openFaults(fields: Fields, then: object, now: object): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([path]) => sameValue(valueAt(then, path), valueAt(now, path))),
  );
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce((found, name) => (found as Record<string, unknown> | null | undefined)?.[name], value);
}
