import { Group, SimpleGrid } from '@mantine/core';
import type { ReactElement } from 'react';
import type { SettingValues } from '../../../paper/settings/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { LinesField, NumberSetting, SwitchSetting, useLineError, WordsSetting } from './SettingFields.tsx';
import type { SettingsForm } from './use-settings-form.ts';

interface Props {
  form: SettingsForm;
}

export function ReadingFields({ form }: Props): ReactElement {
  const { settings: words } = useStrings();
  return (
    <>
      <NumberSetting form={form} name="pageSize" min={5} max={100} />
      <NumberSetting form={form} name="ageNoticeDays" min={0} max={36_500} />
      <NumberSetting form={form} name="stripPlaces" min={0} max={30} />
      <SwitchSetting form={form} name="readersCompare" />
      <WordsSetting form={form} name="withdrawnNotice" max={1_000} />
      <Group gap="md">
        <AnchorLink size="sm" to="/paper/strip">
          {words.toStrip}
        </AnchorLink>
        <AnchorLink size="sm" to="/paper/withdrawn">
          {words.toWithdrawn}
        </AnchorLink>
      </Group>
    </>
  );
}

export function DiscussionFields({ form }: Props): ReactElement {
  return (
    <>
      <SwitchSetting form={form} name="commentsShown" />
      <NumberSetting form={form} name="commentsBeneath" min={0} max={50} />
      <SwitchSetting form={form} name="pingsShown" />
    </>
  );
}

export function FeedFields({ form }: Props): ReactElement {
  return (
    <>
      <SwitchSetting form={form} name="feedFullText" />
      <NumberSetting form={form} name="feedSize" min={5} max={200} />
    </>
  );
}

export function NewsroomFields({ form }: Props): ReactElement {
  const { settings: words } = useStrings();
  return (
    <>
      <NumberSetting form={form} name="topicsRestAfterDays" min={7} max={3_650} />
      <AnchorLink size="sm" to="/paper/topics">
        {words.toTopics}
      </AnchorLink>
    </>
  );
}

export function RobotsFields({ form }: Props): ReactElement {
  const { settings: words } = useStrings();
  const { trust } = form.values;
  const put = (name: keyof SettingValues['trust'], value: string[]): void =>
    form.set('trust', { ...trust, [name]: value });
  return (
    <>
      <SwitchSetting form={form} name="miningReserved" />
      <Lines form={form} name="blockedAgents" />
      <Lines form={form} name="ads" />
      <FieldGroup label={words.names.trust} description={words.helps.trust}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {(Object.keys(words.trust) as (keyof typeof words.trust)[]).map((name) => (
            <TrustLines key={name} form={form} name={name} onChange={(value) => put(name, value)} />
          ))}
        </SimpleGrid>
      </FieldGroup>
    </>
  );
}

function Lines({ form, name }: Props & { name: 'blockedAgents' | 'ads' }): ReactElement {
  const { settings: words } = useStrings();
  return (
    <LinesField
      label={words.names[name]}
      description={words.helps[name]}
      value={form.values[name]}
      error={useLineError(form, name)}
      onChange={(value) => form.set(name, value)}
    />
  );
}

function TrustLines({
  form,
  name,
  onChange,
}: Props & { name: keyof SettingValues['trust']; onChange(value: string[]): void }): ReactElement {
  const { settings: words } = useStrings();
  return (
    <LinesField
      label={words.trust[name]}
      value={form.values.trust[name]}
      error={useLineError(form, `trust.${name}`)}
      onChange={onChange}
    />
  );
}
