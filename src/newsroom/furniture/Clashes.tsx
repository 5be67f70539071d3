import type { ReactElement } from 'react';
import { Meanwhile } from '../ask/Meanwhile.tsx';
import { useStrings } from '../strings/use-strings.ts';
import type { Clash } from './use-form-of.ts';

interface Props<Fields> {
  clash: Clash<Fields>;
  /** what the fields are called in this form */
  labels: Readonly<Record<keyof Fields & string, string>>;
  /** a value in words, where it is not its own */
  say?(name: keyof Fields & string, value: Fields[keyof Fields]): string | null | undefined;
  /** the form goes on: what went wrong is settled */
  onSettled(): void;
}

/** What a colleague saved in the fields that were changed here too. */
export function Clashes<Fields extends object>({ clash, labels, say, onSettled }: Props<Fields>): ReactElement {
  const { furniture: words } = useStrings();
  const goOn = (taken: 'mine' | 'theirs') => () => {
    clash.goOnWith(taken);
    onSettled();
  };
  return (
    <Meanwhile
      sentence={words.meanwhile}
      lines={clash.names.map((name) => ({
        name: labels[name],
        value: say?.(name, clash.theirs[name]) ?? (String(clash.theirs[name] ?? '') || words.empty),
      }))}
      onMine={goOn('mine')}
      onTheirs={goOn('theirs')}
    />
  );
}
