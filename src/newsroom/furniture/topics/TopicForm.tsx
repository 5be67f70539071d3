import { Anchor, NativeSelect, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent, ReactElement } from 'react';
import type { z } from 'zod';
import type { PersonId } from '../../../base/ids.ts';
import {
  addTopic,
  KINDS,
  saveTopicAs,
  type TopicFields,
  type topic as topicEndpoint,
  topicFields,
} from '../../../paper/topics/contract.ts';
import { colleagues as colleaguesEndpoint } from '../../../people/contract.ts';
import { call } from '../../ask/call.ts';
import { FormFoot } from '../../ask/FormFoot.tsx';
import { useOpenFaults } from '../../ask/open-faults.ts';
import { useAct } from '../../ask/use-act.ts';
import { usePaperTongue } from '../../shell/use-paper.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Clashes } from '../Clashes.tsx';
import { SlugField } from '../SlugField.tsx';
import { useFormOf } from '../use-form-of.ts';
import { useLongest } from '../use-longest.ts';
import { RemoveTopic } from './RemoveTopic.tsx';

type Topic = z.output<(typeof topicEndpoint)['output']>;
const EMPTY: TopicFields = { name: '', slug: '', kind: 'subject', description: '', ownerId: null };

/** `topic` null: a new one. */
export function TopicForm({ topic, onDone }: { topic: Topic | null; onDone(): void }): ReactElement {
  const { furniture, shell } = useStrings();
  const { topics: words } = furniture;
  const tongue = usePaperTongue();
  const { value, was, change, conflictIn } = useFormOf(topic ? fieldsOf(topic) : EMPTY, topicFields);
  const add = useAct(addTopic, [['paper']]);
  const save = useAct(saveTopicAs, [['paper']]);
  const act = topic ? save : add;
  const fields = useOpenFaults(act.fields, value);
  const tooLong = useLongest();
  const people = useQuery({
    queryKey: ['people', 'colleagues'],
    queryFn: ({ signal }) => call(colleaguesEndpoint, {}, signal),
  });
  const clash = conflictIn(act.fault);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const done = (): void => {
      notifications.show({ color: 'green', message: shell.saved });
      onDone();
    };
    if (topic) save.run({ id: topic.id, ...value, was }, done);
    else add.run(value, done);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput
            data-autofocus
            label={words.name}
            required
            {...tongue}
            value={value.name}
            error={tooLong(value.name, 200) ?? fields.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <SlugField
            label={words.slug}
            help={topic ? words.slugHelp : words.slugNew}
            value={value.slug}
            name={value.name}
            kept={topic?.slug}
            error={fields.slug}
            onChange={(slug) => change({ slug })}
          />
          <NativeSelect
            label={words.kind}
            data={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            value={value.kind}
            onChange={(event) =>
              change({ kind: KINDS.find((kind) => kind === event.currentTarget.value) ?? 'subject' })
            }
          />
          <Select
            label={words.owner}
            description={words.ownerHelp}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': words.ownerNone }}
            data={(people.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={value.ownerId}
            error={fields.ownerId}
            onChange={(id) => change({ ownerId: id as PersonId | null })}
          />
        </SimpleGrid>
        <Textarea
          label={words.description}
          description={words.descriptionHelp}
          autosize
          minRows={2}
          {...tongue}
          value={value.description}
          error={tooLong(value.description, 2_000) ?? fields.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
        {topic && (
          <Text size="sm">
            <Anchor href={topic.path} target="_blank">
              {words.readersPage(topic.path)}
            </Anchor>
          </Text>
        )}
        {topic && topic.menus.length > 0 && <Text size="sm">{words.inMenus(topic.menus.join(', '))}</Text>}
        {topic && topic.formerly.length > 0 && (
          <details>
            <summary>
              <Text size="sm" span>
                {words.formerly(topic.formerly.length)}
              </Text>
            </summary>
            {topic.formerly.map((address) => (
              <Text key={address} size="xs" style={{ overflowWrap: 'anywhere' }}>
                {address}
              </Text>
            ))}
          </details>
        )}
        {clash && (
          <Clashes
            clash={clash}
            labels={{ ...words, ownerId: words.owner }}
            say={(name) => {
              if (name === 'kind') return words.kinds[clash.theirs.kind];
              return name === 'ownerId'
                ? people.data?.people.find(({ id }) => id === clash.theirs.ownerId)?.name
                : null;
            }}
            onSettled={act.reset}
          />
        )}
        <FormFoot
          fault={clash || hasField(act.fields) ? null : act.fault}
          isRunning={act.isRunning}
          onCancel={onDone}
        />
        {topic && <RemoveTopic topic={topic} onDone={onDone} />}
      </Stack>
    </form>
  );
}

function fieldsOf({ name, slug, kind, description, owner }: Topic): TopicFields {
  return { name, slug, kind, description, ownerId: owner?.id ?? null };
}

function hasField(fields: Readonly<Record<string, string>>): boolean {
  return ['name', 'slug', 'ownerId', 'description'].some((name) => name in fields);
}
