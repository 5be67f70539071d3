import { Anchor, Button, Text, VisuallyHidden } from '@mantine/core';
import { type ReactElement, useRef, useState } from 'react';
import type { Receipt, ReceiptLine } from '../../publishing/receipts/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { LineState } from './LineState.tsx';
import { SettleForm } from './SettleForm.tsx';
import { isLineOvertaken } from './standing-of.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

/** Every place that has to show the act; what is wrong stands first. */
export function ReceiptLines({ receipt }: { receipt: Receipt }): ReactElement {
  const { linesLabel } = useStrings().publishing;
  const red = receipt.lines.filter(({ state }) => state === 'red');
  const others = receipt.lines.filter(({ state }) => state !== 'red');
  return (
    <ul className="receipt-lines" aria-label={linesLabel}>
      {[...red, ...others].map((line) => (
        <Line key={line.id} receipt={receipt.id} line={line} />
      ))}
    </ul>
  );
}

function Line({ receipt, line }: { receipt: number; line: ReceiptLine }): ReactElement {
  const { publishing: words } = useStrings();
  const [isSettling, setSettling] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const isWrong = line.state === 'red';
  return (
    <li data-state={line.state} ref={item} tabIndex={-1}>
      <LineState line={line} />
      <div className="receipt-place">
        <Text size="sm">{line.label}</Text>
        {line.address && (
          <Anchor href={line.address} target="_blank" rel="noopener" size="xs" className="receipt-address">
            {readable(line.address)}
            <VisuallyHidden> ({words.opensNew})</VisuallyHidden>
          </Anchor>
        )}
        {isWrong && (
          <Text size="sm">
            {/* how often a letter's state was read is no news */}
            {line.fault} {line.part !== 'mail' && <NextTry line={line} />}
          </Text>
        )}
        {line.state === 'waiting' && line.part === 'mail' && line.fault && <Text size="sm">{line.fault}</Text>}
        {line.state === 'settled' && line.settledWhy && (
          <Text size="sm">
            {isLineOvertaken(line) ? line.settledWhy : words.seenToBy(line.settledBy?.name ?? '', line.settledWhy)}
          </Text>
        )}
        {isSettling && isWrong && (
          <SettleForm
            receipt={receipt}
            line={line}
            onDone={() => {
              setSettling(false);
              // the button that had the focus may be gone
              item.current?.focus();
            }}
          />
        )}
      </div>
      {isWrong && !isSettling && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.seenToFor(line.label)}
          onClick={() => setSettling(true)}
        >
          {words.seenTo}
        </Button>
      )}
    </li>
  );
}

function NextTry({ line }: { line: ReceiptLine }): ReactElement {
  const { publishing: words } = useStrings();
  const seconds = useSecondsLeft(line.nextAt);
  return (
    <Text span size="sm" c="dimmed">
      {[words.tries(line.tries), line.nextAt !== null && words.nextTry(seconds)].filter(Boolean).join(', ')}
    </Text>
  );
}

/** Addresses of other scripts as they are read; what does not decode stays. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
