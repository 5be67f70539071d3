import { Container } from '@mantine/core';
import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useEffect } from 'react';
import { Fault } from '../ask/Fault.tsx';
import { Problem } from '../ask/problem.ts';
import { LoadingScreen } from './LoadingScreen.tsx';
import { Shell } from './Shell.tsx';
import { useMeQuery } from './use-me.ts';

const FactorRequired = lazy(async () => ({
  default: (await import('../session/FactorRequired.tsx')).FactorRequired,
}));

/** Lets those in who are signed in; the others are asked to sign in, and come back to where they wanted to go. */
export function SignedIn(): ReactElement {
  const { data, error, refetch } = useMeQuery();
  if (data?.secondFactor === 'done')
    return (
      <Shell>
        <Outlet />
      </Shell>
    );
  if (data?.secondFactor === 'setup')
    return (
      <Suspense fallback={<LoadingScreen />}>
        <FactorRequired onDone={() => refetch()} />
      </Suspense>
    );
  if (data?.secondFactor === 'needed' || (error instanceof Problem && error.status === 401)) return <ToSignIn />;
  if (error)
    return (
      <Container component="main" size="sm" py="xl">
        <Fault fault={error} retry={() => refetch()} />
      </Container>
    );
  return <LoadingScreen />;
}

function ToSignIn(): ReactElement {
  const router = useRouter();
  // once: on the way the address is that of the sign-in page already
  useEffect(() => {
    const { href } = router.state.location;
    void router.navigate({ to: '/sign-in', search: { next: href === '/' ? undefined : href }, replace: true });
  }, [router]);
  return <LoadingScreen />;
}
