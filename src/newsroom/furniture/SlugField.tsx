import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { slugOf } from '../../base/slug.ts';
import { useStrings } from '../strings/use-strings.ts';
import { useLongest } from './use-longest.ts';

const MOST = 200;

/** The last part of an address, and what becomes of it as it is typed; empty: made from the name. */
export function SlugField({
  label,
  help,
  value,
  name,
  kept,
  error,
  onChange,
}: {
  label: string;
  help: string;
  value: string;
  name: string;
  /** what stays as it is while nobody changes it, of whatever form */
  kept: string | undefined;
  error: string | undefined;
  onChange(slug: string): void;
}): ReactElement {
  const { furniture: words } = useStrings();
  const tooLong = useLongest();
  const slug = slugOf(value) || slugOf(name);
  return (
    <TextInput
      label={label}
      description={
        [help, slug && value !== kept && slug !== value && words.becomes(slug)].filter(Boolean).join(' ') || undefined
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      error={tooLong(value, MOST) ?? error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
