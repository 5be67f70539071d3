import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useWords } from '../use-words.ts';
import { blockName } from './change-name.ts';
import type { Change } from './changes.ts';
import type { Proposal } from './decide.ts';

/** What a change does, part by part: words, whole blocks, breaks between texts. */
export function ChangeParts({ change }: { change: Change }): ReactElement {
  const words = useWords();
  const about = ({ kind, block, text }: Proposal): ReactElement => {
    if (kind === 'split') return <>{words.proposesBreak}</>;
    if (kind === 'join') return <>{words.proposesJoin}</>;
    const isNew = kind === 'insert';
    const Element = isNew ? 'ins' : 'del';
    return (
      <>
        {isNew ? words.proposesWords : words.proposesDeletion} {block && `${blockName(block, words)} `}
        {text && <Element>{shortened(text)}</Element>}
      </>
    );
  };
  return (
    <>
      {change.parts.map((part) => (
        <Text size="sm" className="note-text" key={`${part.kind}-${part.from}`}>
          {about(part)}
        </Text>
      ))}
    </>
  );
}

const LONGEST = 300;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}
