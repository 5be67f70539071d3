import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useStrings } from '../strings/use-strings.ts';

/** The list as HTML and as plain text, onto the clipboard; where the browser refuses, as words to choose by hand. */
export function TakeAlong({ html, text }: { html: string; text: string }): ReactElement {
  const { publishing: words } = useStrings();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const put = (write: () => Promise<void>): void => {
    setOutcome(null);
    write().then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button variant="default" onClick={() => put(() => copyHtml(html, text))}>
          {words.copyHtml}
        </Button>
        <Button variant="default" onClick={() => put(() => navigator.clipboard.writeText(text))}>
          {words.copyText}
        </Button>
        <span role="status">{outcome === 'copied' && words.copied}</span>
      </Group>
      {outcome === 'failed' && (
        <Alert color="yellow" role="alert">
          <Stack gap="xs">
            {words.copyFailed}
            <Textarea readOnly autosize minRows={4} maxRows={12} label={words.asText} value={text} />
            <Textarea readOnly autosize minRows={4} maxRows={12} label={words.asHtml} value={html} />
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}

/** As formatted words for letters that are written by hand, and as code for programs that take only text. */
async function copyHtml(html: string, text: string): Promise<void> {
  const part = (type: string, words: string): Blob => new Blob([words], { type });
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(html);
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/html': part('text/html', html), 'text/plain': part('text/plain', text) }),
  ]);
}
