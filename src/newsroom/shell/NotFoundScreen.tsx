import { Anchor, Container, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useStrings } from '../strings/use-strings.ts';
import { useGround } from './use-ground.ts';

export function NotFoundScreen(): ReactElement {
  const { shell } = useStrings();
  const ground = useGround();
  return (
    <Container component={ground} size="sm" py="xl">
      <Stack>
        <Title order={1} size="h3">
          {shell.notFound}
        </Title>
        <Anchor component={Link} to="/">
          {shell.notFoundBack}
        </Anchor>
      </Stack>
    </Container>
  );
}
