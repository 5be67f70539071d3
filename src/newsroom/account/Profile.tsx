import { Text } from '@mantine/core';
import { Fragment, type ReactElement } from 'react';
import { AnchorLink } from '../AnchorLink.tsx';
import { Section } from '../Section.tsx';
import { useMe } from '../shell/use-me.ts';
import { useSections } from '../stories/use-sections.ts';
import { useStrings } from '../strings/use-strings.ts';
import { ProfileForm } from './ProfileForm.tsx';

/** Who one is here, and what one may do. */
export function Profile(): ReactElement {
  const { account, people } = useStrings();
  const { person } = useMe();
  const sections = useSections();
  const names = person.sections?.map((id) => sections.find((one) => one.id === id)?.label ?? '').filter(Boolean);
  const facts = [
    [account.roles, person.roles.map((role) => people.roleNames[role]).join(', ')],
    [account.sections, names?.join(', ') ?? account.wholePaper],
  ];
  return (
    <Section title={account.profile} lead={account.profileLead}>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {name}
            </Text>
            <Text component="dd" size="sm">
              {value}
            </Text>
          </Fragment>
        ))}
      </dl>
      <ProfileForm />
      {person.author !== null && (
        <AnchorLink to="/bylines" search={{ edit: person.author }} size="sm">
          {account.byline}
        </AnchorLink>
      )}
    </Section>
  );
}
