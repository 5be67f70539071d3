import { Group, SegmentedControl } from '@mantine/core';
import { useDebouncedValue, useElementSize } from '@mantine/hooks';
import { type ReactElement, useRef, useState } from 'react';
import { type LIGHTS, lookAddress, type PREVIEWED, type SettingName } from '../../../paper/settings/contract.ts';
import { Section } from '../../Section.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import type { Patch } from './settings-draft.ts';
import type { SettingsForm } from './use-settings-form.ts';
import './settings.css';

const WIDTHS = { phone: 390, desktop: 1280 } as const;

/** The front and the newest story in the look that is being chosen, by the renderer that readers have. */
export function LookPreview({ form }: { form: SettingsForm }): ReactElement {
  const { settings: words } = useStrings();
  const [page, setPage] = useState<(typeof PREVIEWED)[number]>('front');
  const [light, setLight] = useState<(typeof LIGHTS)[number]>('light');
  const [width, setWidth] = useState<keyof typeof WIDTHS>(() => (innerWidth < 700 ? 'phone' : 'desktop'));
  const [patch] = useDebouncedValue(form.patch, 400);
  const { ref, width: room } = useElementSize();
  const scroll = useRef(0);
  const scale = room > 0 ? Math.min(1, room / WIDTHS[width]) : 1;
  const address = addressOf(page, light, patch);
  return (
    <Section title={words.preview} lead={words.previewHelp}>
      <Group gap="xs">
        <Choice label={words.previewPage} names={words.previewPages} value={page} onChange={(next) => setPage(next)} />
        <Choice
          label={words.previewWidth}
          names={words.previewWidths}
          value={width}
          onChange={(next) => setWidth(next)}
        />
        <Choice
          label={words.previewLight}
          names={words.previewLights}
          value={light}
          onChange={(next) => setLight(next)}
        />
      </Group>
      <div ref={ref} className="look-frame">
        <iframe
          key={`${page} ${width} ${form.stored.revision}`}
          title={words.previewFrame}
          src={address}
          // no scripts; the own origin, so that it stays where somebody scrolled to
          sandbox="allow-same-origin"
          style={{ width: WIDTHS[width], height: `${100 / scale}%`, transform: `scale(${scale})` }}
          onLoad={({ currentTarget: { contentWindow } }) => {
            contentWindow?.scrollTo(0, scroll.current);
            contentWindow?.addEventListener('scroll', () => {
              scroll.current = contentWindow.scrollY;
            });
            // links lead to other pages, which are not looked at here
            contentWindow?.document.addEventListener('click', (event) => event.preventDefault());
          }}
        />
      </div>
    </Section>
  );
}

const SHOWN = [
  'accent',
  'logo',
  'logoDark',
  'name',
  'tagline',
  'description',
  'contactEmail',
  'footerText',
  'social',
] as const satisfies readonly SettingName[];
/** in characters; longer addresses are refused */
const LONGEST = 7_500;

/** What is on a page and does not fit into an address is left as it is stored. */
function addressOf(page: (typeof PREVIEWED)[number], light: (typeof LIGHTS)[number], patch: Patch): string {
  let values: Record<string, unknown> = {};
  for (const name of SHOWN) {
    const more = name in patch ? { ...values, [name]: patch[name] } : values;
    if (lookAddress(page, light, more).length <= LONGEST) values = more;
  }
  return lookAddress(page, light, values);
}

function Choice<Name extends string>({
  label,
  names,
  value,
  onChange,
}: {
  label: string;
  names: Readonly<Record<NoInfer<Name>, string>>;
  value: Name;
  onChange(value: Name): void;
}): ReactElement {
  const all = Object.keys(names) as Name[];
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      data={all.map((name) => ({ value: name, label: names[name] }))}
      value={value}
      onChange={(next) => {
        const chosen = all.find((name) => name === next);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
