import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ReactElement, useRef, useState } from 'react';
import { useShortcuts } from '../shell/shortcuts.ts';

/** Words that a list is narrowed to, asked for when somebody stops typing; `/` leads into it. */
export function SearchField({
  label,
  value,
  onSearch,
}: {
  label: string;
  value: string;
  onSearch(words: string): void;
}): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(value);
  const ask = useDebouncedCallback((next: string) => onSearch(next.trim()), 250);
  useShortcuts([{ key: '/', label, run: () => field.current?.focus() }]);
  return (
    <TextInput
      ref={field}
      type="search"
      w={{ base: '100%', xs: 260 }}
      aria-label={label}
      placeholder={label}
      maxLength={200}
      value={words}
      onChange={(event) => {
        setWords(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
    />
  );
}
