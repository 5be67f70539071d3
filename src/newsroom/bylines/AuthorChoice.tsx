import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { skipToken, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { AuthorId } from '../../base/ids.ts';
import { byline, bylines } from '../../people/contract.ts';
import { call } from '../ask/call.ts';

/** One by-line profile, found by a part of its name. */
export function AuthorChoice({
  label,
  placeholder,
  value,
  error,
  onChange,
}: {
  label: string;
  placeholder: string;
  value: AuthorId | null;
  error?: string | undefined;
  onChange(author: AuthorId | null): void;
}): ReactElement {
  const [words, setWords] = useState('');
  const [search] = useDebouncedValue(words.trim(), 200);
  const found = useQuery({
    queryKey: ['bylines', 'choice', search],
    queryFn: ({ signal }) => call(bylines, { search }, signal),
  });
  const chosen = useQuery({
    queryKey: ['bylines', 'one', value],
    queryFn: value === null ? skipToken : ({ signal }) => call(byline, { id: value }, signal),
  });
  const options = new Map((found.data?.bylines ?? []).map(({ id, name }) => [String(id), name]));
  if (chosen.data) options.set(String(chosen.data.id), chosen.data.name);
  return (
    <Select
      label={label}
      placeholder={placeholder}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': placeholder }}
      onSearchChange={setWords}
      data={[...options].map(([id, name]) => ({ value: id, label: name }))}
      value={value === null ? null : String(value)}
      error={error}
      onChange={(id) => onChange(id ? (Number(id) as AuthorId) : null)}
    />
  );
}
