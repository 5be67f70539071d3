import { Modal } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { type StyleRule, styleRule } from '../../writing/style/contract.ts';
import { useStrings } from '../strings/use-strings.ts';
import { RuleForm } from './RuleForm.tsx';

/** One rule, or a new one; null. */
export function RuleDialogue({ rule, onClose }: { rule: StyleRule | null; onClose(): void }): ReactElement {
  const { style: words } = useStrings();
  // what colleagues do to it meanwhile does not change what is being filled in
  const [start, setStart] = useState(rule);
  return (
    <Modal opened size="lg" onClose={onClose} title={start ? words.editTitle : words.addTitle}>
      <RuleForm
        key={start?.revision ?? 'new'}
        rule={start}
        onDone={onClose}
        showCurrent={(current) => setStart(styleRule.parse(current))}
      />
    </Modal>
  );
}
