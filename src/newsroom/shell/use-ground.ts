import { createContext, useContext } from 'react';

/** True within the shell, whose content is the page's one `main`. */
export const InShellContext = createContext(false);

/** What a screen is made of that may stand in the shell or alone. */
export function useGround(): 'main' | 'div' {
  return useContext(InShellContext) ? 'div' : 'main';
}
