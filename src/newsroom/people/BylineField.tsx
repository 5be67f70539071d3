import { Button, Radio, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { bylines } from '../../people/contract.ts';
import { call } from '../ask/call.ts';
import { AuthorChoice } from '../bylines/AuthorChoice.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { type Standing, willMakeByline } from './standing.ts';

type Way = 'make' | 'choose' | 'none';

/** The name over what somebody writes: a profile made for them, one that is there, or none. */
export function BylineField({
  name,
  value,
  error,
  onChange,
}: {
  name: string;
  value: Standing;
  error: string | undefined;
  onChange(part: Partial<Standing>): void;
}): ReactElement {
  const { people } = useStrings();
  const [isChoosing, setChoosing] = useState(value.author !== null);
  const way: Way = isChoosing ? 'choose' : willMakeByline(value) ? 'make' : 'none';
  const take = (next: Way): void => {
    setChoosing(next === 'choose');
    onChange({ makesByline: next === 'make', ...(next !== 'choose' && { author: null }) });
  };
  const same = useSameName(name, way === 'make');
  return (
    <Radio.Group
      label={people.author}
      description={people.authorHelp}
      value={way}
      error={error}
      onChange={(next) => take(next as Way)}
    >
      <Stack gap={6} mt={6}>
        <Radio value="make" label={name.trim() ? people.authorMake(name.trim()) : people.authorMakeUnnamed} />
        {same && (
          <Text size="sm" role="status">
            {people.authorThere(same.name)}{' '}
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => {
                setChoosing(true);
                onChange({ author: same.id, makesByline: false });
              }}
            >
              {people.authorTake}
            </Button>
          </Text>
        )}
        <Radio value="choose" label={people.authorChoose} />
        {way === 'choose' && (
          <AuthorChoice
            label={people.authorWhich}
            placeholder={people.authorNone}
            value={value.author}
            onChange={(author) => onChange({ author })}
          />
        )}
        <Radio value="none" label={people.authorNone} />
      </Stack>
    </Radio.Group>
  );
}

/** A profile of that very name which is nobody's yet: often hers, from before she had an account. */
function useSameName(name: string, isAsked: boolean) {
  const [search] = useDebouncedValue(name.trim(), 300);
  const { data } = useQuery({
    queryKey: ['bylines', 'choice', search],
    queryFn: ({ signal }) => call(bylines, { search: search.slice(0, 100) }, signal),
    enabled: isAsked && search.length > 1,
  });
  if (!isAsked) return undefined;
  return data?.bylines.find((one) => one.person === null && one.name.toLowerCase() === search.toLowerCase());
}
