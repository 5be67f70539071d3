import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { createStory } from '../../../writing/contract.ts';
import { Fault } from '../../ask/Fault.tsx';
import { useAct } from '../../ask/use-act.ts';
import { useMayAct } from '../../shell/use-me.ts';
import { useStrings } from '../../strings/use-strings.ts';

/** A new static page, open in the editor. */
export function NewPageButton(): ReactElement | null {
  const { pages: words } = useStrings().furniture;
  const navigate = useNavigate();
  const act = useAct(createStory, [['stories'], ['paper', 'pages']]);
  if (!useMayAct()('story.create')) return null;
  return (
    <>
      <Fault fault={act.fault} />
      <Button
        loading={act.isRunning}
        onClick={() =>
          act.run({ kind: 'page' }, ({ id }) => void navigate({ to: '/stories/$story', params: { story: String(id) } }))
        }
      >
        {words.add}
      </Button>
    </>
  );
}
