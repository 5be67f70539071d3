import { Alert, Button, Fieldset, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { addByline, type Byline, saveByline } from '../../people/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { useAct } from '../ask/use-act.ts';
import { useDraft } from '../ask/use-draft.ts';
import { useStrings } from '../strings/use-strings.ts';
import { BylineLinks } from './BylineLinks.tsx';
import { BylinePicture } from './BylinePicture.tsx';

type Draft = Omit<Byline, 'id' | 'person' | 'may' | 'email'> & { email: string };
const EMPTY: Draft = {
  name: '',
  slug: '',
  sortName: '',
  kind: 'staff',
  email: '',
  jobTitle: '',
  biography: '',
  beat: '',
  location: '',
  languages: '',
  disclosure: '',
  links: [],
  picture: null,
};
/** Those of one line, in the order of the form. */
const LINES = ['name', 'sortName', 'slug', 'jobTitle', 'beat', 'location', 'languages', 'email'] as const;
const HELP = { sortName: 'sortNameHelp', slug: 'slugHelp', languages: 'languagesHelp', email: 'emailHelp' } as const;
/** Readers know somebody by these. */
const FOR_EDITORS: ReadonlySet<string> = new Set(['name', 'sortName', 'slug', 'jobTitle']);
const LONGEST = { biography: 5000, disclosure: 2000 } as const;

/** `byline` null: a new one. */
export function BylineForm({ byline, onDone }: { byline: Byline | null; onDone(): void }): ReactElement {
  const { bylines, shell } = useStrings();
  const [stored] = useState(() => (byline ? draftOf(byline) : EMPTY));
  const { value, set, isKept, drop } = useDraft(`byline:${byline?.id ?? 'new'}`, stored);
  const add = useAct(addByline, [['bylines']]);
  const save = useAct(saveByline, [['bylines']]);
  const act = byline ? save : add;
  const mayChange = byline?.may.change ?? true;
  const mayRename = byline?.may.rename ?? true;
  const change = (part: Partial<Draft>): void => set((now) => ({ ...now, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const input = inputOf(value);
    const done = (): void => {
      drop();
      notifications.show({ color: 'green', message: shell.saved });
      onDone();
    };
    if (byline) save.run({ id: byline.id, ...input }, done);
    else add.run(input, done);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {!mayChange && <Alert variant="light">{bylines.readOnly}</Alert>}
        {mayChange && !mayRename && <Alert variant="light">{bylines.forEditors}</Alert>}
        {isKept && (
          <Alert variant="light" color="yellow" p="sm">
            <Group justify="space-between">
              {bylines.keptDraft}
              <Button size="compact-sm" variant="default" onClick={drop}>
                {bylines.dropDraft}
              </Button>
            </Group>
          </Alert>
        )}
        <Fieldset variant="unstyled" disabled={!mayChange}>
          <Stack gap="sm">
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
              {LINES.map((field) => (
                <TextInput
                  key={field}
                  label={bylines[field]}
                  description={field in HELP ? bylines[HELP[field as keyof typeof HELP]] : undefined}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  required={field === 'name'}
                  type={field === 'email' ? 'email' : 'text'}
                  maxLength={field === 'slug' ? 100 : 200}
                  readOnly={!mayRename && FOR_EDITORS.has(field)}
                  value={value[field]}
                  error={act.fields[field]}
                  onChange={(event) => change({ [field]: event.currentTarget.value })}
                />
              ))}
              <NativeSelect
                disabled={!mayRename}
                label={bylines.kind}
                data={Object.entries(bylines.kinds).map(([kind, label]) => ({ value: kind, label }))}
                value={value.kind}
                onChange={(event) => change({ kind: event.currentTarget.value as Draft['kind'] })}
              />
            </SimpleGrid>
            {(['biography', 'disclosure'] as const).map((field) => (
              <Textarea
                key={field}
                label={bylines[field]}
                description={field === 'disclosure' ? bylines.disclosureHelp : undefined}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                autosize
                minRows={field === 'biography' ? 3 : 2}
                maxLength={LONGEST[field]}
                value={value[field]}
                error={act.fields[field]}
                onChange={(event) => change({ [field]: event.currentTarget.value })}
              />
            ))}
            <BylinePicture
              picture={value.picture}
              error={act.fields.picture}
              mayChange={mayChange}
              onChange={(picture) => change({ picture })}
            />
            <BylineLinks links={value.links} error={act.fields.links} onChange={(links) => change({ links })} />
          </Stack>
        </Fieldset>
        <Fault fault={act.fault} />
        {mayChange && (
          <Group justify="flex-end">
            <Button variant="default" onClick={onDone}>
              {shell.cancel}
            </Button>
            <Button type="submit" loading={act.isRunning}>
              {shell.save}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

function draftOf({ id: _, person: __, may: ___, email, ...fields }: Byline): Draft {
  return { ...fields, email: email ?? '' };
}

/** What is empty and made from the name is left out. */
function inputOf({ slug, sortName, email, links, ...fields }: Draft) {
  return {
    ...fields,
    email: email.trim() || null,
    links: links.filter(({ label, href }) => label.trim() || href.trim()),
    ...(slug.trim() && { slug: slug.trim() }),
    ...(sortName.trim() && { sortName: sortName.trim() }),
  };
}
