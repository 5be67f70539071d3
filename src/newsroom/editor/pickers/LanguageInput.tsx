import { Autocomplete } from '@mantine/core';
import type { ReactElement } from 'react';
import { isLanguageTag } from '../../../base/language.ts';
import { useWords } from '../use-words.ts';

const OFTEN = 'en de fr es it pt nl pl cs sk hu ro bg el sv da nb fi tr uk ru ar he fa hi zh-Hans ja ko'.split(' ');

interface Props {
  label: string;
  value: string;
  change(tag: string): void;
  readOnly?: boolean;
}

/** A language tag (BCP 47); the usual ones are found by their names. */
export function LanguageInput({ label, value, change, readOnly = false }: Props): ReactElement {
  const words = useWords();
  const names = new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' });
  const nameOf = (tag: string): string => (isLanguageTag(tag) ? (names.of(tag) ?? tag) : tag);
  const isWrong = value !== '' && !isLanguageTag(value);
  return (
    <Autocomplete
      label={label}
      description={value && !isWrong ? nameOf(value) : words.languageHint}
      error={isWrong ? words.languageWrong : undefined}
      data={OFTEN}
      value={value}
      readOnly={readOnly}
      onChange={change}
      filter={({ options, search }) =>
        options.filter((option) => {
          const tag = 'value' in option ? option.value : '';
          return `${tag} ${nameOf(tag)}`.toLowerCase().includes(search.toLowerCase());
        })
      }
      renderOption={({ option }) => `${nameOf(option.value)} (${option.value})`}
    />
  );
}
