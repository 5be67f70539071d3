import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { MenuShownEntry } from '../../../paper/menus/contract.ts';
import { menuTargets } from '../../../paper/menus/contract.ts';
import { call } from '../../ask/call.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useStrings } from '../../strings/use-strings.ts';

/** Finds what an entry can lead to by its name, or takes an address as it is typed. */
export function TargetChoice({
  label,
  onChoose,
}: {
  label: string;
  onChoose(entry: MenuShownEntry): void;
}): ReactElement {
  const { menus: words } = useStrings().furniture;
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(ownPath(typed.trim()), 200);
  const { data, error } = useQuery({
    queryKey: ['paper', 'menus', 'targets', asked],
    queryFn: ({ signal }) => call(menuTargets, { words: asked.slice(0, 200) }, signal),
    placeholderData: keepPreviousData,
  });
  const found = [...quickOf(words.quick, asked), ...(data?.targets ?? []).map(asOption), ...addressOf(asked, words)];
  const options = [...new Map(found.map((one) => [one.value, one])).values()];
  return (
    <div>
      <Select
        label={label}
        placeholder={words.search}
        searchable
        // the server has searched already
        filter={({ options: all }) => all}
        nothingFoundMessage={words.nothing}
        searchValue={typed}
        onSearchChange={setTyped}
        data={options.map(({ value, label: shown }) => ({ value, label: shown }))}
        renderOption={({ option }) => {
          const one = options.find(({ value }) => value === option.value);
          return (
            <div>
              <Text size="sm">{option.label}</Text>
              <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {[words.kinds[(one?.detail ?? 'address') as keyof typeof words.kinds], one?.entry.path]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
          );
        }}
        value={null}
        onChange={(value) => {
          const one = options.find((option) => option.value === value);
          setTyped('');
          if (one) onChoose(one.entry);
        }}
      />
      <Fault fault={error} />
    </div>
  );
}

interface Option {
  value: string;
  label: string;
  detail: string;
  entry: MenuShownEntry;
}

function asOption({
  target,
  title,
  path,
  detail,
}: Pick<MenuShownEntry, 'target' | 'title'> & { path: string; detail: string }): Option {
  const entry: MenuShownEntry = { label: '', target, title, path, state: 'there', children: [] };
  return { value: JSON.stringify(target), label: title || path, detail, entry };
}

/** What is always there, while nothing or its name is typed. */
function quickOf(names: { home: string; archive: string; search: string }, asked: string): Option[] {
  const all = [
    asOption({ target: { kind: 'home' }, title: names.home, path: '/', detail: 'home' }),
    asOption({ target: { kind: 'archive' }, title: names.archive, path: '', detail: 'archive' }),
    asOption({
      target: { kind: 'address', address: '/search/' },
      title: names.search,
      path: '/search/',
      detail: 'address',
    }),
  ];
  return all
    .filter(({ label }) => label.toLowerCase().includes(asked.toLowerCase()))
    .map((option) => ({ ...option, entry: { ...option.entry, label: option.label } }));
}

function addressOf(asked: string, words: { addAddress(address: string): string }): Option[] {
  if (!/^(?:https?:\/\/[^\s/]|mailto:[^\s]|\/(?![/\\])|#)/i.test(asked)) return [];
  const option = asOption({ target: { kind: 'address', address: asked }, title: '', path: asked, detail: 'address' });
  return [{ ...option, label: words.addAddress(asked) }];
}

/** An address of this paper as a path of it. */
function ownPath(typed: string): string {
  if (!URL.canParse(typed)) return typed;
  const { origin, pathname, search, hash } = new URL(typed);
  return origin === location.origin ? pathname + search + hash : typed;
}
