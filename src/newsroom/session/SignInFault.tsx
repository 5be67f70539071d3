import { Alert } from '@mantine/core';
import type { ReactElement } from 'react';
import { Fault } from '../ask/Fault.tsx';
import { Problem } from '../ask/problem.ts';

/** A refusal in signing in: `wrong` where what was given is not right, else what else went wrong. */
export function SignInFault({ fault, wrong }: { fault: unknown; wrong: string }): ReactElement {
  if (!(fault instanceof Problem) || ![400, 401, 403, 404, 422].includes(fault.status)) return <Fault fault={fault} />;
  return (
    <Alert color="red" variant="light" role="alert" p="sm">
      {wrong}
    </Alert>
  );
}
