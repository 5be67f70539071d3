import { Anchor } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { ME, useMeQuery } from '../shell/use-me.ts';
import { usePaper } from '../shell/use-paper.ts';
import { useStrings } from '../strings/use-strings.ts';
import { Entrance } from './Entrance.tsx';
import { SignInForm } from './SignInForm.tsx';

export function SignInScreen(): ReactElement {
  const { session } = useStrings();
  const paper = usePaper();
  const { next } = useSearch({ from: '/sign-in' });
  const { history } = useRouter();
  const queries = useQueryClient();
  const { data } = useMeQuery();
  const state = data?.secondFactor;
  useEffect(() => {
    // only a path, set below the newsroom's own: no address of another site can be reached
    if (state === 'done' || state === 'setup') history.replace(`/newsroom${next?.startsWith('/') ? next : ''}`);
  }, [state, next, history]);
  return (
    <Entrance title={state === 'needed' ? session.factorTitle : session.title} lead={session.lead(paper)}>
      <SignInForm
        key={state}
        begin={state === 'needed' ? 'factor' : 'password'}
        onDone={() => queries.resetQueries({ queryKey: ME })}
      />
      <Anchor component={Link} to="/lost-password" size="sm">
        {session.lost}
      </Anchor>
    </Entrance>
  );
}
