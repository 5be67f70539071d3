import { Container } from '@mantine/core';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense } from 'react';
import { Fault } from '../ask/Fault.tsx';
import { Problem } from '../ask/problem.ts';
import { Loading } from './Loading.tsx';
import { Shell } from './Shell.tsx';
import { useMeQuery } from './use-me.ts';

const FactorRequired = lazy(async () => ({
  default: (await import('../session/FactorRequired.tsx')).FactorRequired,
}));

/** Lets those in who are signed in; the others are asked to sign in, and come back to where they wanted to go. */
export function SignedIn(): ReactElement {
  const { data, error, refetch } = useMeQuery();
  const { href } = useLocation();
  if (data?.secondFactor === 'done')
    return (
      <Shell>
        <Outlet />
      </Shell>
    );
  if (data?.secondFactor === 'setup')
    return (
      <Suspense fallback={<Loading />}>
        <FactorRequired onDone={() => refetch()} />
      </Suspense>
    );
  const isOut = data?.secondFactor === 'needed' || (error instanceof Problem && error.status === 401);
  if (isOut) return <Navigate to="/sign-in" search={{ next: href === '/' ? undefined : href }} replace />;
  if (error)
    return (
      <Container component="main" size="sm" py="xl">
        <Fault fault={error} retry={() => refetch()} />
      </Container>
    );
  return <Loading />;
}
