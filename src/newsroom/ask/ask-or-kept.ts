import { isLineThere, noteLine } from './line.ts';
import { Problem } from './problem.ts';

/** ms: a line that is so slow is as good as none for whoever wants to write */
const PATIENCE = 3_000;

/**
 * What the server answers; where it cannot be reached, or takes too long, what this device keeps. Whatever the server does
 * say stands, refusals too. @throws as `ask` does, where nothing is kept
 */
export async function askOrKept<Answer>(
  ask: () => Promise<Answer>,
  kept: () => Promise<Answer | null>,
): Promise<Answer> {
  const asked = ask();
  const instead = async (): Promise<Answer> => {
    const found = await kept();
    if (found === null) return asked;
    noteLine(false);
    return found;
  };
  return new Promise<Answer>((done, failed) => {
    const late = setTimeout(() => void instead().then(done, failed), isLineThere() ? PATIENCE : 0);
    asked.then(done, (fault) => {
      if (isNoAnswer(fault)) instead().then(done, failed);
      else failed(fault);
    });
    asked.catch(() => {}).finally(() => clearTimeout(late));
  });
}

/** The server was not reached, or something in front of it says so. */
export function isNoAnswer(fault: unknown): boolean {
  return fault instanceof Problem && (fault.status === 0 || (fault.status >= 502 && fault.status <= 504));
}
