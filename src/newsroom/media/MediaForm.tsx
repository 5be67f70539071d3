import { Alert, Button, Checkbox, Fieldset, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect } from 'react';
import { changeMedia, type MediaItem } from '../../media/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { Problem } from '../ask/problem.ts';
import { useAct } from '../ask/use-act.ts';
import { useDraft } from '../ask/use-draft.ts';
import { Section } from '../Section.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { fieldOf, instantOf } from './day-text.ts';
import { changesIn, type MediaDraft } from './media-draft.ts';
import { RightsFields } from './RightsFields.tsx';

const LINES = ['title', 'credit', 'photographer', 'place'] as const;
const TEXTS = ['alt', 'caption', 'description'] as const;
const NOTHING: Partial<MediaDraft> = {};

/** Words and rights. Only what was changed is sent; what is typed is kept in this tab until it is saved. */
export function MediaForm({ item }: { item: MediaItem }): ReactElement {
  const { media: text } = useStrings();
  // kept as changes over what is stored, so that a colleague's changes show through
  const { value: changed, set, drop } = useDraft(`media:${item.id}`, NOTHING);
  const queries = useQueryClient();
  const act = useAct(changeMedia, [['media']]);
  const draft: MediaDraft = { ...item, ...changed };
  const change = (part: Partial<MediaDraft>): void => set((now) => ({ ...now, ...part }));
  const input = changesIn(item, changed);
  const isConflict = act.fault instanceof Problem && act.fault.status === 409;
  // saved again, it builds on what the colleague left
  useEffect(() => {
    if (isConflict) void queries.invalidateQueries({ queryKey: ['media', 'item', item.id] });
  }, [isConflict, queries, item.id]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!input) return;
    act.run(input, () => {
      drop();
      notifications.show({ color: 'green', message: text.saved });
    });
  };
  const { edit, rights } = item.may;
  const isSeen = item.kind === 'picture';
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {!edit && <Alert variant="light">{text.readOnly}</Alert>}
        <Section title={text.words}>
          <Fieldset variant="unstyled" disabled={!edit}>
            <Stack gap="sm">
              {LINES.map((name) => (
                <div key={name}>
                  <TextInput
                    label={text.fields[name]}
                    description={text.fieldHelp[name]}
                    maxLength={300}
                    dir="auto"
                    value={draft[name]}
                    error={act.fields[name]}
                    onChange={(event) => change({ [name]: event.currentTarget.value })}
                  />
                  <FromFile said={saidOf(item, name)} now={draft[name]} onUse={(value) => change({ [name]: value })} />
                </div>
              ))}
              {TEXTS.filter((name) => isSeen || name !== 'alt').map((name) => (
                <div key={name}>
                  <Textarea
                    label={text.fields[name]}
                    description={text.fieldHelp[name]}
                    autosize
                    minRows={2}
                    maxLength={name === 'alt' ? 2_000 : 5_000}
                    dir="auto"
                    value={draft[name]}
                    error={act.fields[name]}
                    onChange={(event) => change({ [name]: event.currentTarget.value })}
                  />
                  <FromFile said={saidOf(item, name)} now={draft[name]} onUse={(value) => change({ [name]: value })} />
                </div>
              ))}
              <TextInput
                type="datetime-local"
                label={text.takenAt}
                value={fieldOf(draft.takenAt)}
                onChange={(event) => change({ takenAt: instantOf(event.currentTarget.value) })}
              />
              {isSeen && (
                <Checkbox
                  label={text.decorative}
                  checked={draft.decorative}
                  onChange={(event) => change({ decorative: event.currentTarget.checked })}
                />
              )}
            </Stack>
          </Fieldset>
        </Section>
        <RightsFields draft={draft} readOnly={!rights} fields={act.fields} onChange={change} />
        {isConflict && (
          <Alert color="yellow" role="alert">
            <Group justify="space-between">
              {text.conflict}
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  drop();
                  act.reset();
                }}
              >
                {text.takeTheirs}
              </Button>
            </Group>
          </Alert>
        )}
        {!isConflict && <Fault fault={act.fault} />}
        {(edit || rights) && (
          <Group justify="flex-end">
            <Button type="submit" loading={act.isRunning} disabled={!input}>
              {text.save}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

/** What the file says about itself, where it is not what stands in the field. */
function FromFile({ said, now, onUse }: { said: string; now: string; onUse(said: string): void }): ReactElement | null {
  const { media: text } = useStrings();
  if (!said || said === now) return null;
  return (
    <Group gap="xs" mt={4}>
      <Text size="xs" c="dimmed" lineClamp={2} dir="auto" flex={1}>
        {text.fromFile(said)}
      </Text>
      <Button size="compact-xs" variant="default" onClick={() => onUse(said)}>
        {text.useIt}
      </Button>
    </Group>
  );
}

function saidOf({ embedded }: MediaItem, name: (typeof LINES)[number] | (typeof TEXTS)[number]): string {
  if (name === 'title') return embedded.headline;
  if (name === 'photographer') return embedded.creator;
  return name === 'description' ? '' : embedded[name];
}
