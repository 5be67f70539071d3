import { Autocomplete, Button, Group, SimpleGrid, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { POLICIES } from '../../../paper/settings/contract.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { useLongest } from '../use-longest.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { TextSetting, WordsSetting } from './SettingFields.tsx';
import type { SettingsForm } from './use-settings-form.ts';

export function IdentityFields({ form }: { form: SettingsForm }): ReactElement {
  const { settings: words } = useStrings();
  const { contactEmail } = form.values;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextSetting form={form} name="name" max={80} />
        <TextSetting form={form} name="shortName" max={24} />
        <TextSetting form={form} name="tagline" max={200} />
        <TextInput
          label={words.names.contactEmail}
          description={words.helps.contactEmail}
          error={form.errors.contactEmail}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          type="email"
          maxLength={254}
          value={contactEmail ?? ''}
          onChange={({ currentTarget: { value } }) => form.set('contactEmail', value.trim() || null)}
        />
      </SimpleGrid>
      <WordsSetting form={form} name="description" max={400} />
      <WordsSetting form={form} name="footerText" max={600} />
      <Accounts form={form} />
      <Organisation form={form} />
    </>
  );
}

function Accounts({ form }: { form: SettingsForm }): ReactElement {
  const { settings: words } = useStrings();
  const { social } = form.values;
  const put = (at: number, part: Partial<(typeof social)[number]>): void =>
    form.set(
      'social',
      social.map((link, place) => (place === at ? { ...link, ...part } : link)),
    );
  return (
    <FieldGroup label={words.names.social} description={words.helps.social}>
      {social.map(({ label, href }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two of them may say the same while they are written
        <Group key={at} gap="xs" align="flex-start">
          <TextInput
            aria-label={words.linkLabel}
            placeholder={words.linkLabel}
            w={{ base: '100%', xs: 160 }}
            maxLength={100}
            value={label}
            error={form.errors[`social.${at}.label`]}
            onChange={({ currentTarget: { value } }) => put(at, { label: value })}
          />
          <TextInput
            aria-label={words.linkAddress}
            placeholder="https://"
            type="url"
            dir="ltr"
            flex={1}
            miw={180}
            maxLength={2_048}
            value={href}
            error={form.errors[`social.${at}.href`]}
            onChange={({ currentTarget: { value } }) => put(at, { href: value })}
          />
          <Button
            variant="default"
            aria-label={words.linkRemove(label)}
            onClick={() =>
              form.set(
                'social',
                social.filter((_, place) => place !== at),
              )
            }
          >
            ×
          </Button>
        </Group>
      ))}
      {social.length < 20 && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => form.set('social', [...social, { label: '', href: '' }])}
          >
            {words.addLink}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}

function Organisation({ form }: { form: SettingsForm }): ReactElement {
  const { settings: words } = useStrings();
  const { organisation } = form.values;
  const { organisation: labels } = words;
  const tooLong = useLongest();
  const change = (part: Partial<typeof organisation>): void => form.set('organisation', { ...organisation, ...part });
  const text = (name: 'legalName' | 'address' | 'foundedOn', max: number): ReactElement => (
    <TextInput
      label={labels[name]}
      description={name === 'foundedOn' ? labels.foundedHelp : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={organisation[name]}
      error={tooLong(organisation[name], max) ?? form.errors[`organisation.${name}`]}
      onChange={({ currentTarget: { value } }) => change({ [name]: value })}
    />
  );
  const put = (policy: string, path: string): void => {
    const { [policy]: _, ...rest } = organisation.policies;
    change({ policies: path ? { ...rest, [policy]: path } : rest });
  };
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        {text('legalName', 400)}
        {text('address', 1_000)}
        {text('foundedOn', 40)}
      </SimpleGrid>
      <FieldGroup label={labels.policies} description={labels.policiesHelp}>
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm" verticalSpacing="xs">
          {POLICIES.map((policy) => (
            <Autocomplete
              key={policy}
              label={words.policies[policy]}
              placeholder="/"
              maxLength={2_048}
              data={[...new Set(form.stored.pages.map(({ path }) => path))]}
              value={organisation.policies[policy] ?? ''}
              error={form.errors[`organisation.policies.${policy}`]}
              onChange={(path) => put(policy, path.trim())}
            />
          ))}
        </SimpleGrid>
      </FieldGroup>
    </>
  );
}
