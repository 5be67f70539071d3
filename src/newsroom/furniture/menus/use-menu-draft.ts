import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { type MenuState, type menus, saveMenuDraft } from '../../../paper/menus/contract.ts';
import { Problem } from '../../ask/problem.ts';
import { useAct } from '../../ask/use-act.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { entriesOf, type MenuNode, nodesOf } from './menu-tree.ts';

/** The draft of a place while somebody works on it: kept until it is saved, whatever others do meanwhile. */
export function useMenuDraft(stored: MenuState) {
  const { menus: words } = useStrings().furniture;
  const queries = useQueryClient();
  const [base, setBase] = useState(stored);
  const [nodes, setNodes] = useState<readonly MenuNode[]>(() => nodesOf(shownIn(stored)));
  const act = useAct(saveMenuDraft);
  const isChanged = JSON.stringify(entriesOf(nodes)) !== JSON.stringify(entriesOf(nodesOf(shownIn(base))));
  const show = (state: MenuState): void => {
    setBase(state);
    setNodes(nodesOf(shownIn(state)));
  };
  // what is new on the server is taken over as long as nobody works here
  if (!isChanged && (stored.revision > base.revision || JSON.stringify(stored) !== JSON.stringify(base))) show(stored);
  const take = (state: MenuState): void => {
    show(state);
    queries.setQueryData(
      ['paper', 'menus'],
      (data: z.output<typeof menus.output> | undefined) =>
        data && { ...data, menus: data.menus.map((menu) => (menu.place === state.place ? state : menu)) },
    );
    void queries.invalidateQueries({ queryKey: ['paper', 'menus', 'history', state.place] });
    act.reset();
  };
  const { fault } = act;
  const meanwhile = fault instanceof Problem && fault.status === 409 ? (fault.current as MenuState) : null;
  const save = (revision: number): void =>
    act.run({ place: base.place, revision, entries: entriesOf(nodes) }, (state) => {
      take(state);
      notifications.show({ color: 'green', message: words.saved });
    });
  return {
    ...{ base, nodes, setNodes, isChanged, take, meanwhile, isSaving: act.isRunning, fields: act.fields },
    fault: meanwhile ? null : fault,
    save: () => save(base.revision),
    saveOver: () => meanwhile && save(meanwhile.revision),
    takeTheirs: () => meanwhile && take(meanwhile),
    discard: () => show(base),
    giveUp: () =>
      act.run({ place: base.place, revision: base.revision, entries: null }, (state) => {
        take(state);
        notifications.show({ message: words.givenUp });
      }),
  };
}

export type MenuDraft = ReturnType<typeof useMenuDraft>;

/** What an editor sees of a place: the draft, else what readers have. */
function shownIn({ draft, live }: MenuState): MenuState['live'] {
  return draft?.entries ?? live;
}
