import { Text } from '@mantine/core';
import { type ReactElement, useEffect, useMemo, useReducer } from 'react';
import type { z } from 'zod';
import { proseDiff } from '../../../content/prose-diff.ts';
import type { StorySnapshot } from '../../../writing/contract.ts';
import type { fieldHistory } from '../../../writing/versions/contract.ts';
import { Moment } from '../../Moment.tsx';
import { momentText } from '../../moments.ts';
import { DiffText } from '../publish/DiffText.tsx';
import { inWords } from '../publish/differences.ts';
import { useStory } from '../story-context.ts';
import { useWords } from '../use-words.ts';
import { TextChange } from './TextChange.tsx';
import { useFieldNames } from './use-field-names.ts';

type Change = z.output<typeof fieldHistory.output>['changes'][number];

/** One change: who, when, and what stood there before and after. */
export function ChangeOfField({ change, withField }: { change: Change; withField: boolean }): ReactElement {
  const { fields, history } = useWords();
  const { field, from, at, people } = change;
  return (
    <li>
      <Text size="sm" fw={600}>
        {history.by(people.map(({ name }) => name).join(', '))}
        {withField && `: ${fields[field]}`}
      </Text>
      <Text size="xs" c="dimmed">
        {momentText(from) !== momentText(at) && (
          <>
            <Moment at={from} size="xs" />
            {' – '}
          </>
        )}
        <Moment at={at} size="xs" />
      </Text>
      {field === 'body' ? <TextChange change={change} /> : <BeforeAndAfter change={change} />}
    </li>
  );
}

function BeforeAndAfter({ change: { field, before, after } }: { change: Change }): ReactElement {
  const { history } = useWords();
  const { known } = useStory();
  const names = useFieldNames();
  const [drawn, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const ids = [before, after].flat();
    if (field === 'topicIds') known.want('topics', ids.filter(isNumber));
    if (field === 'byline') known.want('authors', ids.map((one) => numberIn(one, 'author')).filter(isNumber));
    if (field === 'lead') known.want('media', ids.map((one) => numberIn(one, 'media')).filter(isNumber));
    return known.listen(redraw);
  }, [field, before, after, known]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names come later, and change what is said
  const [was, is] = useMemo(() => {
    // the snapshot of this one field: no other is read
    const said = (value: unknown): string => inWords(field, { [field]: value } as StorySnapshot, names);
    return [said(before), said(after)];
  }, [field, before, after, names, drawn]);
  return (
    <>
      <DiffText passages={proseDiff(was, is)} isWhole />
      {was === '' && (
        <Text size="xs" c="dimmed">
          {history.wasEmpty}
        </Text>
      )}
      {is === '' && (
        <Text size="xs" c="dimmed">
          {history.isEmpty}
        </Text>
      )}
    </>
  );
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function numberIn(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? Object.entries(value).find(([name]) => name === key)?.[1] : null;
}
