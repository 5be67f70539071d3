import { Group, SimpleGrid, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { SettingValues } from '../../../paper/settings/contract.ts';
import { AnchorLink } from '../../AnchorLink.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { errorWithin, LinesField, NumberSetting, SwitchSetting, WordsSetting } from './SettingFields.tsx';
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
      <div>
        <Text size="sm" fw={500}>
          {words.names.trust}
        </Text>
        <Text size="xs" c="dimmed">
          {words.helps.trust}
        </Text>
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {(Object.keys(words.trust) as (keyof typeof words.trust)[]).map((name) => (
          <LinesField
            key={name}
            label={words.trust[name]}
            value={trust[name]}
            error={errorWithin(form, `trust.${name}`)}
            onChange={(value) => put(name, value)}
          />
        ))}
      </SimpleGrid>
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
      error={errorWithin(form, name)}
      onChange={(value) => form.set(name, value)}
    />
  );
}
