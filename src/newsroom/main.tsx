import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './App.tsx';
import { nonce } from './nonce.ts';
import { loadStrings } from './strings/load-strings.ts';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './newsroom.css';
import './stories/stories.css';

// the content policy allows no code made from text
config({ jitless: true });
// read by the part of Mantine that keeps the page still behind a dialogue
Object.assign(globalThis, { __webpack_nonce__: nonce() });

const root = document.getElementById('root') as HTMLElement;
createRoot(root).render(
  <App strings={await loadStrings(root.dataset.language ?? 'en')} paper={root.dataset.paper ?? ''} />,
);
