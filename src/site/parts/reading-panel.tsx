import type { Voice } from '../voice.ts';

/** Text size, light, and whether changes are marked for who comes back; shown where scripts run. `client/reader.ts` applies and remembers what is chosen. */
export function ReadingPanel({ voice }: { voice: Voice }) {
  return (
    <details class="panel">
      <summary aria-label={voice.say('panel.title')}>Aa</summary>
      <div class="sheet" data-saved={voice.say('panel.saved')}>
        <Choice legend={voice.say('panel.size')} name="size">
          {[
            ['', voice.say('panel.size.small')],
            ['medium', voice.say('panel.size.medium')],
            ['large', voice.say('panel.size.large')],
          ]}
        </Choice>
        <Choice legend={voice.say('panel.theme')} name="theme">
          {[
            ['', voice.say('panel.theme.auto')],
            ['light', voice.say('panel.theme.light')],
            ['dark', voice.say('panel.theme.dark')],
          ]}
        </Choice>
        <label>
          <input
            type="checkbox"
            name="changes"
            value="on"
            aria-describedby="panel-changes"
            data-off={voice.say('panel.changes.off')}
          />
          {voice.say('panel.changes')}
        </label>
        <p id="panel-changes">{voice.say('panel.changes.kept')}</p>
        <p role="status" />
      </div>
    </details>
  );
}

function Choice({ legend, name, children }: { legend: string; name: string; children: string[][] }) {
  return (
    <fieldset aria-label={legend}>
      <legend>{legend}</legend>
      {children.map(([value, label], at) => (
        <label>
          <input type="radio" name={name} value={value} checked={at === 0} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
