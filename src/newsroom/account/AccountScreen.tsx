import { Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { NoticeChoices } from '../desk/notices/NoticeChoices.tsx';
import { Screen } from '../shell/Screen.tsx';
import { useStrings } from '../strings/use-strings.ts';
import { Passkeys } from './Passkeys.tsx';
import { Password } from './Password.tsx';
import { Profile } from './Profile.tsx';
import { SecondStep } from './SecondStep.tsx';
import { Sessions } from './Sessions.tsx';
import { SignInNames } from './SignInNames.tsx';

export function AccountScreen(): ReactElement {
  const { account } = useStrings();
  return (
    <Screen title={account.title} size="text">
      <Stack gap="md">
        <Profile />
        <NoticeChoices />
        <SignInNames />
        <Password />
        <SecondStep />
        <Passkeys />
        <Sessions />
      </Stack>
    </Screen>
  );
}
