import { useStrings } from '../strings/use-strings.ts';

/** Says of a text that it is longer than the server takes. Nothing is cut from what somebody pastes without a word. */
export function useLongest(): (value: string, most: number) => string | undefined {
  const { furniture: words } = useStrings();
  return (value, most) => (value.length > most ? words.tooLong(most, value.length - most) : undefined);
}
