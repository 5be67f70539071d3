import { Alert, Button, Group, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { addStyleRule, changeStyleRule, type StyleRule } from '../../writing/style/contract.ts';
import { Fault } from '../ask/Fault.tsx';
import { Problem } from '../ask/problem.ts';
import { useAct } from '../ask/use-act.ts';
import { useStrings } from '../strings/use-strings.ts';
import { RemoveRule } from './RemoveRule.tsx';

const EMPTY = {
  ...{ forms: [], suggestion: '', advice: '', reason: '', language: '' },
  ...{ matchCase: false, exceptQuotations: true, active: true },
};
const TEXTS = { suggestion: 200, advice: 300, language: 60 } as const;
const SWITCHES = ['exceptQuotations', 'matchCase'] as const;

export function RuleForm({
  rule,
  onDone,
  showCurrent,
}: {
  rule: StyleRule | null;
  onDone(): void;
  showCurrent(current: unknown): void;
}): ReactElement {
  const { style: words } = useStrings();
  const [draft, setDraft] = useState<Omit<StyleRule, 'id' | 'revision' | 'changedBy' | 'changedAt'>>(rule ?? EMPTY);
  const [forms, setForms] = useState((rule?.forms ?? []).join('\n'));
  const add = useAct(addStyleRule, [['style']]);
  const change = useAct(changeStyleRule, [['style']]);
  const act = rule ? change : add;
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const filled = { ...draft, forms: forms.split('\n').filter((form) => form.trim() !== '') };
    if (rule) change.run({ ...filled, id: rule.id, revision: rule.revision }, onDone);
    else add.run(filled, onDone);
  };
  const formsFault = Object.entries(act.fields).find(([name]) => name.startsWith('forms'))?.[1];
  const current = act.fault instanceof Problem && act.fault.status === 409 ? act.fault.current : null;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Textarea
          data-autofocus
          label={words.forms}
          description={words.formsHelp}
          required
          autosize
          minRows={2}
          maxRows={8}
          value={forms}
          error={formsFault}
          onChange={(event) => setForms(event.currentTarget.value)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          {(['suggestion', 'advice', 'language'] as const).map((name) => (
            <TextInput
              key={name}
              label={words[name]}
              description={words[`${name}Help`]}
              maxLength={TEXTS[name]}
              value={draft[name]}
              error={act.fields[name]}
              onChange={(event) => set({ [name]: event.currentTarget.value })}
            />
          ))}
        </SimpleGrid>
        <Textarea
          label={words.reason}
          maxLength={1_000}
          autosize
          minRows={2}
          value={draft.reason}
          error={act.fields.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        {SWITCHES.map((name) => (
          <Switch
            key={name}
            label={words[name]}
            checked={draft[name]}
            onChange={(event) => set({ [name]: event.currentTarget.checked })}
          />
        ))}
        <Switch
          label={words.isActive}
          checked={draft.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
        {current ? (
          <Alert color="yellow" variant="light" p="sm" role="alert">
            <Group gap="sm">
              {words.meanwhile}
              <Button size="compact-sm" variant="default" onClick={() => showCurrent(current)}>
                {words.showCurrent}
              </Button>
            </Group>
          </Alert>
        ) : (
          <Fault fault={Object.keys(act.fields).length > 0 ? null : act.fault} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={act.isRunning}>
            {words.save}
          </Button>
        </Group>
        {rule && <RemoveRule id={rule.id} onDone={onDone} />}
      </Stack>
    </form>
  );
}
