import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import type { CropName } from '../../../content/document.ts';
import { CROPS } from '../../../media/contract.ts';
import { useWords } from '../use-words.ts';

interface Props {
  /** null: the whole picture */
  value: CropName | null;
  readOnly: boolean;
  choose(crop: CropName | null): void;
}

/** Which part of a picture readers get, by the names of the library's crops. */
export function CropChoice({ value, readOnly, choose }: Props): ReactElement {
  const words = useWords();
  return (
    <Select
      label={words.crop}
      description={value && words.cropHint}
      data={[
        { value: WHOLE, label: words.wholePicture },
        ...CROPS.map((name) => ({ value: name, label: words.crops[name] })),
      ]}
      value={value ?? WHOLE}
      allowDeselect={false}
      readOnly={readOnly}
      onChange={(next) => choose(CROPS.find((name) => name === next) ?? null)}
    />
  );
}

const WHOLE = 'whole';
