import { Button, CopyButton, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Doc } from 'yjs';
import { slugOf } from '../../../base/slug.ts';
import { saveFile } from '../../save-file.ts';
import { useWords } from '../use-words.ts';
import { wordsOfDoc } from './words-of-doc.ts';

/** Everything written in a document to take along: on the clipboard, or as a file. */
export function TakeWords({ doc }: { doc: Doc }): ReactElement {
  const words = useWords();
  const headline = doc.getText('headline').toString();
  const text = wordsOfDoc(doc, words.fields);
  return (
    <Group gap="xs">
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" onClick={copy}>
            {copied ? words.copied : words.copyText}
          </Button>
        )}
      </CopyButton>
      <Button
        size="xs"
        variant="default"
        onClick={() => saveFile(`${slugOf(headline) || 'text'}.txt`, 'text/plain', text)}
      >
        {words.about.downloadText}
      </Button>
    </Group>
  );
}
