import { useCallback, useEffect, useState } from 'react';
import type { Doc } from 'yjs';
import type { z } from 'zod';
import { FIELD_VALUES, FIELDS, type FieldName } from '../../../writing/contract.ts';

export type FieldValue<Name extends FieldName> = z.output<(typeof FIELD_VALUES)[Name]>;

/** One of the story's plain values; `undefined` where nobody said anything, or what stands there is none of its kind. */
export function useField<Name extends FieldName>(
  doc: Doc,
  name: Name,
): [FieldValue<Name> | undefined, (value: FieldValue<Name>) => void] {
  const map = doc.getMap(FIELDS);
  const [value, setValue] = useState(() => readField(doc, name));
  useEffect(() => {
    const read = (): void => setValue(readField(doc, name));
    read();
    map.observe(read);
    return () => map.unobserve(read);
  }, [doc, map, name]);
  const change = useCallback((next: FieldValue<Name>) => void map.set(name, next), [map, name]);
  return [value, change];
}

export function readField<Name extends FieldName>(doc: Doc, name: Name): FieldValue<Name> | undefined {
  const read = FIELD_VALUES[name].safeParse(doc.getMap(FIELDS).get(name));
  return read.success ? (read.data as FieldValue<Name>) : undefined;
}
